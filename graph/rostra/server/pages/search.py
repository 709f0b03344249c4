"""The search page, and what is suggested while a name is typed."""

from __future__ import annotations

import asyncio
import os
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from threading import Lock
from time import monotonic
from typing import TYPE_CHECKING
from weakref import finalize

from starlette.responses import JSONResponse

from rostra.server.negotiate import best
from rostra.server.pages import lookup
from rostra.server.pages.addresses import address
from rostra.server.pages.cards import cards
from rostra.server.pages.templates import render
from rostra.store.search import FILE, Hit, Search
from rostra.store.texts import KINDS, STATEMENT

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from rostra.server.site import Site

MOST = 20
"""Hits on a page."""
_LAST_PAGE = 500
_EVERY = 2.0
"""Seconds for which the index is taken to be up to date."""


class Finder:
    """Search a store by an index that is brought up to date when it is asked, and lies beside the store if it may."""

    def __init__(self, store: Path) -> None:
        self._search = Search(store, at=None if os.access(store, os.W_OK) else self._elsewhere())
        self._refreshed = float("-inf")
        self._lock = Lock()

    def find(self, words: str, kinds: tuple[str, ...], *, most: int, skip: int) -> tuple[list[Hit], dict[str, int]]:
        """Give hits, and how many of each kind there are in all."""
        with self._lock:
            if monotonic() - self._refreshed > _EVERY:
                self._search.refresh()
                self._refreshed = monotonic()
        return self._search.find(words, kinds=kinds, most=most, skip=skip), self._search.count(words)

    def _elsewhere(self) -> Path:
        """Give a place for the index that lasts as long as this does."""
        folder = mkdtemp(prefix="rostra-")
        finalize(self, rmtree, folder, ignore_errors=True)
        return Path(folder) / FILE


async def page(site: Site, request: Request, *, finder: Finder) -> Response:
    """Give the search page, or hits as JSON to a script that asks for that."""
    words = request.query_params.get("q", "")
    kind = request.query_params.get("kind", "")
    number = _number(request.query_params.get("page", ""))
    kinds = (kind,) if kind in KINDS else KINDS
    hits, counts = await asyncio.to_thread(finder.find, words, kinds, most=MOST, skip=(number - 1) * MOST)
    if best(request.headers.get("accept", ""), ("text/html", "application/json")) == "application/json":
        return JSONResponse([_suggested(hit) for hit in hits])
    told = [hit.iri for hit in hits if hit.kind == STATEMENT]
    found = await lookup.together(site, said=lookup.wanted("statements", statement=told)) if told else {}
    said = (await cards(site, found))["said"].shown if found else ()
    return render(
        request,
        "search",
        words=words,
        kind=kind if kind in KINDS else "",
        kinds=KINDS,
        hits=hits,
        counts=counts,
        cards={card.said["statement"]: card for card in said},
        number=number,
        more=sum(counts.get(each, 0) for each in kinds) > number * MOST,
    )


def _number(said: str) -> int:
    return max(1, min(int(said), _LAST_PAGE)) if said.isascii() and said.isdecimal() and len(said) < 6 else 1


def _suggested(hit: Hit) -> dict[str, str]:
    name = "".join(piece for piece, _ in hit.title or hit.words)
    return {"kind": hit.kind, "iri": hit.iri, "name": name, "address": address(hit.iri, hit.kind)}
