"""Pages for people: HTML and its RDF twins over a site, in the words of the store."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from starlette.routing import Route

from rostra.server.pages import (
    document,
    editor,
    entity,
    network,
    questions,
    search,
    start,
    statement,
    static,
    things,
    topic,
)
from rostra.server.pages.addresses import KINDS

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from starlette.requests import Request
    from starlette.responses import Response

    from rostra.server.site import Site

_PAGES = {"entity": entity.page, "statement": statement.page, "document": document.page, "topic": topic.page}


def routes(site: Site) -> list[Route]:
    """Give the routes of all pages of a site."""
    return [
        Route("/", _spoken(site, start.page)),
        Route("/index{ending}", _spoken(site, start.page)),
        *(route for kind in KINDS for route in _thing(site, kind)),
        Route("/thing", partial(things.anywhere, site)),
        Route("/questions", partial(questions.listing, site)),
        Route("/questions/{name}", _spoken(site, questions.page)),
        Route("/search", _spoken(site, partial(search.page, finder=search.Finder(site.store)))),
        Route("/editor", partial(editor.page, site)),
        Route("/editor/vocabulary.json", _spoken(site, editor.vocabulary)),
        Route("/graph", _spoken(site, network.page)),
        Route("/static/{name}", partial(static.file, site)),
        Route("/favicon.ico", static.icon),
    ]


def _spoken(
    site: Site, page: Callable[[Site, Request], Awaitable[Response]]
) -> Callable[[Request], Awaitable[Response]]:
    """Give a page with its labels in the languages of whoever asks for it."""

    async def answer(request: Request) -> Response:
        return await page(site.speaking(request.headers.get("accept-language", "")), request)

    return answer


def _thing(site: Site, kind: str) -> list[Route]:
    answer = _spoken(site, partial(things.answer, kind=kind, page=_PAGES[kind]))
    return [Route(f"/{kind}/{{path:path}}", answer), Route(f"/{kind}", answer), Route(f"/{kind}{{ending}}", answer)]
