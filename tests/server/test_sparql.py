"""Queries and updates over HTTP, on a store of documents."""

import logging
from collections.abc import Iterator
from pathlib import Path
from time import sleep
from urllib.parse import quote, urlencode

import pytest

from rostra.server.run import site
from rostra.vocab import pack
from tests.server.client import Client
from tests.server.conftest import running
from tests.server.stores import ALLOWED, COUNT, GRAPH_A, READING, filled
from tests.store.material import DATA

ROWS = "application/sparql-results+json"
UPDATE = "application/sparql-update"


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    folder = filled(tmp_path_factory.mktemp("served") / "store", "a", "b")
    with site(folder, (pack.core(),), READING) as made, running(made) as asking:
        yield asking


def counted(client: Client, sparql: str = COUNT, more: str = "") -> int:
    answer = client.ask("GET", f"/sparql?{urlencode({'query': sparql})}{more}", accept=ROWS)
    assert answer.status == 200, answer
    return int(answer.json()["results"]["bindings"][0]["n"]["value"])


def test_a_query_sees_all_graphs_as_one(client: Client) -> None:
    assert counted(client) == 2


def test_the_prefixes_of_the_packs_need_no_declaration(client: Client) -> None:
    assert counted(client, "SELECT (COUNT(*) AS ?n) { ?s a rostra:Document }") == 2


@pytest.mark.parametrize("sparql", [f"SELECT (COUNT(*) AS ?n) FROM <{GRAPH_A}> {{ ?s a rostra:Document }}"])
def test_from_names_the_graphs_that_are_asked(client: Client, sparql: str) -> None:
    assert counted(client, sparql) == 1


def test_the_request_names_the_graphs_that_are_asked(client: Client) -> None:
    named = f"&named-graph-uri={quote(GRAPH_A, safe='')}"

    assert counted(client, COUNT, f"&default-graph-uri={quote(GRAPH_A, safe='')}") == 1
    assert counted(client, COUNT, named) == 0
    assert counted(client, "SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s a rostra:Document } }", named) == 1


@pytest.mark.parametrize(
    ("sparql", "accept", "kind"),
    [
        ("ASK {}", "", ROWS),
        ("ASK {}", "application/json", "application/json"),
        ("SELECT * { ?s ?p ?o } LIMIT 1", "application/sparql-results+xml", "application/sparql-results+xml"),
        ("SELECT * { ?s ?p ?o } LIMIT 1", "text/csv", "text/csv"),
        ("SELECT * { ?s ?p ?o } LIMIT 1", "text/tab-separated-values", "text/tab-separated-values"),
        ("CONSTRUCT WHERE { ?s a rostra:Document }", "", "text/turtle"),
        (f"DESCRIBE <{DATA}document/a>", "text/turtle", "text/turtle"),
        (f"DESCRIBE <{DATA}document/a>", "application/ld+json", "application/ld+json"),
        (f"DESCRIBE <{DATA}document/a>", "application/rdf+xml;q=0.5, application/n-triples", "application/n-triples"),
    ],
)
def test_an_answer_is_what_the_client_likes_best(client: Client, sparql: str, accept: str, kind: str) -> None:
    answer = client.query(sparql, accept)

    assert (answer.status, answer.kind) == (200, kind)
    assert answer.headers["vary"] == "Accept"


def test_csv_is_as_the_standard_says_without_a_guard_for_spreadsheets(client: Client) -> None:
    assert client.query('SELECT ("=1+1" AS ?a) {}', "text/csv").body == b"a\r\n=1+1\r\n"


@pytest.mark.parametrize("sparql", ["ASK {}", "DESCRIBE <urn:a>"])
def test_a_media_type_that_does_not_fit_is_refused(client: Client, sparql: str) -> None:
    answer = client.query(sparql, "image/png")

    assert answer.status == 406
    assert "accept one of" in answer.json()["remedy"]


def test_a_fault_is_told_with_line_and_column(client: Client) -> None:
    answer = client.query("SELECT ?s {\n ?s ?p ")

    assert (answer.status, answer.kind) == (400, "application/problem+json")
    assert answer.json()["where"].startswith("line 1, column 11")


def test_a_relative_iri_is_taken_from_the_address(client: Client) -> None:
    answer = client.query("SELECT (IRI('x') AS ?i) {}")

    assert answer.json()["results"]["bindings"][0]["i"]["value"] == f"http://127.0.0.1:{client.port}/x"


def test_a_head_is_an_answer_without_its_body(client: Client) -> None:
    answer = client.ask("HEAD", f"/sparql?{urlencode({'query': 'ASK {}'})}", accept="text/csv")

    assert (answer.status, answer.kind, answer.body) == (200, "text/csv", b"")


def test_a_head_of_a_long_answer_is_quick(client: Client) -> None:
    long = "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } LIMIT 900"
    answer = client.ask("HEAD", f"/sparql?{urlencode({'query': long})}", accept="application/sparql-results+xml")

    assert (answer.status, answer.body) == (200, b"")


def test_options_tell_what_may_be_done(client: Client) -> None:
    answer = client.ask("OPTIONS", "/sparql")

    assert (answer.status, answer.headers["allow"]) == (204, "GET, HEAD, POST, OPTIONS")
    assert "access-control-allow-origin" not in answer.headers


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH"])
def test_other_methods_are_refused(client: Client, method: str) -> None:
    assert client.ask(method, "/sparql", b"").status == 405


def test_nobody_writes_where_nobody_may(client: Client) -> None:
    answer = client.post("/sparql", "DROP ALL", UPDATE, **ALLOWED)

    assert (answer.status, answer.json()["title"]) == (403, "this server is open to read only")


def test_new_documents_are_seen_without_a_restart(tmp_path: Path) -> None:
    folder = filled(tmp_path / "store", "a")
    with site(folder, (), READING) as made, running(made) as client:
        assert counted(client) == 1
        filled(folder, "b", "c")
        made.refresh()
        assert counted(client) == 3


def test_the_log_holds_queries_only_where_it_is_told_to(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, "rostra.server.requests"):
        client.query("ASK { ?s ?p 'secret' }")
        while "GET /sparql" not in caplog.text:  # the line is written when the answer has gone
            sleep(0.01)

    assert "GET /sparql 200" in caplog.text
    assert "secret" not in caplog.text
