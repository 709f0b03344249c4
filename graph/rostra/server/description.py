"""The description of the service, for clients that ask the endpoint nothing."""

from __future__ import annotations

from importlib.resources import files
from typing import TYPE_CHECKING

import pyoxigraph as ox
from starlette.responses import Response

from rostra.server import media
from rostra.server.protocol import address

if TYPE_CHECKING:
    from collections.abc import Iterator

    from starlette.requests import Request

    from rostra.server.settings import Settings


def answer(request: Request, settings: Settings) -> Response:
    """Describe the service at the address of a request."""
    kind = media.chosen(request.headers.get("accept", ""), tuple(media.TRIPLES))
    body = ox.serialize(_triples(address(request), writable=settings.token is not None), format=media.TRIPLES[kind])
    return Response(body, headers={"Vary": "Accept", "Content-Type": media.told(kind)})


def _triples(base: str, *, writable: bool) -> Iterator[ox.Triple]:
    for name in ("description.ttl", "writable.ttl") if writable else ("description.ttl",):
        text = files("rostra.server").joinpath(name).read_bytes()
        for quad in ox.parse(text, format=ox.RdfFormat.TURTLE, base_iri=base):
            yield quad.triple
