"""The page of a statement: its sentence with source, cue and content marked, what it means, and where it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rostra.analysis.sentences import block, sentence
from rostra.server.pages import lookup
from rostra.server.pages.cards import cards
from rostra.server.pages.lookup import wanted
from rostra.server.pages.marks import Mark, Piece, pieces
from rostra.server.pages.templates import render
from rostra.server.pages.things import missing

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from rostra.query.rows import Row, Rows
    from rostra.server.site import Site

_TIES = ("answers", "answered", "holder", "within")
"""How another statement may be tied to this one: variables of `statements.rq` that it is bound to."""


async def page(site: Site, request: Request, iri: str) -> Response:
    """Give the page of a statement."""
    known = await lookup.together(
        site,
        facts=wanted("facts", thing=iri),
        spans=wanted("spans", statement=iri),
        stances=wanted("stances", statement=iri),
        **{tie: wanted("statements", **{tie: iri}) for tie in _TIES},
    )
    facts = lookup.gathered(known["facts"])
    if "reportedIn" not in facts:
        raise missing("statement", iri)
    document = str(facts["reportedIn"][0]["value"])
    where = await lookup.together(
        site,
        metadata=wanted("facts", thing=document),
        blocks=wanted("blocks", document=document),
        run=wanted("run", document=document),
    )
    metadata = lookup.gathered(where["metadata"])
    return render(
        request,
        "statement",
        iri=iri,
        kind="statement",
        facts=facts,
        document=document,
        metadata=metadata,
        sentence=_sentence(_text(metadata), where["blocks"], known["spans"]),
        spans=known["spans"],
        stances=known["stances"],
        run=where["run"],
        tied=await cards(site, {tie: known[tie] for tie in _TIES}),
    )


def _text(metadata: dict[str, tuple[Row, ...]]) -> str:
    return str(metadata["text"][0]["value"]) if metadata.get("text") else ""


def _sentence(text: str, blocks: Rows, spans: Rows) -> tuple[Piece, ...]:
    """Give the sentence or sentences that the parts of the statement stand in, cut at the parts."""
    marks = [marked(row, 1) for row in spans]
    ranges = [(mark.start, mark.end) for mark in marks if mark.end <= len(text)]
    if not ranges:
        return ()
    known = [(int(str(row["start"])), int(str(row["end"]))) for row in blocks]
    return pieces(text, *sentence(text, block(known, ranges, length=len(text)), ranges), marks)


def marked(row: Row, number: int) -> Mark:
    """Give a row of `spans.rq` as a mark of the statement with this number."""
    return Mark(int(str(row["start"])), int(str(row["end"])), number, str(row["part"]))
