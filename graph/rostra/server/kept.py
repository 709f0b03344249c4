"""Answers that are kept as long as the index stays as it is: what many ask, or one asks often, is worked out once.

A browser or a program that has an answer may ask whether it is still right (RFC 9110, 13.1.2), and is told so alone.
What was changed in between counts at once: the answers of one copy of the index are forgotten with it.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
from hashlib import blake2b
from secrets import token_bytes
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from contextlib import AbstractContextManager

    from starlette.types import ASGIApp, Message, Receive, Scope, Send

Pairs = list[tuple[bytes, bytes]]
"""Headers, as ASGI has them."""
Key = tuple[bytes, ...]

MOST = 64 * 1024 * 1024
"""Bytes of all answers that are kept, and of what was asked for them."""
AROUND = 2 * 1024
"""Bytes that an answer takes beside its own, as headers and objects of Python: many short ones are not for nothing."""
ONCE = {"Cache-Control": "no-store"}
"""The headers of an answer that would be another one if it were asked for again."""
_ONCE = (b"cache-control", b"no-store")
_AGAIN = (b"cache-control", b"no-cache")
"""Keep it, and ask whether it is still right."""
_READ = frozenset({"GET", "HEAD"})
_CHANGED = frozenset({201, 204})
_OF_UNCHANGED = frozenset({b"etag", b"vary", b"cache-control"})


@dataclass(frozen=True, slots=True)
class _Answer:
    headers: Pairs
    body: bytes


@dataclass(slots=True)
class _Held:
    """Hold what is kept of one copy of the index, what was asked for last at the end."""

    where: str
    secret: bytes = field(default_factory=lambda: token_bytes(16))
    size: int = 0
    answers: OrderedDict[Key, _Answer] = field(default_factory=OrderedDict)

    def tag(self, key: Key) -> bytes:
        """Give the entity tag of an answer: weak, since the order of its rows may be another the next time."""
        return b'W/"%s"' % blake2b(repr(key).encode(), key=self.secret, digest_size=16).hexdigest().encode()

    def found(self, key: Key) -> _Answer | None:
        answer = self.answers.get(key)
        if answer is not None:
            self.answers.move_to_end(key)
        return answer

    def keep(self, key: Key, answer: _Answer) -> None:
        """Keep an answer, and as many of the others as there is room for."""
        if _size(key, answer) > MOST or key in self.answers:
            return
        self.answers[key] = answer
        self.size += _size(key, answer)
        while self.size > MOST:
            self.size -= _size(*self.answers.popitem(last=False))


class Keeper:
    """Wrap an application; give what is kept of its answers at `paths`, where `reading` gives the copy of the index."""

    def __init__(self, app: ASGIApp, reading: Callable[[], AbstractContextManager[str]], paths: Iterable[str]) -> None:
        self._app = app
        self._reading = reading
        self._paths = frozenset(paths)
        self._held = _Held("")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != "http" or scope["path"] not in self._paths:
            await self._app(scope, receive, send)
        elif scope["method"] in _READ:
            await self._answer(scope, receive, send)
        else:
            await self._app(scope, receive, self._forgetting(send))

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        held, (key, known) = self._now(), _asked(scope)
        answer = held.found(key)
        if known and (tag := held.tag(key)) in known:
            await _send(send, 304, answer.headers if answer else [(b"etag", tag), (b"vary", b"Accept"), _AGAIN], b"")
        elif answer is not None:
            await _send(send, 200, answer.headers, answer.body)
        else:
            await self._app(scope, receive, _keeping(send, held, key, is_whole=scope["method"] == "GET"))

    def _now(self) -> _Held:
        """Give what is kept of the index as it is now."""
        with self._reading() as where:
            if where != self._held.where:
                self._held = _Held(where)
        return self._held

    def _forgetting(self, send: Send) -> Send:
        async def forgetting(message: Message) -> None:
            if message.get("status") in _CHANGED:
                self._held = _Held("")
            await send(message)

        return forgetting


def _keeping(send: Send, held: _Held, key: Key, *, is_whole: bool) -> Send:
    """Let an answer pass, with a tag; keep it where it is whole, and short enough to come in one piece."""
    headers: Pairs = []

    async def keeping(message: Message) -> None:
        nonlocal headers
        if message.get("status") == 200 and _ONCE not in message["headers"]:
            headers = message["headers"] = [*message["headers"], (b"etag", held.tag(key)), _AGAIN]
        elif message["type"] == "http.response.body":
            if headers and is_whole and not message.get("more_body", False):
                held.keep(key, _Answer(headers, message.get("body", b"")))
            headers = []
        await send(message)

    return keeping


async def _send(send: Send, status: int, headers: Pairs, body: bytes) -> None:
    told = headers if status == 200 else [one for one in headers if one[0] in _OF_UNCHANGED]
    await send({"type": "http.response.start", "status": status, "headers": [*told]})
    await send({"type": "http.response.body", "body": body})


def _asked(scope: Scope) -> tuple[Key, bytes]:
    """Give all of a request that its answer depends on, and the tags of the answers that the client has."""
    host, accept, known = [], [], []
    for name, value in scope["headers"]:
        if name == b"accept":
            accept.append(value)
        elif name == b"host":
            host.append(value)
        elif name == b"if-none-match":
            known.append(value)
    address = (scope["scheme"].encode(), *host, b"", scope["path"].encode(), scope["query_string"])
    return (*address, *accept), b",".join(known)


def _size(key: Key, answer: _Answer) -> int:
    return sum(map(len, key)) + len(answer.body) + AROUND
