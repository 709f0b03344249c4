"""The page of a topic or another concept: what is above and below it, and what was said on it."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from rostra.server.pages import lookup
from rostra.server.pages.cards import cards
from rostra.server.pages.charts import times
from rostra.server.pages.templates import render
from rostra.server.pages.things import missing

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from rostra.server.site import Site


async def page(site: Site, request: Request, iri: str) -> Response:
    """Give the page of a concept; statements on a topic below it count as on it."""
    facts = await lookup.facts(site, iri)
    if not facts:
        raise missing("topic", iri)
    beside, on, done, days, used, speakers, spoken_of = await asyncio.gather(
        lookup.found(site, "concepts", thing=iri),
        cards(site, topic=iri),
        cards(site, concept=iri),
        lookup.found(site, "days", topic=iri),
        lookup.found(site, "days", concept=iri),
        lookup.found(site, "speakers", topic=iri),
        lookup.found(site, "spoken-of", topic=iri),
    )
    return render(
        request,
        "topic",
        iri=iri,
        kind="topic",
        facts=facts,
        beside=beside,
        said=on if on.count else done,
        is_topic=bool(on.count),
        times=times([(row["day"], row["statements"]) for row in (days or used)]),
        speakers=speakers,
        spoken_of=spoken_of,
    )
