"""The genre of a GUM paragraph.

The DocBin keeps no document names, but it was shuffled by a known seed from files in alphabetical order, and GUM's file
names begin with the genre: the shuffle is undone, and genres are ranges of the restored order (corpora.json).
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

T = TypeVar("T")


def unshuffled(items: Sequence[T], seed: int) -> list[T]:
    """Undo `random.Random(seed).shuffle`."""
    order = list(range(len(items)))
    random.Random(seed).shuffle(order)
    return [item for _, item in sorted(zip(order, items, strict=True), key=lambda pair: pair[0])]


def of_genres(items: Sequence[T], ranges: Mapping[str, Sequence[int]], genres: Sequence[str]) -> list[T]:
    """Choose the items of some genres out of the restored order."""
    return [item for genre in genres for item in items[slice(*ranges[genre])]]
