"""The Graph Store Protocol (https://www.w3.org/TR/sparql11-http-rdf-update/), graphs named by the query string."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from starlette.responses import Response
from starlette.routing import Route

from rostra.server import answers, media, tasks
from rostra.server.problems import Problem
from rostra.server.protocol import decoded, media_type_of
from rostra.server.writing import writer

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from starlette.requests import Request

    from rostra.server.site import Site

PATH = "/graphs"
_ALLOW = {"Allow": "GET, HEAD, PUT, POST, DELETE, OPTIONS"}


def routes(site: Site) -> list[Route]:
    """Give the routes of the graph store."""

    async def give(request: Request) -> Response:
        accept = request.headers.get("accept", "")
        task = partial(tasks.graph, name=_name(request), accept=accept)
        return await answers.streamed(request, site.pool.stream(task))

    async def take(request: Request) -> Response:
        pool, name, kind = writer(site, request), _name(request), media_type_of(request)
        if kind not in media.TRIPLES:
            remedy = f"send it as {', '.join(media.TRIPLES)}"
            raise Problem(415, f"a graph is not read from {kind or 'nothing in particular'}", remedy)
        change = tasks.put if request.method == "PUT" else tasks.merge
        is_new = await pool.call(partial(change, name=name, body=await request.body(), kind=kind))
        site.refresh()
        return Response(status_code=201 if is_new else 204)

    async def remove(request: Request) -> Response:
        await writer(site, request).call(partial(tasks.remove, name=_name(request)))
        site.refresh()
        return Response(status_code=204)

    async def options(_: Request) -> Response:
        return Response(status_code=204, headers=_ALLOW)

    methods: dict[str, Callable[[Request], Awaitable[Response]]] = {
        "GET": give,
        "PUT": take,
        "POST": take,
        "DELETE": remove,
        "OPTIONS": options,
    }

    async def answer(request: Request) -> Response:
        return await methods.get(request.method, give)(request)

    return [Route(PATH, answer, methods=[*methods])]


def _name(request: Request) -> str | None:
    """Give the IRI of the graph that a request is about, None for the default one; raise `Problem` where unclear."""
    pairs = decoded(request.scope["query_string"])
    named = [value for name, value in pairs if name == "graph"]
    default = [value for name, value in pairs if name == "default"]
    if len(named) + len(default) != 1 or any(default):
        raise Problem(400, "a request is about one graph", "add ?graph=IRI, or ?default")
    return named[0] if named else None
