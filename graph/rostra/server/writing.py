"""Who may write."""

from __future__ import annotations

from hmac import compare_digest
from typing import TYPE_CHECKING

from rostra.errors import RefusedError
from rostra.server.problems import Problem

if TYPE_CHECKING:
    from starlette.requests import Request

    from rostra.server.pool import Pool
    from rostra.server.site import Site

_SCHEME = "bearer"


def writer(site: Site, request: Request) -> Pool:
    """Give the workers that write, to a request that shows the token.

    Raises `RefusedError` where nobody may write here, and `Problem` where the token is missing or another one.
    """
    token = site.settings.token
    if token is None or site.writer is None:
        raise RefusedError("this server is open to read only", remedy="start it with: rostra serve --write")
    scheme, _, shown = request.headers.get("authorization", "").partition(" ")
    is_right = compare_digest(shown.strip().encode(), token.encode())
    if scheme.lower() != _SCHEME or not is_right:
        headers = {"WWW-Authenticate": 'Bearer realm="rostra"'}
        raise Problem(
            401, "to write, show the token of this server", "send Authorization: Bearer TOKEN", headers=headers
        )
    return site.writer
