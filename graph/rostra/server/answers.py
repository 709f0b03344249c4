"""Answers that workers write, on their way to a client: short ones whole, long ones as they come."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING

from starlette.responses import Response, StreamingResponse

from rostra.server import media

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, AsyncIterator

    from starlette.requests import Request

_HELD = 1024 * 1024
"""Bytes that are held back: what goes wrong until then is told, after that the answer breaks off."""


async def streamed(request: Request, pieces: AsyncGenerator[bytes]) -> Response:
    """Give what a worker writes: a media type as the first piece, then the answer.

    Where the client goes away meanwhile, nobody goes on working for it.
    """
    beginning = asyncio.create_task(_beginning(pieces))
    leaving = asyncio.create_task(_left(request))
    try:
        await asyncio.wait((beginning, leaving), return_when=asyncio.FIRST_COMPLETED)
        if not beginning.done():
            return Response(status_code=499)
        kind, held, is_whole = beginning.result()
    finally:
        await _ended(beginning, leaving)
    headers = {"Vary": "Accept", "Content-Type": media.told(kind)}
    if is_whole:
        return Response(held, headers=headers)
    if request.method == "HEAD":
        await pieces.aclose()
        return Response(headers=headers)
    return StreamingResponse(_all(held, pieces), headers=headers)


async def _beginning(pieces: AsyncGenerator[bytes]) -> tuple[str, bytes, bool]:
    """Give the media type, the first bytes, and whether they are all."""
    kind = (await anext(pieces)).decode()
    held = bytearray()
    async for piece in pieces:
        held += piece
        if len(held) >= _HELD:
            return kind, bytes(held), False
    return kind, bytes(held), True


async def _all(held: bytes, pieces: AsyncGenerator[bytes]) -> AsyncIterator[bytes]:
    try:
        yield held
        async for piece in pieces:
            yield piece
    finally:
        await pieces.aclose()


async def _left(request: Request) -> None:
    """Wait until the client goes away."""
    while (await request.receive())["type"] != "http.disconnect":
        pass


async def _ended(*waiting: asyncio.Task[object]) -> None:
    for one in waiting:
        one.cancel()
        with suppress(asyncio.CancelledError, Exception):
            await one
