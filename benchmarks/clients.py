"""What measuring servers needs: connections that cost little, and what a process and its children use (Linux)."""

import asyncio
import os
import socket
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote
from urllib.request import urlopen

_TICKS = os.sysconf("SC_CLK_TCK")
_PAGE = os.sysconf("SC_PAGE_SIZE")


def target(path: str, sparql: str) -> str:
    """Give the address of a query, below a server."""
    return f"{path}?query={quote(sparql, safe='')}"


class Line:
    """A connection that is kept; made again where it was closed."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._ends: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def ask(self, address: str) -> tuple[int, bytes]:
        """Make a GET request; give status and body, 0 where the answer broke off."""
        head = (
            f"GET {address} HTTP/1.1\r\nHost: localhost:{self._port}\r\n"
            "Accept: application/sparql-results+json, application/n-triples\r\n\r\n"
        )
        try:
            if self._ends is None:
                self._ends = await asyncio.open_connection("127.0.0.1", self._port, limit=2**20)
            reader, writer = self._ends
            writer.write(head.encode())
            return await _answer(reader)
        except (OSError, EOFError):
            self.close()
            return 0, b""

    def close(self) -> None:
        """Close the connection."""
        if self._ends is not None:
            self._ends[1].close()
            self._ends = None


async def asked(port: int, address: str) -> tuple[int, bytes]:
    """Make one request on a connection of its own."""
    line = Line(port)
    try:
        return await line.ask(address)
    finally:
        line.close()


async def _answer(reader: asyncio.StreamReader) -> tuple[int, bytes]:
    head = (await reader.readuntil(b"\r\n\r\n")).lower()
    status = int(head.split(b" ", 2)[1])
    if b"transfer-encoding: chunked" not in head:
        length = int(head.partition(b"content-length:")[2].split(b"\r\n")[0])
        return status, await reader.readexactly(length)
    body = bytearray()
    while size := int(await reader.readline(), 16):
        body += await reader.readexactly(size)
        await reader.readexactly(2)
    await reader.readline()
    return status, bytes(body)


def free_port() -> int:
    """Give a port that nobody listens on."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def until_up(port: int, address: str) -> None:
    """Wait until a server answers."""
    for _ in range(1200):
        with suppress(OSError), urlopen(f"http://127.0.0.1:{port}{address}", timeout=5):
            return
        time.sleep(0.05)
    raise SystemExit(f"nobody answers at port {port}")


def cpu(process: int) -> float:
    """Give the CPU seconds of a process and its children; those that are gone count in hundredths of a second."""
    return sum(_clock(one) + sum(map(int, _stat(one)[13:15])) / _TICKS for one in _family(process))


def resident(process: int, *, children: bool = True) -> int:
    """Give the bytes of memory of a process, with its children or without."""
    return sum(int(_stat(one)[21]) for one in (_family(process) if children else [process])) * _PAGE


def _family(process: int) -> Iterator[int]:
    yield process
    for tasks in Path(f"/proc/{process}/task").glob("*/children"):
        with suppress(OSError):
            for child in tasks.read_text().split():
                yield from _family(int(child))


def _clock(process: int) -> float:
    """Give the CPU seconds of a living process, as clock_getcpuclockid(3) finds its clock."""
    try:
        return time.clock_gettime((~process << 3) | 2)
    except OSError:
        return 0.0


def _stat(process: int) -> list[str]:
    """Give what /proc tells of a process, from its state on; nothing of one that is gone."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(") ")[2].split()
    except OSError:
        return ["0"] * 30
