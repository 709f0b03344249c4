"""The page of a document: its whole text with its statements marked in place, and a list of them beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rostra.model.document import BlockKind
from rostra.server.pages import lookup
from rostra.server.pages.cards import Card, cards
from rostra.server.pages.lookup import wanted
from rostra.server.pages.marks import Mark, Piece, pieces
from rostra.server.pages.statement import marked
from rostra.server.pages.templates import render
from rostra.server.pages.things import missing
from rostra.vocab import terms

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from starlette.requests import Request
    from starlette.responses import Response

    from rostra.query.rows import Rows
    from rostra.server.site import Site


@dataclass(frozen=True, slots=True)
class Shown:
    """Hold a block of a text: its kind, whether it is of the article, and its pieces."""

    kind: BlockKind
    pieces: tuple[Piece, ...]


async def page(site: Site, request: Request, iri: str) -> Response:
    """Give the page of a document."""
    known = await lookup.together(
        site,
        facts=wanted("facts", thing=iri),
        blocks=wanted("blocks", document=iri),
        spans=wanted("spans", document=iri),
        run=wanted("run", document=iri),
        said=wanted("statements", document=iri),
    )
    facts = lookup.gathered(known["facts"])
    if "text" not in facts:
        raise missing("document", iri)
    text = str(facts["text"][0]["value"])
    said = (await cards(site, {"said": known["said"]}, most=len(known["said"])))["said"]
    numbers = {str(card.said["statement"]): _number(card, place) for place, card in enumerate(said.shown, start=1)}
    marks = [marked(row, numbers[str(row["statement"])]) for row in known["spans"] if row["statement"] in numbers]
    return render(
        request,
        "document",
        iri=iri,
        kind="document",
        facts=facts,
        blocks=list(_shown(text, known["blocks"], marks)),
        said=list(zip(numbers.values(), said.shown, strict=True)),
        count=len({row["statement"] for row in known["spans"]} | {row["statement"] for row in known["said"]}),
        run=known["run"],
    )


def _number(card: Card, place: int) -> int:
    """Give the number of a statement within its document, or its place in the list where it has none."""
    number = card.said["number"]
    return number if isinstance(number, int) else place


def _shown(text: str, blocks: Rows, marks: Sequence[Mark]) -> Iterator[Shown]:
    """Give the blocks in order; a text without any is one paragraph for each of its own."""
    for start, end, kind in _ranges(text, blocks):
        yield Shown(kind, pieces(text, start, end, marks))


def _ranges(text: str, blocks: Rows) -> Iterator[tuple[int, int, BlockKind]]:
    at = 0
    for row in blocks:
        start, end = int(str(row["start"])), int(str(row["end"]))
        yield from _between(text, at, start)
        yield start, end, BlockKind(str(row["kind"]).removeprefix(terms.BLOCK))
        at = max(at, end)
    yield from _between(text, at, len(text))


def _between(text: str, start: int, end: int) -> Iterator[tuple[int, int, BlockKind]]:
    """Give what no block holds as a paragraph, unless it is white space."""
    if text[start:end].strip():
        yield start, end, BlockKind.PARAGRAPH
