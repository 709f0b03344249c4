"""What a server may do to us, and what it never learns."""

import json
import socket
from collections.abc import Callable, Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest

from rostra.errors import QueryError, RostraError, StoreError
from rostra.store import connection
from rostra.store.connection import Connection
from rostra.store.store import Store

ROWS = json.dumps({"head": {"vars": ["g"]}, "results": {"bindings": []}}).encode()
JSON = "application/sparql-results+json"
Serve = Callable[..., str]


class Asked(list[tuple[str, str, str | None, bytes]]):
    """Hold method, path, authorisation and body of each request."""


@pytest.fixture
def asked() -> Asked:
    return Asked()


@pytest.fixture
def serve(asked: Asked) -> Iterator[Serve]:
    """Give a function that runs a server with these answers, the last of them for ever, and gives its address."""
    running: list[ThreadingHTTPServer] = []

    def run(*answers: tuple[int, dict[str, str], bytes]) -> str:
        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def answer(self) -> None:
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                asked.append((self.command, self.path, self.headers.get("Authorization"), body))
                status, headers, said = answers[min(len(asked), len(answers)) - 1]
                self.send_response(status)
                for name, value in {"Content-Type": JSON, "Content-Length": str(len(said)), **headers}.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(said)

            do_GET = do_POST = answer  # noqa: N815

            def log_message(self, *_: Any) -> None:
                return

        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        server.daemon_threads = True
        running.append(server)
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
        return f"http://127.0.0.1:{server.server_port}/sparql"

    yield run
    for server in running:
        server.shutdown()
        server.server_close()


