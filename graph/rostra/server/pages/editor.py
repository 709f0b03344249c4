"""The SPARQL editor, and the words that it completes."""

from __future__ import annotations

import re
from importlib.resources import files
from typing import TYPE_CHECKING

from starlette.responses import JSONResponse

from rostra.query.catalogue import questions
from rostra.server.pages import lookup
from rostra.server.pages.templates import VARY, render
from rostra.vocab.prefixes import shorten

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from rostra.server.site import Site

_HEADER = re.compile(r"\A(?:#[^\n]*\n|\s)*")


async def page(site: Site, request: Request) -> Response:
    """Give the editor, with the question that the address names, or with what it says in `query`."""
    known = questions(site.packs)
    name = request.query_params.get("question", "")
    first = known.get(name) or known[lookup.listed("worth-asking")[0]]
    examples = {each.name: (each.title, _body(each.text)) for each in known.values()}
    text = request.query_params.get("query") or _body(first.text)
    return render(request, "editor", examples=examples, chosen=first.name, text=text)


def _body(text: str) -> str:
    """Give a query without the lines before it that describe it to Rostra."""
    return _HEADER.sub("", text)


async def vocabulary(site: Site, _: Request) -> Response:
    """Give prefixes, keywords, classes, properties and concepts as JSON, each with its label and meaning."""
    prefixes = lookup.prefixes(site.packs)
    terms = [
        {
            "term": shorten(str(row["term"]), prefixes),
            **{name: row[name] or "" for name in ("kind", "name", "definition")},
        }
        for row in await lookup.found(site, "vocabulary")
    ]
    keywords = files("rostra.query").joinpath("keywords.txt").read_text(encoding="utf-8").split()
    known = {"prefixes": dict(prefixes), "keywords": sorted(keywords), "terms": terms}
    return JSONResponse(known, headers={"Cache-Control": "max-age=60"} | VARY)
