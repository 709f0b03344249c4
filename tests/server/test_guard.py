"""What stands on every answer and before every request."""

import logging
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from time import sleep

import pytest

from rostra.server.guard import HEADERS
from rostra.server.run import site
from tests.server import raw
from tests.server.client import Client
from tests.server.conftest import running
from tests.server.stores import QUICK, READING, filled

QUERY = "application/sparql-query"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return filled(tmp_path_factory.mktemp("guarded") / "store", "a")


@pytest.fixture(scope="module")
def client(folder: Path) -> Iterator[Client]:
    with site(folder, (), READING) as made, running(made) as asking:
        yield asking


@pytest.mark.parametrize(
    ("method", "target", "status"),
    [
        ("GET", "/sparql?query=ASK%7B%7D", 200),
        ("GET", "/sparql?query=ASK", 400),
        ("GET", "/nowhere", 404),
        ("PATCH", "/sparql", 405),
        ("GET", "/graphs?default", 200),
        ("OPTIONS", "/graphs", 204),
    ],
)
def test_every_answer_tells_the_browser_to_be_strict(client: Client, method: str, target: str, status: int) -> None:
    answer = client.ask(method, target)

    assert answer.status == status
    assert {name.lower(): value for name, value in HEADERS.items()}.items() <= answer.headers.items()
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert "server" not in answer.headers


def test_what_is_no_http_is_told_so_strictly(client: Client) -> None:
    answer = raw.said(client.port, b"no request\r\n\r\n")

    assert answer.startswith(b"HTTP/1.1 400 ")
    assert b"Content-Security-Policy: default-src 'none'" in answer


@pytest.mark.parametrize("host", ["127.0.0.1:8750", "localhost", "LOCALHOST:1", "[::1]:8750"])
def test_this_machine_is_asked_for_by_its_names(client: Client, host: str) -> None:
    assert client.ask("GET", "/sparql?query=ASK%7B%7D", host=host).status == 200


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "evil.example:8750", "", "[::2]"])
def test_another_name_of_this_machine_is_refused(client: Client, host: str) -> None:
    assert client.ask("GET", "/sparql?query=ASK%7B%7D", host=host).status == 421


def test_a_body_has_a_longest_length(client: Client) -> None:
    long = b"#" * (QUICK.body + 1)

    assert client.post("/sparql", long, QUERY).status == 413
    chunked = b"POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\n"
    chunked += b"Transfer-Encoding: chunked\r\n\r\n" + f"{len(long):x}\r\n".encode() + long + b"\r\n0\r\n\r\n"
    assert raw.said(client.port, chunked).startswith(b"HTTP/1.1 413 ")


@pytest.mark.parametrize("length", [b"-1", b"1e3", b"99999999999999999999", "٣".encode()])
def test_an_odd_length_is_refused(client: Client, length: bytes) -> None:
    head = b"POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + length + b"\r\n\r\n"

    assert raw.said(client.port, head)[:12] in {b"HTTP/1.1 400", b"HTTP/1.1 413"}


def test_a_head_that_comes_too_slowly_ends_its_connection(client: Client) -> None:
    assert raw.said(client.port, b"GET /sparql?query=ASK%7B%7D HTTP/1.1\r\nHost: loc") == b""


def test_a_second_request_that_comes_too_slowly_ends_its_connection(client: Client) -> None:
    first = b"GET /sparql?query=ASK%7B%7D HTTP/1.1\r\nHost: localhost\r\n\r\n"

    assert raw.said(client.port, first, b"GET / HT").count(b"HTTP/1.1") == 1


def test_a_body_that_comes_too_slowly_is_told_so(client: Client) -> None:
    head = b"POST /sparql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/sparql-query\r\n"

    assert raw.said(client.port, head + b"Content-Length: 6\r\n\r\nAS").startswith(b"HTTP/1.1 408 ")


def test_pages_of_other_sites_are_let_in_only_where_it_is_said(folder: Path, client: Client) -> None:
    asked = {"origin": "https://friend.example"}
    assert "access-control-allow-origin" not in client.ask("GET", "/sparql?query=ASK%7B%7D", **asked).headers

    settings = replace(READING, origins=("https://friend.example",))
    with site(folder, (), settings) as made, running(made) as open_:
        assert open_.ask("GET", "/sparql?query=ASK%7B%7D", **asked).headers["access-control-allow-origin"] == (
            "https://friend.example"
        )
        other = open_.ask("GET", "/sparql?query=ASK%7B%7D", origin="https://other.example")
        assert "access-control-allow-origin" not in other.headers


def test_a_line_of_the_log_stays_a_line(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, "rostra.server.requests"):
        client.ask("GET", "/a%0d%0a127.0.0.1%20GET%20/forged%1b[31m?secret=1")
        while "GET /a" not in caplog.text:
            sleep(0.01)

    (record,) = [one for one in caplog.records if "forged" in one.getMessage()]
    assert r"GET /a\r\n127.0.0.1 GET /forged\x1b[31m 404" in record.getMessage()
    assert "secret" not in caplog.text


def test_what_nobody_foresaw_is_not_told_to_a_client(
    client: Client, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("a secret place in the code")

    monkeypatch.setattr("rostra.server.description.media.chosen", broken)

    answer = client.ask("GET", "/sparql")

    assert (answer.status, answer.json()["title"]) == (
        500,
        "something went wrong here; the log of the server says what",
    )
    assert b"secret" not in answer.body
    assert "a secret place in the code" in caplog.text
