"""The drawing of a network: a page of its own, which may stand within another page of this server."""

from __future__ import annotations

import re
from functools import partial
from html import unescape
from typing import TYPE_CHECKING

from starlette.responses import HTMLResponse

from rostra.query.catalogue import named
from rostra.server.pages import answers, fields

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
    focus = {
        "about": asked.get("about") or None,
        "document": asked.get("document") or None,
        "among": frozenset(asked.getlist("iri")),
        "hops": _hops(asked.get("hops", "")),
        "since": asked.get("since", ""),
        "until": asked.get("until") or "9999",
    }
    given = fields.given(named(question, site.packs), asked, prefix=WITH) if question else {}
    title = asked.get("title") or focus["about"] or "Who said what"
    task = partial(answers.drawn, title=title, question=question, given=given, focus=focus)
    return _framed(b"".join([piece async for piece in site.pool.stream(task)]))


def _framed(html: bytes) -> Response:
    """Give the drawing under its own policy, which names its scripts by their hashes; our own pages may hold it."""
    said = _POLICY.search(html)
    policy = unescape(said[1].decode()) if said else "default-src 'none'"
    headers = {"Content-Security-Policy": f"{policy}; frame-ancestors 'self'", "X-Frame-Options": "SAMEORIGIN"}
    return HTMLResponse(html, headers=headers)


def _hops(said: str) -> int:
    return min(int(said), _MOST_HOPS) if said.isascii() and said.isdecimal() and len(said) < 3 else 1
