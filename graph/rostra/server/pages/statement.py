"""The page of a statement: its sentence with source, cue and content marked, what it means, and where it stands."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from rostra.analysis.sentences import block, sentence
from rostra.server.pages import lookup
from rostra.server.pages.cards import cards
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
    facts = await lookup.facts(site, iri)
    if "reportedIn" not in facts:
        raise missing("statement", iri)
    document = str(facts["reportedIn"][0]["value"])
    metadata, spans, blocks, run, stances = await asyncio.gather(
        lookup.facts(site, document),
        lookup.found(site, "spans", statement=iri),
        lookup.found(site, "blocks", document=document),
        lookup.found(site, "run", document=document),
        lookup.found(site, "stances", statement=iri),
    )
    tied = await asyncio.gather(*(cards(site, **{tie: iri}) for tie in _TIES))
    return render(
        request,
        "statement",
        iri=iri,
        kind="statement",
        facts=facts,
        document=document,
        metadata=metadata,
        sentence=_sentence(_text(metadata), blocks, spans),
        spans=spans,
        run=run,
        stances=stances,
        tied=dict(zip(_TIES, tied, strict=True)),
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
