"""Requests that nobody thought of: each is answered, none with a fault of the server, all with the headers."""

import warnings
from collections.abc import Iterator
from urllib.parse import quote, urlencode

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rostra.server.guard import HEADERS
from rostra.server.run import site
from rostra.vocab import pack
from tests.server.client import Answer, Client
from tests.server.conftest import running
from tests.server.stores import READING, filled

FEW = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
WORDS = ("SELECT", "ASK", "CONSTRUCT", "*", "?s", "?p", "{", "}", "(", ")", ".", ";", "GRAPH", "FILTER", "OPTIONAL")
WORDS += ('"', "'", "<", ">", "\\", "#", "\n", "LIMIT", "1", "VALUES", "rostra:Statement", "é", "\u202e", "%", "&", "=")
HEADER = st.text(st.characters(min_codepoint=33, max_codepoint=126), max_size=40)


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    folder = filled(tmp_path_factory.mktemp("fuzzed") / "store", "a")
    with site(folder, (pack.core(),), READING) as made, running(made) as asking:
        yield asking


def sound(answer: Answer) -> bool:
    """Tell whether an answer is one that a server without faults gives."""
    strict = {name.lower() for name in HEADERS} <= answer.headers.keys()
    return answer.status < 500 and strict and b"Traceback" not in answer.body


@FEW
@given(words=st.lists(st.sampled_from(WORDS), max_size=30), accept=HEADER)
def test_any_words_are_a_query_or_refused(client: Client, words: list[str], accept: str) -> None:
    assert sound(client.query(" ".join(words), accept))


@FEW
@given(text=st.text(max_size=200))
def test_any_text_is_a_query_or_refused(client: Client, text: str) -> None:
    assert sound(client.ask("GET", f"/sparql?query={quote(text, safe='', errors='replace')}"))


@FEW
@given(value=st.text(max_size=80))
def test_a_text_bound_as_a_literal_comes_back_as_it_went(client: Client, value: str) -> None:
    escaped = "".join(f"\\u{ord(one):04X}" if ord(one) < 0x10000 else f"\\U{ord(one):08X}" for one in value)
    answer = client.query(f'SELECT ("{escaped}" AS ?x) {{}}')

    if any(0xD800 <= ord(one) < 0xE000 for one in value):
        assert answer.status == 400
    else:
        assert answer.json()["results"]["bindings"][0]["x"]["value"] == value


@FEW
@given(body=st.binary(max_size=300), kind=HEADER, method=st.sampled_from(["POST", "PUT", "DELETE", "PATCH", "GET"]))
def test_any_body_is_answered(client: Client, body: bytes, kind: str, method: str) -> None:
    for path in ("/sparql", "/graphs?default", "/search"):
        assert sound(client.ask(method, path, body, content_type=kind))


@FEW
@given(
    path=st.lists(st.text(max_size=12), max_size=5),
    given_=st.lists(
        st.tuples(st.sampled_from(["query", "graph", "default", "q", "x"]), st.text(max_size=20)), max_size=3
    ),
)
def test_any_path_is_answered(client: Client, path: list[str], given_: list[tuple[str, str]]) -> None:
    target = "/" + "/".join(quote(part, safe="", errors="replace") for part in path)
    answer = client.ask("GET", f"{target}?{urlencode(given_, errors='replace')}")

    assert sound(answer)


@pytest.mark.slow
def test_the_surface_is_as_it_is_described(client: Client) -> None:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # schemathesis warns of its own parts
        import schemathesis
        from schemathesis.checks import not_a_server_error

        schema = schemathesis.openapi.from_dict(described(client.port))
        for operation in schema.get_all_operations():
            asked(operation.ok(), not_a_server_error, client)


def asked(operation: object, check: object, client: Client) -> None:
    """Ask what a description lets one ask, and what it does not."""

    @settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck), database=None)
    @given(case=operation.as_strategy())  # type: ignore[attr-defined]
    def ask(case: object) -> None:
        answer = case.call(base_url=f"http://127.0.0.1:{client.port}")  # type: ignore[attr-defined]
        assert answer.status_code < 500, (case, answer.text)

    ask()


def described(port: int) -> dict[str, object]:
    """Describe the surface for programs, as OpenAPI 3."""
    text = {"schema": {"type": "string"}}
    several = {"schema": {"type": "array", "items": {"type": "string"}}}
    answers = {"responses": {"default": {"description": "an answer, or a problem"}}}

    def query(name: str, schema: dict[str, object], *, required: bool = False) -> dict[str, object]:
        return {"name": name, "in": "query", "required": required, **schema}

    accept = {"name": "Accept", "in": "header", **text}
    form = {"schema": {"type": "object", "properties": {"query": {"type": "string"}, "update": {"type": "string"}}}}
    bodies = {"application/x-www-form-urlencoded": form, "application/sparql-query": text}
    graphs = [query("graph", text), query("default", text), accept]
    return {
        "openapi": "3.0.3",
        "info": {"title": "rostra serve", "version": "1"},
        "servers": [{"url": f"http://127.0.0.1:{port}"}],
        "paths": {
            "/sparql": {
                "get": {"parameters": [query("query", text), query("default-graph-uri", several), accept], **answers},
                "post": {"parameters": [accept], "requestBody": {"content": bodies}, **answers},
            },
            "/graphs": {
                "get": {"parameters": graphs, **answers},
                "put": {"parameters": graphs, "requestBody": {"content": {"text/turtle": text}}, **answers},
                "delete": {"parameters": graphs, **answers},
            },
            "/search": {"get": {"parameters": [query("q", text)], **answers}},
        },
    }
