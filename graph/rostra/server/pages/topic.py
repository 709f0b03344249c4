"""The page of a topic or another concept: what is above and below it, and what was said on it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rostra.server.pages import lookup
from rostra.server.pages.cards import cards
from rostra.server.pages.charts import times
from rostra.server.pages.lookup import wanted
from rostra.server.pages.templates import render
from rostra.server.pages.things import missing

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from rostra.server.site import Site


async def page(site: Site, request: Request, iri: str) -> Response:
    """Give the page of a concept; statements on a topic below it count as on it."""
    known = await lookup.together(
        site,
        facts=wanted("facts", thing=iri),
        beside=wanted("concepts", thing=iri),
        on=wanted("statements", topic=iri),
        done=wanted("statements", concept=iri),
        speakers=wanted("speakers", topic=iri),
        spoken_of=wanted("spoken-of", topic=iri),
    )
    if not known["facts"]:
        raise missing("topic", iri)
    by = "topic" if known["on"] else "concept"
    days = await lookup.found(site, "days", **{by: iri})
    said = await cards(site, {"said": known["on"] or known["done"]})
    return render(
        request,
        "topic",
        iri=iri,
        kind="topic",
        facts=lookup.gathered(known["facts"], site.languages),
        said=said["said"],
        is_topic=by == "topic",
        times=times([(row["day"], row["statements"]) for row in days]),
        beside=known["beside"],
        speakers=known["speakers"],
        spoken_of=known["spoken_of"],
    )
