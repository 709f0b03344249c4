"""SPARQL servers that a test may start: where they are, and how they are emptied."""

import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.request import urlopen

import pytest

from rostra.store.endpoint import Endpoint

OURS = "https://w3id.org/rostra/"


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def wait_for(url: str) -> None:
    """Wait until a server answers."""
    for _ in range(300):
        with suppress(OSError), urlopen(url, timeout=1):  # noqa: S310 - our own server
            return
        time.sleep(0.1)
    pytest.fail(f"{url} does not answer")


@contextmanager
def oxigraph() -> Iterator[str]:
    """Run `oxigraph serve`, in memory; give the address of queries."""
    program, port = Path(sys.executable).with_name("oxigraph"), free_port()
    command = [program, "serve", "--bind", f"127.0.0.1:{port}"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            wait_for(f"http://127.0.0.1:{port}/")
            yield f"http://127.0.0.1:{port}/query"
        finally:
            server.terminate()


@contextmanager
def virtuoso(folder: Path) -> Iterator[str]:
    """Run Virtuoso with its files in `folder`, where everybody may write; skip where it is not installed."""
    if not (shutil.which("virtuoso-t") and shutil.which("isql-vt")):
        pytest.skip("Virtuoso is not installed: apt-get install virtuoso-opensource-7-bin")
    http, sql = free_port(), free_port()
    (folder / "v.ini").write_text(INI.format(http=http, sql=sql), encoding="ascii")
    (folder / "grant.sql").write_text('grant SPARQL_UPDATE to "SPARQL";', encoding="ascii")
    command = ["virtuoso-t", "+foreground", "+configfile", "v.ini"]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            wait_for(f"http://127.0.0.1:{http}/sparql?query=ASK%7B%7D")
            granted = ["isql-vt", f"127.0.0.1:{sql}", "dba", "dba", "grant.sql"]
            subprocess.run(granted, cwd=folder, check=True, capture_output=True)
            yield f"http://127.0.0.1:{http}/sparql"
        finally:
            server.kill()


def empty(url: str) -> None:
    """Take out all graphs that a test may have put."""
    server = Endpoint(url)
    names = [graph for graph in server.named_graphs() if str(graph).startswith(("<urn:", f"<{OURS}"))]
    if names:
        server.update(";\n".join(f"DROP SILENT GRAPH {graph}" for graph in names))
    server.close()


INI = """[Database]
DatabaseFile = v.db
ErrorLogFile = v.log
LockFile = v.lck
TransactionFile = v.trx
xa_persistent_file = v.pxa
TempStorage = Temp
[Temp]
DatabaseFile = temp.db
TransactionFile = temp.trx
[Parameters]
ServerPort = 127.0.0.1:{sql}
DisableUnixSocket = 1
CheckpointInterval = 0
NumberOfBuffers = 10000
[HTTPServer]
ServerPort = 127.0.0.1:{http}
ServerThreads = 10
"""
