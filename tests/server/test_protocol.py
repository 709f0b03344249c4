import asyncio
from contextlib import suppress
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from starlette.requests import Request

from rostra.server.problems import Problem
from rostra.server.protocol import Asked, asked, decoded

BASE = "http://127.0.0.1:8750/sparql"
FORM = "application/x-www-form-urlencoded"


def request(method: str = "GET", query: bytes = b"", body: bytes = b"", kind: str = "") -> Request:
    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": body, "more_body": False}

    scope = {
        "type": "http",
        "method": method,
        "path": "/sparql",
        "query_string": query,
        "scheme": "http",
        "server": ("127.0.0.1", 8750),
        "headers": [(b"host", b"127.0.0.1:8750"), (b"content-type", kind.encode())],
    }
    return Request(scope, receive)


def read(*given: Any, **more: Any) -> Asked | None:
    return asyncio.run(asked(request(*given, **more)))


def test_a_query_comes_by_get() -> None:
    assert read(query=b"query=ASK%20%7B%7D&default-graph-uri=urn:a&named-graph-uri=urn:b") == Asked(
        "query", "ASK {}", BASE, ("urn:a",), ("urn:b",)
    )


def test_a_query_comes_by_a_form() -> None:
    assert read("POST", body=b"query=ASK+%7B%7D", kind=FORM) == Asked("query", "ASK {}", BASE)


def test_percent_signs_are_decoded_once() -> None:
    found = read("POST", body=b"query=ASK%20%7B%20%3Chttp%3A%2F%2Fe%2Fa%2520b%3E%20%3Fp%20%3Fo%20%7D", kind=FORM)

    assert found is not None
    assert found.text == "ASK { <http://e/a%20b> ?p ?o }"


def test_a_query_comes_as_it_is() -> None:
    kind = "application/sparql-query; charset=UTF-8"

    assert read("POST", b"default-graph-uri=urn:a", "ASK {} # ü".encode(), kind) == Asked(
        "query", "ASK {} # ü", BASE, ("urn:a",)
    )


@pytest.mark.parametrize(
    "sent",
    [
        {"body": b"update=DROP+ALL&using-graph-uri=urn:a", "kind": FORM},
        {"query": b"using-graph-uri=urn:a", "body": b"DROP ALL", "kind": "application/sparql-update"},
    ],
)
def test_an_update_comes_by_post(sent: dict[str, Any]) -> None:
    assert read("POST", **sent) == Asked("update", "DROP ALL", BASE, ("urn:a",))


def test_who_asks_nothing_wants_a_description() -> None:
    assert read() is None


@pytest.mark.parametrize(
    ("status", "sent"),
    [
        (400, {"query": b"query=ASK%7B%7D&query=ASK%7B%7D"}),
        (400, {"query": b"update=DROP%20ALL"}),
        (400, {"query": b"other=1"}),
        (400, {"query": b"query=%FF"}),
        (400, {"query": "query=ü".encode()}),
        (400, {"query": b"&".join([b"a=b"] * 2000)}),
        (400, {"method": "POST", "body": b"query=ASK%7B%7D&update=DROP+ALL", "kind": FORM}),
        (400, {"method": "POST", "body": b"ASK {} # \xff", "kind": "application/sparql-query"}),
        (415, {"method": "POST", "body": b"ASK {}", "kind": "text/plain"}),
        (415, {"method": "POST", "body": b"ASK {}"}),
        (415, {"method": "POST", "body": b"ASK {}", "kind": "application/sparql-query; charset=utf-16"}),
    ],
)
def test_what_is_not_of_the_protocol_is_refused(status: int, sent: dict[str, Any]) -> None:
    with pytest.raises(Problem) as raised:
        read(**sent)

    assert raised.value.status == status


@given(st.binary())
def test_no_form_is_too_odd_to_be_read_or_refused(form: bytes) -> None:
    with suppress(Problem):
        assert isinstance(decoded(form), list)
