"""The drawing of a network: a page of its own, which may stand within another page of this server."""

from __future__ import annotations

import re
from functools import partial
from html import unescape
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode
from starlette.responses import HTMLResponse

from rostra.errors import RostraError
from rostra.query.catalogue import named
from rostra.server.guard import POLICY
from rostra.server.pages import drawings, fields
from rostra.server.problems import Problem, tell

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from rostra.server.site import Site

_POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
_MOST_HOPS = 4
WITH = "with-"
"""What stands before the names of the parameters of a question, which may be those of the drawing, too."""


async def page(site: Site, request: Request) -> Response:
    """Draw what lies around an entity (`about`, a name or IRI), any things (`iri`), a document, or an answer.

    `hops` says how far around, `since` and `until` are days of publication, `question` names a saved question.
    """
    asked = request.query_params
    question = asked.get("question", "")
    wish = drawings.Wish(
        iris=tuple(_iri(iri) for iri in asked.getlist("iri")),
        question=question,
        given=fields.given(named(question, site.packs), asked, prefix=WITH) if question else {},
        hops=_hops(asked.get("hops", "")),
        languages=site.languages,
        **{name: asked.get(name, "") for name in ("title", "about", "document", "since", "until")},
    )
    try:
        html = b"".join([piece async for piece in site.pool.stream(partial(drawings.drawn, wish=wish))])
    except RostraError as error:
        problem = await tell(request, error)
        return _framed(problem, POLICY.partition("; frame-ancestors")[0])
    said = _POLICY.search(html)
    return _framed(HTMLResponse(html), unescape(said[1].decode()) if said else "default-src 'none'")


def _iri(said: str) -> str:
    try:
        return NamedNode(said).value
    except ValueError as error:
        raise Problem(400, "this is no IRI", where=said[:200]) from error


def _framed(answer: Response, policy: str) -> Response:
    """Give an answer under a policy of its own, in which the pages of this server may hold it."""
    answer.headers["Content-Security-Policy"] = f"{policy}; frame-ancestors 'self'"
    answer.headers["X-Frame-Options"] = "SAMEORIGIN"
    return answer


def _hops(said: str) -> int:
    return min(int(said), _MOST_HOPS) if said.isascii() and said.isdecimal() and len(said) < 3 else 1
