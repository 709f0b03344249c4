"""What does not belong to a content: what the reporter adds ("..., reviving an old dispute"), marks at its ends."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from itertools import groupby

import numpy as np

from rostra.extract.attribution.scoring import Found
from rostra.extract.attribution.tokens import Tokens, among, key

_ADDED = ("advcl", "parataxis")


def added(tokens: Tokens) -> frozenset[int]:
    """Give the rows of the verbs of such clauses that a comma or a closing mark parts from what is before."""
    rows = np.flatnonzero(among(tokens.dep, _ADDED) & (tokens.tag == key("VBG")))
    rows = rows[rows > 0]
    return frozenset(rows[(tokens.lower[rows - 1] == key(",")) | tokens.closes[rows - 1]].tolist())


def trimmed(tokens: Tokens, one: Found, added: AbstractSet[int]) -> Found:
    """Leave out of a content such a clause that ends it and hangs on the cue; `added` are the verbs of all of them."""
    first, last = max(one.anchor, one.content[0]), one.content[-1]
    for verb in one.content:
        if verb in added and verb > first and tokens.head[verb] == one.anchor and tokens.right[verb] >= last:
            return replace(one, content=tuple(row for row in one.content if row < verb))
    return one


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
