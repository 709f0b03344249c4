"""What the reporter adds to a content: a participial clause that hangs on the cue ("..., reviving an old dispute")."""

from dataclasses import replace

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
