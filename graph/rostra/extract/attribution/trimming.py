"""What does not belong to a content: what the reporter adds ("..., reviving an old dispute"), marks at its ends."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

import numpy as np

from rostra.extract.attribution.scoring import Found
from rostra.extract.attribution.tokens import Tokens, key

_ADDED = ("advcl", "parataxis")


def trimmed(tokens: Tokens, one: Found) -> Found:
    """Leave such a clause out where it ends the content, and a comma or closing mark parts it from what is before."""
    rows = np.array(one.content)
    hangs = (tokens.head[rows] == one.anchor) & (rows > max(one.anchor, one.content[0]))
    if not hangs.any():
        return one
    adds = np.isin(tokens.dep[rows], [key(label) for label in _ADDED]) & (tokens.tag[rows] == key("VBG"))
    parted = (tokens.lower[rows - 1] == key(",")) | tokens.closes[rows - 1]
    ends = tokens.right[rows] >= one.content[-1]
    found = rows[hangs & adds & parted & ends]
    if not len(found):
        return one
    return replace(one, content=tuple(row for row in one.content if row < found[0]))


def without_marks(tokens: Tokens, rows: Sequence[int]) -> tuple[int, ...]:
    """Leave out the marks at either end of each unbroken run of rows, those of quotations excepted."""
    kept: list[int] = []
    for _, group in groupby(enumerate(rows), key=lambda pair: pair[1] - pair[0]):
        run = [row for _, row in group]
        words = [at for at, row in enumerate(run) if not _is_mark(tokens, row)]
        kept += run[words[0] : words[-1] + 1] if words else []
    return tuple(kept)


def _is_mark(tokens: Tokens, row: int) -> bool:
    return bool(tokens.pos[row] == key("PUNCT") and not tokens.opens[row] and not tokens.closes[row])
