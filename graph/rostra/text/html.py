"""Web pages: the article, as trafilatura finds it, in blocks that keep their place and their kind."""

from collections.abc import Sequence
from dataclasses import replace

from rostra.errors import DocumentError
from rostra.model import BlockCue, BlockKind, Document
from rostra.text.clean import require_readable
from rostra.text.compose import Piece, compose
from rostra.text.cues import Recogniser, recogniser
from rostra.text.foreign import foreign
from rostra.text.imprint import imprint_of
from rostra.text.keep import Kept, keep, kind_of
from rostra.text.language import detect
from rostra.text.main import letters, main_of
from rostra.text.metadata import Metadata, first_of, from_elements, from_json_ld
from rostra.text.page import parse
from rostra.text.plain import without_dateline
from rostra.text.walk import Walked, walk

_ABOVE, _BELOW = 8, 4
"""Bylines stand within so many blocks above and below the beginning of the first paragraph."""

_TOLD = 80
"""A block of the article of so many characters is its first paragraph."""


def read_html(source: str, id: str, cues: tuple[BlockCue, ...] = ()) -> Document:  # noqa: A002
    """Make a document of a page; its text is that of its blocks, joined by blank lines.

    Blocks are article where trafilatura kept their text or where they stand in the article element of the page.
    Advertisements, disclosures, newsletter and comment boxes are kept as such wherever they stand, menus only within
    the article. The `id` becomes the address of the page if it names one. Raises `DocumentError` where nothing is left.
    """
    page, recognise = parse(source), recogniser(cues)
    main = main_of(page.root)
    walked = list(walk(page.body, recognise.markup))
    kept = keep(walked, main)
    lines = [one.block.text for one in kept]
    require_readable("\n".join(lines))
    found = foreign(lines, recognise)
    pieces = [Piece(kind_of(*pair), pair[0].block.text) for pair in zip(kept, found, strict=True)]
    stated = first_of(from_json_ld(page.json_ld), from_elements(page.root))
    known = first_of(stated, _told(_above(walked, kept), recognise), main.metadata)
    document = _document(_titled(pieces, known.title), known, id)
    return replace(document, blocks=without_dateline(document.blocks, document.text, recognise))


def _above(walked: Sequence[Walked], kept: Sequence[Kept]) -> list[str]:
    """Give the lines where bylines stand: some above the article and the first of it, kept or not."""
    first = next((one.block for one in kept if one.is_main and len(one.block.text) > _TOLD), None)
    at = next((at for at, block in enumerate(walked) if block is first), 0)
    return [block.text for block in walked[max(at - _ABOVE, 0) : at + _BELOW]]


def _told(lines: Sequence[str], recognise: Recogniser) -> Metadata:
    imprint = imprint_of(lines, [recognise.line(line) for line in lines])
    return Metadata(authors=imprint.authors, publisher=imprint.publisher, published=imprint.published)


def _document(pieces: Sequence[Piece], known: Metadata, id: str) -> Document:  # noqa: A002
    text, blocks = compose(pieces)
    article = "\n".join(piece.text for piece in pieces if piece.kind.is_article)
    if not any(piece.kind is not BlockKind.TITLE and piece.kind.is_article for piece in pieces):
        raise DocumentError("no article is found in this page", remedy="save the article's text instead")
    title = known.title or next((piece.text for piece in pieces if piece.kind is BlockKind.TITLE), None)
    return Document(
        known.url or id,
        text,
        blocks,
        title,
        known.authors,
        known.publisher,
        known.published,
        detect(article) or known.language,
        known.url,
    )


def _titled(pieces: Sequence[Piece], title: str | None) -> list[Piece]:
    """Let the heading that is the title be it, or one that stands before all paragraphs; else put the title first."""
    told = next((at for at, piece in enumerate(pieces) if piece.kind is BlockKind.PARAGRAPH), len(pieces))
    headings = [at for at, piece in enumerate(pieces) if piece.kind is BlockKind.HEADING]
    same = [at for at in headings if title and letters(pieces[at].text) == letters(title)]
    first = next(iter(same or [at for at in headings if at < told]), None)
    if first is not None:
        return [*pieces[:first], Piece(BlockKind.TITLE, pieces[first].text), *pieces[first + 1 :]]
    return [Piece(BlockKind.TITLE, title or ""), *pieces]
