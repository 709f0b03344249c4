"""The page of an entity: what it is, what it said, what was said about it, and whom it is tied to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rostra.server.pages import lookup
from rostra.server.pages.cards import cards
from rostra.server.pages.charts import over
from rostra.server.pages.lookup import wanted
from rostra.server.pages.templates import render
from rostra.server.pages.things import missing

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from rostra.server.site import Site

_LISTS = {"said": "speaker", "about": "about", "answers": "replying", "addressed": "addressee"}
"""The lists of statements, with the variable of `statements.rq` that the entity is bound to."""


async def page(site: Site, request: Request, iri: str) -> Response:
    """Give the page of an entity."""
    known = await lookup.together(
        site,
        names=wanted("names", entity=iri),
        types=wanted("types", entity=iri),
        facts=wanted("facts", thing=iri),
        roles=wanted("roles", holder=iri),
        holders=wanted("roles", of=iri),
        neighbours=wanted("neighbours", entity=iri),
        relations=wanted("relations", entity=iri),
        documents=wanted("documents", entity=iri),
    )
    if not (known["names"] or known["types"] or known["facts"]):
        raise missing("entity", iri)
    said = await lookup.together(site, **{name: wanted("statements", **{by: iri}) for name, by in _LISTS.items()})
    days = await lookup.together(site, said=wanted("days", speaker=iri), about=wanted("days", about=iri))
    context: dict[str, Any] = {
        **known,
        "names": sorted(known["names"], key=lambda row: (row["rank"], lookup.place(row["language"], site.languages))),
        "facts": lookup.gathered(known["facts"], site.languages),
        "lists": await cards(site, said),
        "times": over({name: [(row["day"], row["statements"]) for row in rows] for name, rows in days.items()}),
    }
    return render(request, "entity", iri=iri, kind="entity", **context)
