"""The start page: what is in the store, and what may be asked of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rostra.query.catalogue import questions
from rostra.server.pages import lookup, twins
from rostra.server.pages.charts import Times, over
from rostra.server.pages.templates import render

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from rostra.query.rows import Rows
    from rostra.server.site import Site

_QUERIES = ("counts", "documents", "speakers", "spoken-of", "topics")
_MOST_TOPICS = 10


async def page(site: Site, request: Request) -> Response:
    """Give the start page, or the documents of the store as RDF."""
    form = twins.parted(request.url.path)[1] or twins.wanted(request)
    if form is not None:
        return await twins.answer(site, form, "twin-start")
    found = await lookup.together(site, **{name: lookup.wanted(name) for name in _QUERIES})
    known = questions(site.packs)
    return render(
        request,
        "start",
        counts=found["counts"][0],
        topics=_topics(found["topics"]),
        worth=[known[name] for name in lookup.listed("worth-asking") if name in known],
        documents=found["documents"],
        speakers=found["speakers"],
        spoken_of=found["spoken-of"],
    )


def _topics(rows: Rows) -> list[tuple[str, str, Times]]:
    """Give the topics with most statements: IRI, name, and the statements over the time of all of them."""
    counts: dict[str, list[tuple[object, object]]] = {}
    names: dict[str, str] = {}
    for row in rows:
        counts.setdefault(str(row["topic"]), []).append((row["day"], row["statements"]))
        names[str(row["topic"])] = str(row["name"] or "")
    charts = over(counts)
    order = sorted(charts, key=lambda iri: (-charts[iri].total, names[iri]))
    return [(iri, names[iri], charts[iri]) for iri in order[:_MOST_TOPICS]]
