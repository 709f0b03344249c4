"""Find the lines of a text that are no article: advertisements, disclosures, boxes, menus, bylines."""

from collections import Counter
from collections.abc import Sequence

from rostra.model import BlockKind, Reach
from rostra.text.cues import Found, Recogniser

_ENOUGH_BEFORE = 600
"""So many characters of article must come before a line after which nothing more is article."""

_TEASER = 140
"""The longest line, in characters, that may belong to a list of links."""


def foreign(lines: Sequence[str], recognise: Recogniser) -> list[Found | None]:
    """Say for each line what it is if it is no article; None for those that may be.

    Bylines are among the findings. A line that reaches further takes the next line, the short lines below it, or the
    whole rest with it; the rest only once enough of an article has come before.
    """
    times = Counter(lines)
    found = [recognise.line(line, repeated=times[line] > 1) for line in lines]
    before = 0
    for at, line in enumerate(lines):
        here = found[at]
        if here is None:
            before += len(line)
            continue
        for further in _reached(here.reach, at, lines, found, before):
            found[further] = found[further] or Found(here.kind)
    return found


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


def is_box(kind: BlockKind) -> bool:
    """Tell whether `kind` is neither article nor a byline, so that nothing about the document is read from it."""
    return not kind.is_article and kind is not BlockKind.BYLINE
