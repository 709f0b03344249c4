"""Find the lines of a text that are no article: advertisements, disclosures, boxes, menus, bylines."""

from collections import Counter
from collections.abc import Sequence

from rostra.model import BlockKind, Reach
from rostra.text.cues import Found, Recogniser

_ENOUGH_BEFORE = 600
"""So many characters of article must come before a line after which nothing more is article."""

_SOLD = BlockKind.ADVERTISEMENT
_REPEATED = 0.5
"""What it weighs, where hints tell of an advertisement, that the same line stands elsewhere in the text, too."""

_AMONG = 0.3
"""What it weighs, where hints tell of an advertisement, that the text holds others: one seldom comes alone."""

_TEASER = 140
"""The longest line, in characters, that may belong to a list of links."""


def foreign(lines: Sequence[str], recognise: Recogniser) -> list[Found | None]:
    """Say for each line what it is if it is no article; None for those that may be.

    Bylines are among the findings. A line that reaches further takes the next line, the short lines below it, or the
    whole rest with it; the rest only once enough of an article has come before.
    """
    found = _found(lines, recognise)
    before = 0
    for at, line in enumerate(lines):
        here = found[at]
        if here is None:
            before += len(line)
            continue
        for further in _reached(here.reach, at, lines, found, before):
            found[further] = found[further] or Found(here.kind)
    return found


def _found(lines: Sequence[str], recognise: Recogniser) -> list[Found | None]:
    """Judge each line twice: by itself and its copies, then in the light of what else the document holds."""
    times = Counter(lines)
    hints = [_REPEATED if times[line] > 1 else 0.0 for line in lines]
    found = [recognise.line(line, more={_SOLD: hint}) for line, hint in zip(lines, hints, strict=True)]
    if not any(here and here.kind is _SOLD for here in found):
        return found
    again = zip(lines, hints, found, strict=True)
    return [here or recognise.line(line, more={_SOLD: hint + _AMONG}) for line, hint, here in again]


def _reached(reach: Reach, at: int, lines: Sequence[str], found: Sequence[Found | None], before: int) -> Sequence[int]:
    match reach:
        case Reach.NEXT:
            return range(at + 1, min(at + 2, len(lines)))
        case Reach.LIST:
            return range(at + 1, _end_of_list(at + 1, lines, found))
        case Reach.REST if before >= _ENOUGH_BEFORE:
            return range(at + 1, len(lines))
    return ()


def _end_of_list(at: int, lines: Sequence[str], found: Sequence[Found | None]) -> int:
    while at < len(lines) and found[at] is None and len(lines[at]) <= _TEASER and lines[at][-1] not in '.”"':
        at += 1
    return at
