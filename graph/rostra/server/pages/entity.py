"""The page of an entity: what it is, what it said, what was said about it, and whom it is tied to."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from rostra.server.pages import lookup
from rostra.server.pages.cards import cards
from rostra.server.pages.charts import Times, over
from rostra.server.pages.templates import render
from rostra.server.pages.things import missing

if TYPE_CHECKING:
    from collections.abc import Awaitable

    from starlette.requests import Request
    from starlette.responses import Response

    from rostra.server.site import Site

_LISTS = {"said": "speaker", "about": "about", "answers": "replying", "addressed": "addressee"}
"""The lists of statements, with the variable of `statements.rq` that the entity is bound to."""


async def page(site: Site, request: Request, iri: str) -> Response:
    """Give the page of an entity."""
    known = await _together(
        names=lookup.found(site, "names", entity=iri),
        types=lookup.found(site, "types", entity=iri),
        facts=lookup.facts(site, iri),
    )
    if not any(known.values()):
        raise missing("entity", iri)
    lists = await _together(**{name: cards(site, **{variable: iri}) for name, variable in _LISTS.items()})
    ties = await _together(
        roles=lookup.found(site, "roles", holder=iri),
        holders=lookup.found(site, "roles", of=iri),
        neighbours=lookup.found(site, "neighbours", entity=iri),
        relations=lookup.found(site, "relations", entity=iri),
        documents=lookup.found(site, "documents", entity=iri),
        times=_times(site, iri),
    )
    return render(request, "entity", iri=iri, kind="entity", lists=lists, **known, **ties)


async def _times(site: Site, iri: str) -> dict[str, Times]:
    """Give how often it spoke and how often it was spoken about, over the same time."""
    rows = await _together(said=lookup.found(site, "days", speaker=iri), about=lookup.found(site, "days", about=iri))
    return over({name: [(row["day"], row["statements"]) for row in found] for name, found in rows.items()})


async def _together(**asked: Awaitable[Any]) -> dict[str, Any]:
    return dict(zip(asked, await asyncio.gather(*asked.values()), strict=True))
