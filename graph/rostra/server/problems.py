"""What went wrong, told to a client: as JSON (RFC 9457), or as a plain page to a browser; never where in the code."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from html import escape
from importlib.resources import files
from string import Template
from typing import TYPE_CHECKING

from starlette.exceptions import HTTPException
from starlette.responses import HTMLResponse, JSONResponse, Response

from rostra.errors import QueryError, RefusedError, RostraError, StoreError
from rostra.server.errors import (
    BusyError,
    CostlyError,
    UnacceptableError,
    UnfitError,
    UnknownGraphError,
)
from rostra.server.negotiate import best

if TYPE_CHECKING:
    from collections.abc import Mapping

    from starlette.requests import Request

_LOG = logging.getLogger("rostra.server")
_JSON, _HTML = "application/problem+json", "text/html"


@dataclass(eq=False)  # not frozen: whoever raises it notes where
class Problem(Exception):  # noqa: N818 - what RFC 9457 calls it
    """Hold what a client is told: the status, one sentence, what to do, and headers that go with it."""

    status: int
    title: str
    remedy: str = ""
    where: str = ""
    headers: Mapping[str, str] | None = None


async def tell(request: Request, error: Exception) -> Response:
    """Give the answer to a request that met with `error`; what nobody foresaw is logged, and told as such."""
    problem = meant(error)
    accept = request.headers.get("accept", "")
    if best(accept, (_JSON, "application/json", _HTML)) == _HTML and "," in accept:
        return HTMLResponse(_page(problem), problem.status, headers=problem.headers)
    said = {"title": problem.title, "status": problem.status, "where": problem.where, "remedy": problem.remedy}
    return JSONResponse(
        {name: value for name, value in said.items() if value}, problem.status, problem.headers, media_type=_JSON
    )


def meant(error: Exception) -> Problem:
    """Give the problem that an error means for a client."""
    if isinstance(error, Problem):
        return error
    if isinstance(error, HTTPException):
        return Problem(error.status_code, str(error.detail), headers=error.headers)
    for kind, status in _STATUS.items():
        if isinstance(error, kind):
            headers = {"Retry-After": "2"} if status == 503 else None
            return Problem(status, error.problem, error.remedy, error.where, headers)
    if isinstance(error, StoreError):  # where it lies is nobody else's business
        _LOG.error("%s", error)
        return Problem(
            503, "the store is not to be had at the moment", "come again later", headers={"Retry-After": "2"}
        )
    _LOG.error("a request met with what nobody foresaw", exc_info=error)
    return Problem(500, "something went wrong here; the log of the server says what")


_STATUS: dict[type[RostraError], int] = {
    BusyError: 503,
    CostlyError: 422,
    UnfitError: 422,
    UnacceptableError: 406,
    UnknownGraphError: 404,
    RefusedError: 403,
    QueryError: 400,
}


def _page(problem: Problem) -> str:
    page = Template(files("rostra.server").joinpath("problem.html").read_text(encoding="utf-8"))
    said = {"title": problem.title, "where": problem.where, "remedy": problem.remedy}
    return page.substitute({name: escape(value) for name, value in said.items()}, status=problem.status)
