"""The SPARQL endpoint: queries to the workers, updates to the writer, and what the service is."""

from __future__ import annotations

import logging
import re
from functools import cache, partial
from importlib.resources import files
from typing import TYPE_CHECKING

from starlette.responses import Response
from starlette.routing import Route

from rostra.server import answers, description, tasks
from rostra.server.kept import ONCE
from rostra.server.protocol import asked
from rostra.server.writing import writer

if TYPE_CHECKING:
    from starlette.requests import Request

    from rostra.server.site import Site

_LOG = logging.getLogger("rostra.server.requests")
PATH = "/sparql"
_ALLOW = {"Allow": "GET, HEAD, POST, OPTIONS"}


def routes(site: Site) -> list[Route]:
    """Give the routes of the endpoint."""

    async def answer(request: Request) -> Response:
        wanted = await asked(request)
        if wanted is None:
            return description.answer(request, site.settings)
        if site.settings.log_queries:
            _LOG.info("%s %r", wanted.kind, wanted.text)
        if wanted.kind == "update":
            await writer(site, request).call(partial(tasks.update, asked=wanted))
            site.refresh()
            return Response(status_code=204)
        accept = request.headers.get("accept", "")
        task = partial(tasks.query, asked=wanted, accept=accept, rows=site.settings.limits.rows)
        found = await answers.streamed(request, site.pool.stream(task))
        found.headers.update(ONCE if _is_of_the_moment(wanted.text) else {})
        return found

    async def options(_: Request) -> Response:
        return Response(status_code=204, headers=_ALLOW)

    return [
        Route(PATH, answer, methods=["GET", "POST"]),
        Route(PATH, options, methods=["OPTIONS"]),
    ]


def _is_of_the_moment(sparql: str) -> bool:
    """Tell whether the answer may be another one the next time on the same store; where letters are escaped, it may."""
    return "\\" in sparql or not _of_the_moment().isdisjoint(re.findall(r"\w+", sparql.upper()))


@cache
def _of_the_moment() -> frozenset[str]:
    """Give the functions of SPARQL that give something else each time."""
    return frozenset(files("rostra.server").joinpath("moment.txt").read_text(encoding="utf-8").split())
