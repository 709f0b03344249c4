"""The sentence that a statement stands in, found from its spans; knows no language beyond sentence ends."""

import re
from collections.abc import Sequence

Range = tuple[int, int]
"""Half-open characters of a text."""

_END = re.compile(r"[.!?…]+[\"'”’»)\]]*\s+(?=[\"'“‘«(\[]*[^\W\d_a-z]|\d)")
_SHORT = re.compile(r"(?:\b[A-Z]|\b[A-Z][a-z]{1,2}|\b(?:[A-Za-z]\.)+[A-Za-z])\.$")


def block(blocks: Sequence[Range], ranges: Sequence[Range], *, length: int) -> Range:
    """Give the smallest run of `blocks` that holds all `ranges`; the whole text of `length` where no block does."""
    start, end = min(s for s, _ in ranges), max(e for _, e in ranges)
    before = [s for s, _ in blocks if s <= start]
    after = [e for _, e in blocks if e >= end]
    return (max(before, default=0), min(after, default=length))


def sentence(text: str, within: Range, ranges: Sequence[Range]) -> Range:
    """Give the characters of the sentence or sentences of `within` that hold all `ranges`, without outer white space.

    A full stop after a short capitalised word ("Mr.", "U.S.") ends no sentence: a sentence too long is no harm.
    """
    start, end = min(s for s, _ in ranges), max(e for _, e in ranges)
    cuts = [within[0], *_ends(text, within), within[1]]
    first = max(cut for cut in cuts if cut <= start)
    last = min(cut for cut in cuts if cut >= end)
    piece = text[first:last]
    return (first + len(piece) - len(piece.lstrip()), first + len(piece.rstrip()))


def _ends(text: str, within: Range) -> list[int]:
    found = _END.finditer(text, *within)
    return [match.end() for match in found if not _is_short(text, match.start(), within[0])]


def _is_short(text: str, stop: int, start: int) -> bool:
    return text[stop] == "." and _SHORT.search(text[max(start, stop - 12) : stop + 1]) is not None
