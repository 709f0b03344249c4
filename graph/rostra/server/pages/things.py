"""The page and the RDF twin of one thing, found by its address."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyoxigraph import NamedNode
from starlette.responses import RedirectResponse

from rostra.server.pages import addresses, lookup, twins
from rostra.server.problems import Problem

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from starlette.requests import Request
    from starlette.responses import Response

    from rostra.server.site import Site

    Page = Callable[[Site, Request, str], Awaitable[Response]]


async def answer(site: Site, request: Request, *, kind: str, page: Page) -> Response:
    """Give the page of the thing that the address names, or RDF where that is asked for.

    Raises `Problem` (404) where the address names nothing.
    """
    path, form = twins.parted(str(request.path_params.get("path") or request.path_params.get("ending") or ""))
    iri = _iri(kind, path, request.query_params.get("iri"))
    form = form or twins.wanted(request)
    if form is not None:
        return await twins.answer(site, form, f"twin-{kind}", iri=iri)
    return await page(site, request, iri)


async def anywhere(site: Site, request: Request) -> Response:
    """Send a client on to the page of whatever has the IRI that it names; raise `Problem` (404) where nothing has."""
    iri = _iri("", "", request.query_params.get("iri"))
    kinds = [str(row["kind"]) for row in await lookup.found(site, "thing", thing=iri)]
    if not kinds:
        raise missing("thing", iri)
    return RedirectResponse(addresses.address(iri, min(kinds, key=addresses.KINDS.index)), 303)


def missing(kind: str, iri: str) -> Problem:
    """Give the problem that there is no such thing."""
    return Problem(404, f"there is no {kind} of that name here", "look for its name", where=iri)


def _iri(kind: str, path: str, given: str | None) -> str:
    iri = given or addresses.iri(kind, path)
    try:
        return NamedNode(iri or "").value
    except ValueError as error:
        raise missing(kind, given or path) from error
