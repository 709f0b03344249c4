"""Connections that wait for a request no longer than they may: uvicorn alone would wait for ever for its headers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from rostra.server.guard import HEADERS
from rostra.store import limits

if TYPE_CHECKING:
    import asyncio

    from uvicorn.protocols.http.httptools_impl import RequestResponseCycle

LONGEST = 2 * limits.LONGEST
"""Bytes of the head of a request; its address holds 64 kB (httptools), what is longer is sent as a body."""
_BAD = "this is no request of HTTP\n"


class Prompt(HttpToolsProtocol):
    """Close a connection on which no whole head of a request has come in `slowest` seconds or `LONGEST` bytes."""

    def __init__(self, *given: Any, slowest: float, **more: Any) -> None:
        super().__init__(*given, **more)
        self._slowest = slowest
        self._late: asyncio.TimerHandle | None = None
        self._is_in_head = False
        self._taken = 0

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to wait."""
        super().connection_made(transport)
        self._wait()

    def data_received(self, data: bytes) -> None:
        """Take some bytes; where they do not make a request, begin to wait."""
        super().data_received(data)
        self._taken = self._taken + len(data) if self._is_in_head else 0
        if self._taken > LONGEST:
            self.send_400_response("too long")
        elif self._is_waiting():
            self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        """Wait no more."""
        if self._late is not None:
            self._late.cancel()
        super().connection_lost(exc)

    def on_message_begin(self) -> None:
        """Begin to count."""
        super().on_message_begin()
        self._is_in_head = True

    def on_headers_complete(self) -> None:
        """Count no more."""
        self._is_in_head = False
        super().on_headers_complete()

    def send_400_response(self, msg: str) -> None:  # noqa: ARG002 - the sentence of uvicorn
        """Tell that what came is no request, with the headers of every answer."""
        said = {**HEADERS, "Content-Type": "text/plain; charset=utf-8", "Connection": "close"}
        head = "".join(f"{name}: {value}\r\n" for name, value in said.items())
        self.transport.write(f"HTTP/1.1 400 Bad Request\r\n{head}Content-Length: {len(_BAD)}\r\n\r\n{_BAD}".encode())
        self.transport.close()

    def _is_waiting(self) -> bool:
        cycle: RequestResponseCycle | None = self.cycle
        return cycle is None or cycle.response_complete

    def _wait(self) -> None:
        if self._late is None:
            self._late = self.loop.call_later(self._slowest, self._end, self.cycle)

    def _end(self, cycle: RequestResponseCycle | None) -> None:
        self._late = None
        if self._is_waiting() and self.cycle is cycle:
            self.transport.close()
        elif self._is_waiting():
            self._wait()
