"""`rostra serve`, run as people run it."""

import json
import logging
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import quote
from urllib.request import Request, urlopen

import pytest

from tests.cli.conftest import Call

TOKEN = "a token of sixteen letters"  # noqa: S105 - of no door
ASKING = "import sys, urllib.request as r\ntry: r.urlopen(sys.argv[1])\nexcept OSError: pass"
INTERRUPTIBLE = """
import os, signal, sys
signal.signal(signal.SIGINT, signal.SIG_DFL)  # a job in the background hands down that Ctrl-C is to be ignored
os.execv(sys.argv[1], sys.argv[1:])
"""
ASK = "sparql?query=ASK%7B%7D"


@contextmanager
def serving(folder: Path, *more: str) -> Iterator[tuple[str, "subprocess.Popen[str]"]]:
    """Run the command in a folder; give the address that it says, and the process."""
    program = Path(sys.executable).with_name("rostra")
    command = [program, "serve", "--port", "0", "--workers", "1", *more]
    environment = {**os.environ, "ROSTRA_TOKEN": TOKEN}
    piped = subprocess.Popen(
        [sys.executable, "-c", INTERRUPTIBLE, *command], cwd=folder, stderr=subprocess.PIPE, text=True, env=environment
    )
    with piped as server:
        assert server.stderr is not None
        try:
            said = ""
            while (found := re.search(r"http://\S+/", said)) is None:
                line = server.stderr.readline()
                assert line, said
                said += line
            yield found[0], server
        finally:
            server.kill()


def got(url: str, **headers: str) -> bytes:
    given = {name.replace("_", "-"): value for name, value in headers.items()}
    with urlopen(Request(url, headers=given), timeout=30) as answer:  # noqa: S310 - our own server
        return bytes(answer.read())


@pytest.mark.parametrize(("stop", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_store_is_served_until_it_is_stopped(built: Path, stop: signal.Signals, code: int) -> None:
    with serving(built) as (address, server):
        query = quote("SELECT (COUNT(*) AS ?n) { ?s a rostra:Document }")
        found = json.loads(got(f"{address}sparql?query={query}"))
        assert found["results"]["bindings"][0]["n"]["value"] == "1"
        server.send_signal(stop)
        _, said = server.communicate(timeout=30)

    assert server.returncode == code
    assert "GET /sparql 200" in said
    assert "Traceback" not in said
    assert not (built / "discourse/serving").exists()


def test_a_query_that_runs_does_not_keep_the_server_from_stopping(built: Path) -> None:
    with serving(built) as (address, server):
        query = quote("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }")
        asking = subprocess.Popen([sys.executable, "-c", ASKING, f"{address}sparql?query={query}"])
        time.sleep(1.5)
        server.send_signal(signal.SIGTERM)
        _, said = server.communicate(timeout=30)
        asking.wait(timeout=30)

    assert server.returncode == 143
    assert "Traceback" not in said
    assert not (built / "discourse/serving").exists()


@pytest.mark.slow
def test_who_shows_the_token_writes(built: Path) -> None:
    with serving(built, "--write", "--host", "0.0.0.0") as (address, _):  # noqa: S104 - that is what is tested
        here = address.replace("0.0.0.0", "127.0.0.1")  # noqa: S104
        request = Request(f"{here}sparql", b"CLEAR SILENT GRAPH <urn:none>", method="POST")  # noqa: S310
        request.add_header("Content-Type", "application/sparql-update")
        request.add_header("Authorization", f"Bearer {TOKEN}")
        with urlopen(request, timeout=60) as answer:  # noqa: S310
            assert answer.status == 204


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (["--write"], "--write needs a token"),
        (["--write", "--token-file", "none.txt"], "the token cannot be read"),
        (["--write", "--token-file", "short.txt"], "16 letters or more"),
        (["--port", "70000"], "not in the range"),
        (["--workers", "0"], "not in the range"),
        (["--limit-memory", "512"], "not in the range"),
    ],
)
def test_a_wrong_call_is_told_what_is_right(
    built: Path, call: Call, monkeypatch: pytest.MonkeyPatch, more: list[str], said: str
) -> None:
    monkeypatch.delenv("ROSTRA_TOKEN", raising=False)
    (built / "short.txt").write_text("short", encoding="utf-8")

    answer = call("serve", *more)

    assert answer.code == 2
    assert said in " ".join(answer.err.split())


def test_where_there_is_no_store_it_is_said(desk: Path, call: Call) -> None:
    answer = call("serve")

    assert (answer.code, "there is no store here" in answer.err) == (3, True)


def test_a_port_that_is_taken_is_said(built: Path, call: Call) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        answer = call("serve", "--port", taken.getsockname()[1])

    assert (answer.code, "in use" in answer.err.lower()) == (3, True)


def test_who_lets_others_in_is_warned(built: Path, call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    monkeypatch.setattr("rostra.server.run.serve", lambda _, when_up: when_up("http://there/"))
    monkeypatch.setattr(logging, "basicConfig", lambda **_: None)

    answer = call("serve", "--host", "0.0.0.0", "--open")  # noqa: S104 - that is what is warned of

    assert answer.code == 0
    assert "whoever reaches 0.0.0.0:8750 can read this store" in " ".join(answer.err.split())
    assert "open http://there/ in a browser; programs ask http://there/sparql" in " ".join(answer.err.split())
    assert opened == ["http://there/"]
