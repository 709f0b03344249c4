"""The application: its routes, and what stands around them."""

from __future__ import annotations

from contextlib import AsyncExitStack, asynccontextmanager
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware

from rostra.errors import RostraError
from rostra.server import graphs, pages, problems, sparql
from rostra.server.guard import Guard
from rostra.server.kept import Keeper

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from rostra.server.site import Site

_METHODS = ("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS")
_HEADERS = ("Accept", "Authorization", "Content-Type")


def application(site: Site) -> Starlette:
    """Give the application of a site; its workers live as long as it runs."""

    @asynccontextmanager
    async def running(_: Starlette) -> AsyncIterator[None]:
        async with AsyncExitStack() as stack:
            for pool in filter(None, dict.fromkeys((site.pool, site.writer))):
                await stack.enter_async_context(pool)
            yield

    around = [Middleware(Guard, settings=site.settings)]
    if site.settings.origins:
        origins = site.settings.origins
        around.append(Middleware(CORSMiddleware, allow_origins=origins, allow_methods=_METHODS, allow_headers=_HEADERS))
    if not site.settings.log_queries:  # the log is to hold each, also one whose answer is kept
        around.append(Middleware(Keeper, reading=site.reading, paths=(sparql.PATH, graphs.PATH)))
    return Starlette(
        routes=[*sparql.routes(site), *graphs.routes(site), *pages.routes(site)],
        middleware=around,
        exception_handlers=dict.fromkeys((RostraError, problems.Problem, HTTPException), problems.tell),
        lifespan=running,
    )
