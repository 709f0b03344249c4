"""A site made of a store, and the server that runs it."""

from __future__ import annotations

import asyncio
import logging
import signal
import socket
from contextlib import contextmanager, nullcontext
from functools import partial
from typing import TYPE_CHECKING, cast

import uvicorn
import uvloop

from rostra.errors import StoreError
from rostra.server import served
from rostra.server.app import application
from rostra.server.connection import Prompt
from rostra.server.guard import BrokenOffError
from rostra.server.pool import Pool
from rostra.server.site import Site
from rostra.server.snapshot import Snapshots
from rostra.store.store import Store
from rostra.vocab.prefixes import prefixes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from rostra.server.settings import Settings
    from rostra.vocab.pack import Pack

_MOST = 1024
"""Connections at once."""
_SOON = 0.02
"""Seconds between two looks at whether a server is up."""


class _Foreseen(logging.Filter):
    """Leave out of the log where in the code an answer broke off, or was left off as the server stopped."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Tell whether a record is to be kept."""
        return not (record.exc_info and isinstance(record.exc_info[1], BrokenOffError | asyncio.CancelledError))


@contextmanager
def site(store: Path, packs: tuple[Pack, ...], settings: Settings) -> Iterator[Site]:
    """Give the site of the store in a folder; raise `StoreError` where there is none.

    What a writer that was cut off left undone is done first, where this process may write and nobody else does.
    """
    _catch_up(store)
    snapshots = Snapshots(store)
    known = dict(prefixes(packs))
    reader = partial(served.opened, store=store, packs=packs, prefixes=known)
    pool = Pool(reader, snapshots.reading, size=settings.workers, limits=settings.limits)
    writer = None
    if settings.token is not None:
        from rostra.server import changes  # noqa: PLC0415 - validation, which who only reads need not wait for

        opening = partial(changes.opened, store=store, packs=packs, prefixes=known)
        writer = Pool(opening, lambda: nullcontext(str(store)), size=1, limits=settings.limits)
    try:
        yield Site(store, packs, pool, settings, writer, snapshots.refresh, snapshots.reading)
    finally:
        snapshots.close()


def server(served_: Site) -> uvicorn.Server:
    """Give the server of a site, ready to run."""
    settings = served_.settings
    logging.getLogger("uvicorn.error").addFilter(_Foreseen())
    return uvicorn.Server(
        uvicorn.Config(
            application(served_),
            host=settings.host,
            port=settings.port,
            http=cast("type[Prompt]", partial(Prompt, slowest=settings.limits.slowest)),
            ws="none",
            loop="uvloop",
            log_config=None,
            access_log=False,
            server_header=False,
            proxy_headers=False,
            limit_concurrency=_MOST,
            timeout_graceful_shutdown=2,
        )
    )


def serve(served_: Site, *, when_up: Callable[[str], object]) -> None:
    """Serve a site until it is told to stop; `when_up` is told the address once it answers.

    Raises `OSError` where nobody may listen there.
    """
    host, port = served_.settings.host, served_.settings.port
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.create_server((host, port), family=family) as listening:
        shown = f"[{host}]" if ":" in host else host
        address = f"http://{shown}:{listening.getsockname()[1]}/"
        with _leaving_at_sigterm():
            uvloop.run(_until_stopped(server(served_), listening, address, when_up))


@contextmanager
def _leaving_at_sigterm() -> Iterator[None]:
    """Leave as a program does that ends, and tidy up: uvicorn, once it has stopped, sends a signal that came again."""

    def leave(number: int, _: object) -> None:
        raise SystemExit(128 + number)

    before = signal.signal(signal.SIGTERM, leave)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)


async def _until_stopped(
    made: uvicorn.Server, listening: socket.socket, address: str, when_up: Callable[[str], object]
) -> None:
    running = asyncio.create_task(made.serve(sockets=[listening]))
    while not (made.started or running.done()):
        await asyncio.sleep(_SOON)
    if made.started:
        when_up(address)
    await running


def _catch_up(store: Path) -> None:
    Store.open(store, read_only=True).close()
    try:
        Store.open(store).close()
    except StoreError:
        return
