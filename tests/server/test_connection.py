"""The head of a request has a longest length; how slow it may be is tested with the guard."""

from collections.abc import Iterator

import pytest

from rostra.server.connection import LONGEST
from rostra.server.run import site
from tests.server import raw
from tests.server.client import Client
from tests.server.conftest import running
from tests.server.stores import READING, filled

ASK = b"GET /sparql?query=ASK%7B%7D HTTP/1.1\r\nHost: localhost\r\n"


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    with (
        site(filled(tmp_path_factory.mktemp("connected") / "store", "a"), (), READING) as made,
        running(made) as asking,
    ):
        yield asking


def test_a_head_without_end_is_no_request(client: Client) -> None:
    assert raw.said(client.port, ASK, b"X: " + b"x" * LONGEST).startswith(b"HTTP/1.1 400 ")
    assert client.ask("GET", "/sparql?query=ASK%7B%7D").status == 200


def test_a_second_head_without_end_is_not_read_while_the_first_request_is_answered(client: Client) -> None:
    said = raw.said(client.port, ASK + b"\r\n" + ASK, b"X: " + b"x" * LONGEST)

    assert said.count(b"HTTP/1.1 200 ") == 1


@pytest.mark.parametrize(("letters", "status"), [(10_000, 200), (11_000, 400)])
def test_an_address_holds_64_kb(client: Client, letters: int, status: int) -> None:
    assert client.ask("GET", f"/sparql?query=ASK%7B%7D%23{letters * '%C3%A4'}").status == status


def test_requests_on_one_connection_are_answered_in_their_order(client: Client) -> None:
    last = b"GET /nowhere HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
    said = raw.said(client.port, (ASK + b"\r\n") * 3 + last)

    assert said.count(b"HTTP/1.1 200 ") == 3
    assert said.index(b"HTTP/1.1 404 ") > said.rindex(b"HTTP/1.1 200 ")
