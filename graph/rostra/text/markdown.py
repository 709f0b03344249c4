"""Markdown: its marks are read and taken away, so that what is left is the text that a reader sees."""

import re
from collections.abc import Iterator

from rostra.model import BlockCue, BlockKind, Document
from rostra.text.clean import require_readable
from rostra.text.compose import Piece, compose
from rostra.text.cues import recogniser
from rostra.text.dates import day
from rostra.text.foreign import foreign
from rostra.text.imprint import imprint_of
from rostra.text.language import detect
from rostra.text.plain import settled, title_of, without_dateline

_PICTURE = re.compile(r"!\[[^\]\n]{0,300}\]\([^)\n]{0,2000}\)")
_LINK = re.compile(r"\[([^\]\n]{1,300})\](?:\([^)\n]{0,2000}\)|\[[^\]\n]{0,80}\])")
_STRESS = re.compile(
    r"(?<![\w*])(\*{1,3})(?=\S)(.{1,300}?)(?<=\S)\1(?![\w*])|(?<![\w_])(_{1,3})(?=\S)(.{1,300}?)(?<=\S)\3(?![\w_])"
)
_CODE = re.compile(r"`([^`\n]{1,300})`")
_BREAK = re.compile(r"(?:[-*_]\s*){3,}")
_UNDERLINE = re.compile(r"=+|-{2,}")
_OPENINGS = {
    BlockKind.HEADING: re.compile(r"#{1,6}\s+(.*?)\s*#*"),
    BlockKind.ITEM: re.compile(r"(?:[-*+]|\d{1,3}[.)])\s+(.*)"),
    BlockKind.QUOTATION: re.compile(r">\s?(.*)"),
}
_FENCE = re.compile(r"(```|~~~).*")
_FRONT = re.compile(r"---\n((?:.*\n)*?)(?:---|\.\.\.)\n")
_FIELD = re.compile(r"""^(\w+):\s*["']?(.*?)["']?\s*$""", re.MULTILINE)


def front_matter(source: str) -> tuple[dict[str, str], str]:
    r"""Give the simple fields (`title: Snow`) above a Markdown text, and the text below them.

    >>> front_matter("---\ntitle: Snow\n---\nIt fell.")
    ({'title': 'Snow'}, 'It fell.')
    """
    front = _FRONT.match(source)
    if front is None:
        return {}, source
    return {name.lower(): value for name, value in _FIELD.findall(front[1])}, source[front.end() :]


def read_markdown(source: str, id: str, cues: tuple[BlockCue, ...] = ()) -> Document:  # noqa: A002
    """Make a document of a Markdown text and the fields above it; raise `DocumentError` where it is none."""
    fields, body = front_matter(source)
    found_pieces = [piece for piece in pieces(body) if piece.text]
    lines = [piece.text for piece in found_pieces]
    require_readable("\n".join(lines))
    found = foreign(lines, recogniser(cues))
    kinds = [here.kind if here else piece.kind for piece, here in zip(found_pieces, found, strict=True)]
    kinds = settled(kinds, lines, fields.get("title"))
    text, blocks = compose(map(Piece, kinds, lines))
    told = imprint_of(lines, found)
    author = fields.get("author")
    return Document(
        id,
        text,
        without_dateline(blocks, text, recogniser(cues)),
        fields.get("title") or title_of(lines, kinds),
        (author,) if author else told.authors,
        fields.get("publisher") or told.publisher,
        day(fields.get("date", "")) or told.published,
        fields.get("language") or detect(text),
        fields.get("url"),
    )


def pieces(source: str) -> Iterator[Piece]:
    """Give the blocks of a Markdown text; tables, code and raw HTML are taken as paragraphs."""
    kind, lines = BlockKind.PARAGRAPH, list[str]()
    for line in map(str.strip, [*source.split("\n"), ""]):
        if lines and kind is BlockKind.PARAGRAPH and _UNDERLINE.fullmatch(line):
            kind, line = BlockKind.HEADING, ""  # noqa: PLW2901 - the underline is a mark, no text
        opened, text = _opened(line)
        goes_on = kind is not BlockKind.HEADING if opened is None else opened is kind is BlockKind.QUOTATION
        if text and goes_on:
            lines.append(text)
            continue
        yield Piece(kind, _plain(" ".join(lines)))
        kind, lines = opened or BlockKind.PARAGRAPH, [text] if text else []


def _opened(line: str) -> tuple[BlockKind | None, str]:
    """Give the kind of block that a line opens, None where it goes on with the one before, and its text."""
    if _BREAK.fullmatch(line) or _FENCE.fullmatch(line):
        return None, ""
    for kind, pattern in _OPENINGS.items():
        if match := pattern.fullmatch(line):
            return kind, match[1]
    return None, line


def _plain(text: str) -> str:
    """Take the marks of links, pictures, stress and code away."""
    shown = _CODE.sub(r"\1", _LINK.sub(r"\1", _PICTURE.sub("", text)))
    return _STRESS.sub(lambda match: match[2] or match[4], shown).strip()
