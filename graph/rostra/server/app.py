"""The application: its routes, and what stands around them."""

from __future__ import annotations

from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware

from rostra.errors import RostraError
from rostra.server import problems
from rostra.server.guard import Guard

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from rostra.server.site import Site


def application(site: Site) -> Starlette:
    """Give the application of a site; its workers live as long as it runs."""

    @asynccontextmanager
    async def running(_: Starlette) -> AsyncIterator[None]:
        async with site.pool:
            yield

    app = Starlette(
        routes=[],
        middleware=[Middleware(Guard, settings=site.settings)],
        exception_handlers=dict.fromkeys((RostraError, problems.Problem, HTTPException, Exception), problems.tell),
        lifespan=running,
    )
    app.state.site = site
    return app