@pytest.fixture(autouse=True)
def nobody(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name in ("ROSTRA_STORE_TOKEN", "ROSTRA_STORE_USER", "ROSTRA_STORE_PASSWORD", "NETRC"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setattr("time.sleep", lambda _: None)


@pytest.mark.parametrize(
    ("status", "headers", "body", "problem"),
    [
        (302, {"Location": "http://elsewhere.example/"}, b"", "we do not follow.*elsewhere"),
        (401, {}, b"", r"refuses \(401\).*ROSTRA_STORE_TOKEN"),
        (403, {}, b"", r"refuses \(403\)"),
        (404, {}, b"no such\npath", "answers 404: no such path"),
        (400, {}, b"line 1: no", "cannot read this: line 1: no"),
        (200, {"Content-Type": "text/html"}, b"<html>", "the answer cannot be read"),
        (200, {}, b"{", "the answer cannot be read"),
        (200, {"Content-Type": "text/plain"}, ROWS, "the answer cannot be read: it is text/plain"),
        (200, {}, b'{"head":{},"boolean":true}', "it is yes or no, and rows were asked for"),
        (200, {}, ROWS.replace(b"[]}}", b'[{"g":'), "the answer cannot be read"),
        (200, {}, ROWS.replace(b"[]}}", b"[{}]}}"), "what stands in no triple"),
        (200, {"Content-Length": str(len(ROWS) + 1), "Connection": "close"}, ROWS, "the answer was cut off"),
    ],
)
def test_answer_that_is_none_is_told(
    serve: Serve, status: int, headers: dict[str, str], body: bytes, problem: str
) -> None:
    with pytest.raises(RostraError, match=problem):
        Store.open(serve((status, headers, body)))


def test_query_is_asked_again_where_the_server_is_busy(serve: Serve, asked: Asked) -> None:
    busy = (503, {}, b"")
    Store.open(serve(busy, busy, (200, {}, ROWS))).close()
    assert [method for method, *_ in asked] == ["GET"] * 3


def test_server_that_stays_busy_is_told(serve: Serve, asked: Asked) -> None:
    with pytest.raises(StoreError, match="the server is busy"):
        Store.open(serve((503, {}, b"")))
    assert len(asked) == 3


def test_update_is_sent_once(serve: Serve, asked: Asked) -> None:
    with pytest.raises(StoreError, match="the server is busy"):
        Connection(serve((503, {}, b""))).tell("DROP ALL")
    assert asked == [("POST", "/sparql", None, b"DROP ALL")]


def test_long_query_goes_as_a_form(serve: Serve, asked: Asked) -> None:
    line = Connection(serve((200, {}, ROWS)))
    line.ask({"query": "x" * 3000}, JSON)
    line.ask({"query": "y"}, JSON)
    line.close()
    assert [(method, body[:8]) for method, _, _, body in asked] == [("POST", b"query=xx"), ("GET", b"")]


def test_parameters_of_the_address_stay(serve: Serve, asked: Asked) -> None:
    Connection(serve((200, {}, ROWS)) + "?dataset=a").ask({"query": "ASK {}"}, JSON)
    assert asked[0][1] == "/sparql?dataset=a&query=ASK+%7B%7D"


def test_answer_has_bounds(serve: Serve, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "LARGEST", 10)
    with pytest.raises(StoreError, match="the answer is too large"):
        Store.open(serve((200, {}, b"x" * 100)))
    monkeypatch.setattr(connection, "LARGEST", 1000)
    monkeypatch.setattr(connection, "TIMEOUT", -1.0)
    url = serve((200, {}, ROWS))
    monkeypatch.setattr("rostra.store.connection.HTTPConnection", _patient)
    with pytest.raises(StoreError, match="the answer takes too long"):
        Store.open(url)


def test_answer_that_comes_in_drops_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connection, "TIMEOUT", 0.3)
    with socket.create_server(("127.0.0.1", 0)) as listening:

        def drip() -> None:
            line = listening.accept()[0]
            with line, suppress(OSError):
                line.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
                for _ in range(100):
                    line.sendall(b" ")
                    Event().wait(0.05)

        Thread(target=drip, daemon=True).start()
        with pytest.raises(StoreError, match="the answer takes too long"):
            Connection(f"http://127.0.0.1:{listening.getsockname()[1]}/").ask({"query": "ASK {}"}, JSON)


def _patient(host: str, port: int, **_: float) -> Any:
    from http.client import HTTPConnection

    return HTTPConnection(host, port, timeout=5)


def test_token_and_password_go_to_the_server_alone(serve: Serve, asked: Asked, monkeypatch: pytest.MonkeyPatch) -> None:
    url = serve((401, {}, b""))
    monkeypatch.setenv("ROSTRA_STORE_USER", "ida")
    monkeypatch.setenv("ROSTRA_STORE_PASSWORD", "secret")
    with pytest.raises(StoreError) as caught:
        Store.open(url)
    assert "secret" not in str(caught.value)
    monkeypatch.setenv("ROSTRA_STORE_TOKEN", "abc")
    with pytest.raises(StoreError):
        Store.open(url)
    assert [authorisation for _, _, authorisation, _ in asked] == ["Basic aWRhOnNlY3JldA==", "Bearer abc"]


def test_password_goes_over_plain_http_to_this_machine_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ROSTRA_STORE_TOKEN", "abc")
    with pytest.raises(StoreError, match="over https alone"):
        Connection("http://example.org/sparql")
    assert Connection("https://example.org/sparql")


def test_netrc_is_read(serve: Serve, asked: Asked, tmp_path: Path) -> None:
    (tmp_path / ".netrc").write_text("machine 127.0.0.1 login ida password secret\n")
    (tmp_path / ".netrc").chmod(0o600)
    Connection(serve((200, {}, ROWS))).ask({"query": "ASK {}"}, JSON)
    assert asked[0][2] == "Basic aWRhOnNlY3JldA=="


@pytest.mark.parametrize(
    "url",
    [
        "http://ida:secret@host/sparql",
        "http://ida:secret@host:99999/sparql",
        "http://host:port/sparql",
        "http://[::1/sparql",
        "http://host/spärql",
        "http:///sparql",
        "http://host/sparql#part",
    ],
)
def test_address_that_is_none_is_told_without_its_password(url: str) -> None:
    with pytest.raises(StoreError) as caught:
        Store.open(url)
    assert "secret" not in str(caught.value)


def test_server_whose_default_graph_is_no_union_is_told(serve: Serve) -> None:
    term = {"type": "uri", "value": "urn:a"}
    row = json.dumps({"head": {"vars": ["s", "p"]}, "results": {"bindings": [{"s": term, "p": term}]}}).encode()
    no = json.dumps({"head": {}, "boolean": False}).encode()
    with pytest.raises(StoreError, match="not asked of all graphs there"):
        Store.open(serve((200, {}, row), (200, {}, no)))


def test_store_that_is_open_to_read_sends_no_update(serve: Serve, asked: Asked) -> None:
    with Store.open(serve((200, {}, ROWS)), read_only=True) as store:
        with pytest.raises(StoreError, match="open read-only"):
            store.forget_inferred()
        with pytest.raises(StoreError, match="is on a server"):
            store.back_up(Path("copy"))
    with pytest.raises(ValueError, match="closed"):
        store.has_inferred()
    assert {method for method, *_ in asked} == {"GET"}


def test_updates_go_beside_queries_or_where_the_environment_says(
    serve: Serve, asked: Asked, monkeypatch: pytest.MonkeyPatch
) -> None:
    from rostra.store.endpoint import Endpoint

    url = serve((200, {}, ROWS)).replace("/sparql", "/query")
    Endpoint(url).update("DROP ALL")
    monkeypatch.setenv("ROSTRA_STORE_UPDATE", url.replace("query", "statements"))
    Endpoint(url).update("DROP ALL")
    assert [path for _, path, *_ in asked] == ["/update", "/statements"]
    with pytest.raises(QueryError, match="SERVICE"):
        Store.open(url).select("SELECT * { SERVICE <urn:x> { ?s ?p ?o } }")
