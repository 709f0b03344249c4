"""Writers that a test may kill: each runs in a process of its own and tells what it has saved."""

import resource
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from multiprocessing import get_context
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import TYPE_CHECKING, Any

from rostra.errors import StoreError
from rostra.store.store import Store

if TYPE_CHECKING:
    from multiprocessing.connection import Connection


def build(path: Path, told: "Connection[str, None]", version: str, room: int | None = None) -> None:
    """Put all documents, telling the name of each once it is saved; files take `room` bytes at most."""
    from tests.store.made import DOCUMENTS

    if room is not None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
    try:
        with Store.open(path) as store:
            for name, document in DOCUMENTS.items():
                if name.endswith(f"/{version}"):
                    store.put(document)
                    told.send(name)
    except StoreError as error:
        told.send(str(error))


def load(path: Path, told: "Connection[str, None]", content: bytes) -> None:
    """Load a dump."""
    with Store.open(path) as store:
        told.send("open")
        store.load(BytesIO(content))
        told.send("done")


@contextmanager
def running(target: Any, path: Path, *rest: object) -> Iterator[tuple[BaseProcess, "Connection[None, str]"]]:
    """Run a writer, forked from a process that has imported all it needs and never opens a store."""
    context = get_context("forkserver")
    context.set_forkserver_preload(
        ["rostra.rdf.formats", "rostra.store.dump", "rostra.store.load", "tests.store.made", __name__]
    )
    heard, told = context.Pipe(duplex=False)
    process = context.Process(target=target, args=(path, told, *rest))
    process.start()
    told.close()
    try:
        yield process, heard
    finally:
        process.kill()
        process.join()
        process.close()
        heard.close()


def rest_of(heard: "Connection[None, str]") -> Iterator[str]:
    """Give what a writer told before it ended."""
    while True:
        try:
            yield heard.recv()
        except EOFError:
            return
