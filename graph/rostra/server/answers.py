"""Answers that workers write, on their way to a client: short ones whole, long ones as they come."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TypeVar

from starlette.responses import Response, StreamingResponse

from rostra.server import media
from rostra.server.problems import Problem

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, AsyncIterator, Coroutine

    from starlette.requests import Request

_HELD = 1024 * 1024
"""Bytes that are held back: what goes wrong until then is told, after that the answer breaks off."""
_SOON = 0.1
"""Seconds after which one looks whether the client is still there."""

T = TypeVar("T")


async def streamed(request: Request, pieces: AsyncGenerator[bytes]) -> Response:
    """Give what a worker writes: a media type as the first piece, then the answer.

    Where the client goes away meanwhile, nobody goes on working for it.
    """
    kind, held, is_whole = await while_there(request, _beginning(pieces))
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


async def while_there(request: Request, work: Coroutine[Any, Any, T]) -> T:
    """Give what some work comes to; where the client goes away meanwhile, stop it and raise a `Problem`."""
    working = asyncio.create_task(work)
    leaving = None
    try:
        if not (await asyncio.wait((working,), timeout=_SOON))[0]:
            leaving = asyncio.create_task(_left(request))
            await asyncio.wait((working, leaving), return_when=asyncio.FIRST_COMPLETED)
            if not working.done():
                raise Problem(499, "the client went away")
        return working.result()
    finally:
        for one in filter(None, (working, leaving)):
            if not one.done():
                one.cancel()
                with suppress(asyncio.CancelledError):
                    await one


async def _left(request: Request) -> None:
    """Wait until the client goes away."""
    while (await request.receive())["type"] != "http.disconnect":
        pass
