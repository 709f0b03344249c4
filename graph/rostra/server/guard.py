"""What stands before every request and on every answer: who may ask, how much, and what a browser may do with it."""

from __future__ import annotations

import asyncio
import logging
from time import perf_counter
from typing import TYPE_CHECKING

from starlette.requests import Request

from rostra.server.problems import Problem, tell

if TYPE_CHECKING:
    from starlette.datastructures import Headers
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

    from rostra.server.settings import Settings

_LOG = logging.getLogger("rostra.server.requests")
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
_HEADERS = [(name.lower().encode(), value.encode()) for name, value in HEADERS.items()]
_LOCAL = ("127.0.0.1", "localhost", "::1")


class BrokenOffError(Exception):
    """An answer that cannot be told to have failed, since it is on its way; the connection is closed instead."""


class Guard:
    """Wrap an application; whatever it is asked, the answer carries `HEADERS`, and what it raises is told."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app = app
        self._settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        sent = _Sent(send)
        try:
            await self._answered(scope, receive, sent)
        finally:
            if _LOG.isEnabledFor(logging.INFO):
                _LOG.info("%s", sent.line(scope))

    async def _answered(self, scope: Scope, receive: Receive, sent: _Sent) -> None:
        limits = self._settings.limits
        request = Request(scope)
        try:
            self._check(request.headers)
            async with asyncio.timeout(limits.slowest + limits.patience + 2 * limits.time):
                await self._app(scope, _bounded(receive, self._settings), sent)
        except Exception as error:
            if sent.status:
                raise BrokenOffError(str(error)) from None
            await (await tell(request, error))(scope, receive, sent)

    def _check(self, headers: Headers) -> None:
        """Raise a `Problem` with a request before it is read: another host's name (DNS rebinding), or its length."""
        host = headers.get("host", "")
        if is_loopback(self._settings.host) and _name(host) not in _LOCAL:
            raise Problem(421, "this server answers on this machine alone", "ask for 127.0.0.1 or localhost")
        length = headers.get("content-length", "0")
        if not (length.isascii() and length.isdecimal()) or int(length) > self._settings.limits.body:
            raise too_large(self._settings.limits.body)


class _Sent:
    """Send messages on, with the headers of every answer; keep what the log says of it."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self._start = perf_counter()
        self.status = 0
        self._bytes = 0

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
            given = {name for name, _ in message["headers"]}
            message["headers"] = [*message["headers"], *(one for one in _HEADERS if one[0] not in given)]
        self._bytes += len(message.get("body", b""))
        await self._send(message)

    def line(self, scope: Scope) -> str:
        """Give a line of a log: who, what, how it went; without the part after "?", and in visible letters alone."""
        who = (scope.get("client") or ("-",))[0]
        what = f"{scope['method']} {scope['path']}".encode("unicode_escape").decode("ascii")
        return f"{who} {what} {self.status} {self._bytes} {1000 * (perf_counter() - self._start):.0f}ms"


def is_loopback(host: str) -> bool:
    """Tell whether only this machine reaches a server at `host`."""
    return host in _LOCAL


def too_large(most: int) -> Problem:
    """Give the problem of a body above `most` bytes."""
    return Problem(413, f"a request holds at most {most // 1024:,} kB", "send less at once")


def _name(host: str) -> str:
    """Give the name in a Host header, without its port."""
    return host[1:].partition("]")[0] if host.startswith("[") else host.partition(":")[0].lower()


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
