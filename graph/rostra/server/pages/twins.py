"""The RDF twin of a page: what is asked for, by the ending of the address or the Accept header, and its answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox
from starlette.responses import Response

from rostra.query.formats import FORMATS, Format, write
from rostra.server.negotiate import best
from rostra.server.pages import lookup
from rostra.server.problems import Problem

if TYPE_CHECKING:
    from starlette.requests import Request

    from rostra.server.site import Site

HTML = "text/html"
_OF_TRIPLES = tuple(form for form in FORMATS if form.of_triples and not form.of_rows)
"""What a thing can be had as; its page comes first for who likes both as well."""


def parted(path: str) -> tuple[str, Format | None]:
    """Give the path without the ending of a format of RDF, and that format; None where it has no such ending."""
    for form in _OF_TRIPLES:
        for ending in form.endings:
            if path.endswith(ending):
                return path.removesuffix(ending), form
    return path, None


def wanted(request: Request) -> Format | None:
    """Give the format that a client likes best; None where it is a page. Raises `Problem` (406) where it is neither."""
    known = {form.media_type: form for form in _OF_TRIPLES}
    liked = best(request.headers.get("accept", ""), (HTML, "application/xhtml+xml", *known))
    if liked is None:
        raise Problem(406, "this is here as a page and as RDF alone", f"accept one of {', '.join((HTML, *known))}")
    return known.get(liked)


def address(page: str, ending: str) -> str:
    """Give the address of the twin of the page at the address `page`.

    >>> address("/entity?iri=urn%3Ax", ".ttl")
    '/entity.ttl?iri=urn%3Ax'
    """
    path, mark, query = page.partition("?")
    return f"{path}{ending}{mark}{query}"


async def answer(site: Site, form: Format, query: str, *, iri: str | None = None) -> Response:
    """Give what the CONSTRUCT `query` tells of the thing `iri`; raise `Problem` (404) where that is nothing."""
    said = await site.triples(lookup.sparql(query), lookup.bound({"thing": iri}) if iri else None)
    triples = [quad.triple for quad in ox.parse(said, format=ox.RdfFormat.N_TRIPLES)]
    if not triples and iri:
        raise Problem(404, "there is nothing of that name here", where=iri)
    content = write(triples, form, prefixes=lookup.prefixes(site.packs))
    return Response(content, media_type=form.media_type, headers={"Vary": "Accept"})
