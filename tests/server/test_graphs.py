"""The Graph Store Protocol, on a store of documents and on a plain one."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest

from rostra.rdf.graphs import nquads
from rostra.server.run import site
from rostra.vocab import pack
from tests.server import plain
from tests.server.client import Client
from tests.server.conftest import running
from tests.server.stores import ALLOWED, GRAPH_A, WRITING, filled
from tests.store.material import DATA, graph

TRIPLES = "application/n-triples"


def at(iri: str) -> str:
    return f"/graphs?graph={quote(iri, safe='')}"


def triples(name: str, **given: str) -> bytes:
    """Give the graph of a document as N-Triples."""
    said = graph(name, **given)  # type: ignore[arg-type]
    return b"".join(line.rpartition(b" <")[0] + b" .\n" for line in nquads(said).splitlines())


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    """Give the client of a store that no test changes."""
    folder = filled(tmp_path_factory.mktemp("graphs") / "store", "a")
    with site(folder, (), WRITING) as made, running(made) as asking:
        yield asking


@pytest.fixture
def writing(tmp_path: Path) -> Iterator[Client]:
    """Give the client of a store that a test may change."""
    with site(filled(tmp_path / "store", "a"), (), WRITING) as made, running(made) as asking:
        yield asking


def size(client: Client, target: str = "/graphs?default") -> int:
    """Give the number of triples of a graph."""
    return client.ask("GET", target, accept=TRIPLES).body.count(b"\n")


class TestDocuments:
    def test_the_graph_of_a_document_is_given(self, client: Client) -> None:
        answer = client.ask("GET", at(GRAPH_A), accept=TRIPLES)

        assert (answer.status, answer.kind) == (200, TRIPLES)
        assert answer.body.count(b"\n") == triples("a").count(b"\n")

    def test_the_default_graph_is_all_of_them(self, client: Client) -> None:
        assert size(client) == size(client, at(GRAPH_A)) > 0

    def test_head_and_options_are_answered(self, client: Client) -> None:
        assert client.ask("HEAD", at(GRAPH_A)).status == 200
        assert client.ask("OPTIONS", "/graphs").headers["allow"] == "GET, HEAD, PUT, POST, DELETE, OPTIONS"

    def test_a_new_document_goes_into_the_truth_of_the_store(self, writing: Client, tmp_path: Path) -> None:
        graph_b = f"{DATA}graph/b/1"
        sent = {"body": triples("b"), "content_type": TRIPLES, **ALLOWED}

        assert writing.ask("PUT", at(graph_b), **sent).status == 201
        assert writing.ask("PUT", at(graph_b), **sent).status == 204
        assert len(list((tmp_path / "store/documents").glob("*/*.nq"))) == 2
        assert writing.ask("GET", at(graph_b)).status == 200

    def test_triples_are_added_to_a_document(self, writing: Client) -> None:
        before = size(writing)
        more = f'<{DATA}document/a> <http://purl.org/dc/terms/subject> "more" .'

        assert writing.ask("POST", at(GRAPH_A), more.encode(), content_type="text/turtle", **ALLOWED).status == 204
        assert size(writing, at(GRAPH_A)) == size(writing) == before + 1

    @pytest.mark.parametrize(
        ("method", "target", "body", "status"),
        [
            ("PUT", "/graphs?default", b"", 403),
            ("POST", "/graphs?default", b"<urn:s> <urn:p> 1 .", 403),
            ("PUT", at("urn:other"), b"<urn:s> <urn:p> 1 .", 422),
            ("PUT", at(GRAPH_A), b"<urn:s> <urn:p> ", 400),
            ("PUT", at(GRAPH_A), b"_:b a <https://w3id.org/rostra/ontology/Document> .", 422),
            ("DELETE", at(GRAPH_A), b"", 403),
            ("PUT", "/graphs", b"", 400),
            ("PUT", "/graphs?graph=a&graph=b", b"", 400),
            ("PUT", "/graphs?default=x", b"", 400),
            ("PUT", "/graphs?graph=no+iri", b"", 400),
        ],
    )
    def test_other_graphs_are_refused(self, client: Client, method: str, target: str, body: bytes, status: int) -> None:
        before = size(client)

        answer = client.ask(method, target, body, content_type="text/turtle", **ALLOWED)

        assert answer.status == status, answer
        assert size(client) == before

    def test_a_format_that_is_not_read_is_refused(self, client: Client) -> None:
        assert client.ask("PUT", at(GRAPH_A), b"a,b", content_type="text/csv", **ALLOWED).status == 415

    def test_nobody_writes_without_the_token(self, client: Client) -> None:
        for method in ("PUT", "POST", "DELETE"):
            assert client.ask(method, at(GRAPH_A), b"", content_type="text/turtle").status == 401

    def test_a_graph_that_is_not_there_is_not_found(self, client: Client) -> None:
        assert client.ask("GET", at("urn:other")).status == 404


@pytest.mark.slow
def test_a_document_that_breaks_a_shape_is_told_which(tmp_path: Path) -> None:
    with site(filled(tmp_path / "store"), (pack.core(),), WRITING) as made, running(made) as client:
        answer = client.ask("PUT", at(GRAPH_A), triples("a"), content_type=TRIPLES, **ALLOWED)

    assert answer.status == 422
    assert "nothing was changed" in answer.json()["remedy"]


def test_a_plain_store_takes_any_graph(tmp_path: Path) -> None:
    with running(plain.site(tmp_path)) as client:
        allowed = {"authorization": f"Bearer {plain.TOKEN}", "content_type": "text/turtle"}
        assert client.ask("PUT", at("urn:g"), b"<urn:s> <urn:p> 1 .", **allowed).status == 201
        assert client.ask("POST", "/graphs?default", b"<urn:s> <urn:p> 2 .", **allowed).status == 204
        assert client.ask("GET", at("urn:g"), accept=TRIPLES).body.count(b"\n") == 1
        assert client.ask("DELETE", at("urn:g"), **allowed).status == 204
        assert client.ask("DELETE", at("urn:g"), **allowed).status == 404
