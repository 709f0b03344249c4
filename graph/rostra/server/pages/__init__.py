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
    from rostra.server.site import Site

_PAGES = {"entity": entity.page, "statement": statement.page, "document": document.page, "topic": topic.page}


def routes(site: Site) -> list[Route]:
    """Give the routes of all pages of a site."""
    return [
        Route("/", partial(start.page, site)),
        Route("/index{ending}", partial(start.page, site)),
        *(route for kind in KINDS for route in _thing(site, kind)),
        Route("/thing", partial(things.anywhere, site)),
        Route("/questions", partial(questions.listing, site)),
        Route("/questions/{name}", partial(questions.page, site)),
        Route("/search", partial(search.page, site, search.Finder(site.store))),
        Route("/editor", partial(editor.page, site)),
        Route("/editor/vocabulary.json", partial(editor.vocabulary, site)),
        Route("/graph", partial(network.page, site)),
        Route("/static/{name}", partial(static.file, site)),
        Route("/favicon.ico", static.icon),
    ]


def _thing(site: Site, kind: str) -> list[Route]:
    answer = partial(things.answer, site, kind, _PAGES[kind])
    return [Route(f"/{kind}/{{path:path}}", answer), Route(f"/{kind}", answer), Route(f"/{kind}{{ending}}", answer)]
