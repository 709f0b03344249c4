"""Features as numbers of rows of a weight table: hashed, so that a model holds no words."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rostra.extract.attribution.tokens import Ids, Ints

Rows = NDArray[np.int32]

_ONE, _TWO = np.uint64(0x9E3779B97F4A7C15), np.uint64(0xC2B2AE3D27D4EB4F)
_SHIFT = np.uint64(31)
_BLOCK = 16_384
"""Numbers that are hashed at once: more of them leave the processor's cache, with fewer the calls cost most."""


def mix(*columns: Ids) -> Ids:
    """Hash columns together, row by row."""
    mixed = columns[0] * _ONE
    for column in columns[1:]:
        mixed ^= mixed >> _SHIFT
        mixed += column
        mixed *= _TWO
    return mixed


def hashed(templates: Iterator[Ids], bits: int) -> Rows:
    """Give one column a template, each the row of a table of 2 ** `bits` rows."""
    return np.stack([column.astype(np.int32) for column in placed(templates, bits)], axis=1)


def placed(templates: Iterator[Ids], bits: int) -> Iterator[Ints]:
    """Give the columns of `hashed` one after the other."""
    number = 1
    for ids in _blocks(templates):
        numbers = np.arange(number, number + len(ids), dtype=np.uint64)
        number += len(ids)
        mixed = ids >> _SHIFT
        mixed ^= ids
        mixed *= _ONE
        mixed += (numbers * _TWO)[:, None]
        mixed ^= mixed >> _SHIFT
        mixed *= _TWO
        mixed >>= np.uint64(64 - bits)
        yield from mixed.view(np.int64)


def _blocks(templates: Iterator[Ids]) -> Iterator[Ids]:
    """Lay columns under one another, as many as make a block."""
    for first in templates:
        others = islice(templates, _BLOCK // max(1, len(first)) - 1 if len(first) < _BLOCK else 0)
        yield np.stack([first, *others])


def whole(column: NDArray[Any]) -> Ids:
    """Take flags or whole numbers as ids."""
    return np.asarray(column, np.int64).view(np.uint64)


def stepped(distance: Ints) -> Ids:
    """Put signed distances into steps that widen: 0, 1, 2, 3, 4-5, 6-8, 9-13, ..."""
    size = np.abs(distance)
    step = np.where(size < 4, size, np.round(np.log(np.maximum(size, 1)) * 2.2).astype(np.int64) + 1)
    return whole(np.sign(distance) * np.minimum(step, 14))


def at(column: Ids, rows: Ints) -> Ids:
    """Give the values at some rows; 0 where a row is -1 or past the end."""
    values = column.take(rows, mode="clip")
    values[(rows < 0) | (rows >= len(column))] = 0
    return values
