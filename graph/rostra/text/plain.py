"""Plain text: its title, byline, paragraphs, headings and items, and what is no article in it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from rostra.model import Block, BlockCue, BlockKind, Document, Span
from rostra.text.clean import require_readable
from rostra.text.cues import Recogniser, recogniser
from rostra.text.foreign import foreign
from rostra.text.imprint import Imprint, imprint_of
from rostra.text.language import detect

_ITEM = re.compile(r"[-*•‣◦▪●·]\s+\S|\(?\d{1,2}[.)]\s+\S")
_QUOTED = re.compile(r">\s?\S")
_OPENING = "“‘\"'(«„"
_END = re.compile(r"[.!?;:,…][”’\"')»\]]*$")
_INNER_END = re.compile(r"[a-z]{4}[.!?] [A-Z“]")
_HEADING_MOST = 100
_TITLE_MOST = 160
_HEADING_WORDS = 16
_WRAPPED_MOST = 100


@dataclass(frozen=True, slots=True)
class Parts:
    """Hold the blocks of a text, and what its first lines tell about its publication."""

    blocks: tuple[Block, ...]
    title: str | None
    imprint: Imprint


def split(text: str, cues: tuple[BlockCue, ...] = (), *, title: str | None = None) -> Parts:
    """Part a plain text into blocks that cover all of it but white space.

    `cues` tell what is no article and what is a byline. `title` is the title where it is known from elsewhere; else
    a first line that is short and no sentence counts as one.
    """
    recognise = recogniser(cues)
    spans = list(_lines(text))
    lines = [span.of(text) for span in spans]
    found = foreign(lines, recognise)
    kinds = settled([here.kind if here else kind(line) for line, here in zip(lines, found, strict=True)], lines, title)
    blocks = without_dateline([Block(*pair) for pair in zip(spans, kinds, strict=True)], text, recognise)
    return Parts(blocks, title or title_of(lines, kinds), imprint_of(lines, found))


def read_plain(text: str, id: str, cues: tuple[BlockCue, ...] = ()) -> Document:  # noqa: A002
    """Make a document of a plain text, which stays as it is; raise `DocumentError` where it is none."""
    require_readable(text)
    parts = split(text, cues)
    told = parts.imprint
    return Document(id, text, parts.blocks, parts.title, told.authors, told.publisher, told.published, detect(text))


def _lines(text: str) -> Iterator[Span]:
    """Give each line, or each run of lines where lines were broken at a width, without the white space around it."""
    pattern = r"\S.*(?:\n(?![ \t]*\n)(?![ \t]*(?:[-*•‣◦▪●·]|\d{1,2}[.)])\s).*\S.*)*" if _is_wrapped(text) else r"\S.*"
    for match in re.finditer(pattern, text):
        yield Span(match.start(), match.start() + len(match[0].rstrip()))


def _is_wrapped(text: str) -> bool:
    """Tell whether lines were broken at a width: none is long, and most that go on below break off in a sentence."""
    lines = [line.rstrip() for line in text.split("\n")]
    longest = max(map(len, lines))
    going_on = [line for line, below in pairwise(lines) if line and below]
    if longest > _WRAPPED_MOST or len(going_on) < 3:
        return False
    return sum(len(line) > 0.6 * longest and not _END.search(line) for line in going_on) > 0.6 * len(going_on)


def kind(line: str) -> BlockKind:
    """Say what a line is that may be article, by its marks and its length."""
    if not any(map(str.isalnum, line)):
        return BlockKind.NAVIGATION
    if _ITEM.match(line):
        return BlockKind.ITEM
    if _QUOTED.match(line):
        return BlockKind.QUOTATION
    return BlockKind.HEADING if is_heading(line) else BlockKind.PARAGRAPH


def is_heading(line: str) -> bool:
    """Tell whether `line` looks like a heading: short, begun with a capital or a digit, and no sentence."""
    first = line.lstrip(_OPENING)[:1]
    short = len(line) <= _HEADING_MOST and len(line.split()) <= _HEADING_WORDS
    return short and (first.isupper() or first.isdigit()) and not _END.search(line) and not _INNER_END.search(line)


def settled(kinds: Sequence[BlockKind], lines: Sequence[str], title: str | None) -> list[BlockKind]:
    """Find the title among the first lines, and let no heading stand where nothing follows that it could head."""
    result = list(kinds)
    for at in range(len(result) - 1, -1, -1):
        below = next((kind for kind in result[at + 1 :] if kind.is_article), None)
        if result[at] is BlockKind.HEADING and below is None:
            result[at] = BlockKind.PARAGRAPH
    first = next((at for at, kind in enumerate(result) if kind.is_article), None)
    if first is not None and first < len(result) - 1 and _is_title(lines[first], kinds[first], title):
        result[first] = BlockKind.TITLE
    return result


def _is_title(line: str, kind: BlockKind, title: str | None) -> bool:
    if title is not None:
        return _letters(line) == _letters(title)
    one_line = len(line) <= _TITLE_MOST and line[-1] not in ".;:,"
    return one_line and (kind is BlockKind.HEADING or (kind is BlockKind.PARAGRAPH and not _INNER_END.search(line)))


def _letters(line: str) -> str:
    return "".join(character for character in line.casefold() if character.isalnum())


def title_of(lines: Sequence[str], kinds: Sequence[BlockKind]) -> str | None:
    """Give the line that is the title; None where none is."""
    return next((line for line, kind in zip(lines, kinds, strict=True) if kind is BlockKind.TITLE), None)


def without_dateline(blocks: Sequence[Block], text: str, recognise: Recogniser) -> tuple[Block, ...]:
    """Part the dateline ("COPENHAGEN (Agency) —") from the first paragraph, as a byline."""
    first = next((at for at, block in enumerate(blocks) if block.kind is BlockKind.PARAGRAPH), None)
    if first is None:
        return tuple(blocks)
    span = blocks[first].span
    length = recognise.dateline(span.of(text))
    rest = text[span.start + length : span.end].lstrip()
    if not length or not rest:
        return tuple(blocks)
    dateline = Block(Span(span.start, span.start + length), BlockKind.BYLINE)
    paragraph = Block(Span(span.end - len(rest), span.end), BlockKind.PARAGRAPH)
    return (*blocks[:first], dateline, paragraph, *blocks[first + 1 :])
