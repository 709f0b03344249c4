"""What stands before every request and on every answer: who may ask, how much, and what a browser may do with it."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from starlette.datastructures import Headers, MutableHeaders
from starlette.requests import Request

from rostra.server.problems import Problem, tell

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from rostra.server.settings import Settings

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
"""The content security policy of every answer."""
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
}
_LOCAL = ("127.0.0.1", "localhost", "::1")


class Guard:
    """Wrap an application; whatever it is asked, the answer carries `HEADERS`."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app = app
        self._settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        guarded = _with_headers(send)
        problem = self._refusal(Headers(scope=scope))
        if problem is not None:
            await (await tell(Request(scope), problem))(scope, receive, guarded)
            return
        await self._app(scope, _bounded(receive, self._settings), guarded)

    def _refusal(self, headers: Headers) -> Problem | None:
        """Give what is wrong with a request before it is read: another host's name (DNS rebinding), or its length."""
        host = headers.get("host", "")
        if is_loopback(self._settings.host) and _name(host) not in _LOCAL:
            return Problem(421, "this server answers on this machine alone", "ask for 127.0.0.1 or localhost")
        length = headers.get("content-length", "0")
        if not (length.isascii() and length.isdecimal()) or int(length) > self._settings.limits.body:
            return too_large(self._settings.limits.body)
        return None


def is_loopback(host: str) -> bool:
    """Tell whether only this machine reaches a server at `host`."""
    return host in _LOCAL


def too_large(most: int) -> Problem:
    """Give the problem of a body above `most` bytes."""
    return Problem(413, f"a request holds at most {most // 1024:,} kB", "send less at once")


def _name(host: str) -> str:
    """Give the name in a Host header, without its port."""
    return host[1:].partition("]")[0] if host.startswith("[") else host.partition(":")[0]


def _with_headers(send: Send) -> Send:
    async def guarded(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            for name, value in HEADERS.items():
                headers.setdefault(name, value)
        await send(message)

    return guarded


def _bounded(receive: Receive, settings: Settings) -> Receive:
    """Let a body be no longer than it may be, and be there in time."""
    due = asyncio.get_running_loop().time() + settings.limits.slowest
    taken = 0

    async def bounded() -> Message:
        nonlocal taken
        if taken < 0:
            return await receive()
        try:
            async with asyncio.timeout_at(due):
                message = await receive()
        except TimeoutError as error:
            raise Problem(408, "the request did not arrive in time", headers={"Connection": "close"}) from error
        taken += len(message.get("body", b""))
        if taken > settings.limits.body:
            raise too_large(settings.limits.body)
        if not message.get("more_body", False):
            taken = -1
        return message

    return bounded
