"""What workers are asked to do, done in this process."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest

from rostra.errors import QueryError, RefusedError
from rostra.server import changes, served, tasks
from rostra.server.errors import CostlyError, UnacceptableError, UnfitError, UnknownGraphError
from rostra.server.protocol import Asked
from rostra.server.served import Served
from rostra.server.worker import warm
from rostra.store import layout
from rostra.store.volume import Volume
from rostra.vocab import pack
from rostra.vocab.prefixes import prefixes
from tests.server.stores import COUNT, GRAPH_A, filled
from tests.store.material import DATA

BASE = "http://127.0.0.1/sparql"
ROWS = "application/sparql-results+json"
PACKS = (pack.core(),)


class Taking:
    """What a worker writes, in pieces."""

    def __init__(self) -> None:
        self.pieces: list[bytes] = [b""]

    def write(self, piece: bytes) -> int:
        self.pieces[-1] += piece
        return len(piece)

    def flush(self) -> None:
        if self.pieces[-1]:
            self.pieces.append(b"")


@pytest.fixture(scope="module")
def reading(tmp_path_factory: pytest.TempPathFactory) -> Served:
    folder = filled(tmp_path_factory.mktemp("asked") / "store", "a", "b")
    return served.opened(str(folder / layout.INDEX), store=folder, packs=PACKS, prefixes=prefixes(PACKS))


def answered(reading: Served, text: str, *, accept: str = ROWS, rows: int = 100, **given: Any) -> tuple[str, bytes]:
    out: Any = Taking()
    tasks.query(reading, out, asked=Asked("query", text, BASE, **given), accept=accept, rows=rows)
    kind, body = out.pieces
    return kind.decode(), body


def test_a_question_is_asked_by_its_name(reading: Served) -> None:
    columns, rows = tasks.question(reading, Taking(), name="ASK {}", given={})  # type: ignore[arg-type]

    assert (columns, rows) == (("answer",), [(True,)])


def test_a_select_of_ours_has_its_variables_bound(reading: Served) -> None:
    text = "SELECT ?d { ?d a <https://w3id.org/rostra/ontology/Document> }"
    bound = {"d": ox.NamedNode(f"{DATA}document/a")}

    assert tasks.select(reading, Taking(), sparql=text, bindings=bound) == (("d",), [(f"{DATA}document/a",)])  # type: ignore[arg-type]


def test_triples_of_ours_are_n_triples(reading: Served) -> None:
    out: Any = Taking()
    tasks.triples(reading, out, sparql=f"CONSTRUCT WHERE {{ <{DATA}document/a> a ?c }}", bindings=None)

    assert out.pieces[0].count(b"\n") == 1
    with pytest.raises(ValueError, match="no CONSTRUCT"):
        tasks.triples(reading, out, sparql="ASK {}", bindings=None)


def test_an_answer_says_its_media_type_first(reading: Served) -> None:
    assert answered(reading, COUNT)[0] == ROWS
    assert answered(reading, "DESCRIBE <urn:a>", accept="text/turtle") == ("text/turtle", b"")
    assert answered(reading, "ASK {}", accept="text/csv") == ("text/csv", b"true")


def test_graphs_are_named_by_the_request_or_the_text(reading: Served) -> None:
    text = "SELECT ?d { ?d a rostra:Document }"

    assert answered(reading, text, default_graphs=(GRAPH_A,))[1].count(b'"uri"') == 1
    assert answered(reading, text.replace("{", f"FROM <{GRAPH_A}> {{", 1))[1].count(b'"uri"') == 1
    assert answered(reading, text)[1].count(b'"uri"') == 2


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("SELECT", QueryError),
        ("SELECT * { SERVICE <urn:a> {} }", RefusedError),
        ("SELECT (<urn:f>(1) AS ?x) {}", UnfitError),
        ("SELECT * { ?s ?p ?o }", CostlyError),
    ],
)
def test_what_cannot_be_answered_is_told(reading: Served, text: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        answered(reading, text, rows=3)


def test_a_media_type_that_does_not_fit_is_told(reading: Served) -> None:
    with pytest.raises(UnacceptableError):
        answered(reading, "ASK {}", accept="text/turtle")


def test_a_name_of_a_graph_is_an_iri(reading: Served) -> None:
    with pytest.raises(QueryError, match="whole IRI"):
        answered(reading, "ASK {}", default_graphs=("no iri",))


def test_a_graph_is_given(reading: Served) -> None:
    out: Any = Taking()
    tasks.graph(reading, out, name=GRAPH_A, accept="application/n-triples")
    every: Any = Taking()
    tasks.graph(reading, every, name=None, accept="application/n-triples")

    assert out.pieces[0] == b"application/n-triples"
    assert 0 < out.pieces[1].count(b"\n") < every.pieces[1].count(b"\n")
    with pytest.raises(UnknownGraphError):
        tasks.graph(reading, out, name="urn:none", accept="")


def test_warming_up_does_nothing(reading: Served) -> None:
    assert warm(reading, Taking()) is None  # type: ignore[arg-type,func-returns-value]


class TestWriting:
    @pytest.fixture
    def writing(self, tmp_path: Path) -> Iterator[changes.Writable]:
        folder = filled(tmp_path / "store", "a")
        opened = changes.opened("", store=folder, packs=(), prefixes={})
        yield opened
        opened.store.close()

    def update(self, writing: changes.Writable, text: str) -> None:
        tasks.update(writing, Taking(), asked=Asked("update", text, BASE))  # type: ignore[arg-type]

    def size(self, writing: changes.Writable) -> int:
        return len(list(writing.index.quads_for_pattern(None, None, None)))

    def test_an_update_changes_a_document_and_its_file(self, writing: changes.Writable) -> None:
        self.update(writing, f'INSERT DATA {{ GRAPH <{GRAPH_A}> {{ <{DATA}document/a> <urn:p> "new" }} }}')

        (file,) = (writing.path / "documents").glob("*/*.nq")
        assert '"new"' in file.read_text(encoding="utf-8")

    @pytest.mark.parametrize(
        ("text", "error"),
        [
            ("INSERT DATA { <urn:s> <urn:p> 1 }", UnfitError),
            ("INSERT DATA { GRAPH <urn:g> { <urn:s> <urn:p> 1 } }", UnfitError),
            (f"CLEAR GRAPH <{GRAPH_A}>", RefusedError),
            ("CREATE GRAPH <urn:g>; CREATE GRAPH <urn:g>", UnfitError),
            ("INSERT DATA {", QueryError),
            ("LOAD <http://127.0.0.1:1/>", RefusedError),
        ],
    )
    def test_what_would_leave_something_else_changes_nothing(
        self, writing: changes.Writable, text: str, error: type[Exception]
    ) -> None:
        before = self.size(writing)

        with pytest.raises(error):
            self.update(writing, text)

        assert self.size(writing) == before
        assert list((writing.path / "serving").glob("*")) == []

    def test_a_graph_is_put_and_added_to(self, writing: changes.Writable) -> None:
        out: Any = Taking()
        document = f"<{DATA}document/z> a <https://w3id.org/rostra/ontology/Document> .".encode()
        graph = f"{DATA}graph/z/1"
        more = f'<{DATA}document/z> <urn:p> "more" .'.encode()

        assert tasks.put(writing, out, name=graph, body=document, kind="text/turtle")
        assert not tasks.put(writing, out, name=graph, body=document, kind="text/turtle")
        assert not tasks.merge(writing, out, name=graph, body=more, kind="text/turtle")
        assert len(list(writing.index.quads_for_pattern(None, None, None, ox.NamedNode(graph)))) == 2
        with pytest.raises(QueryError, match="send text/turtle"):
            tasks.put(writing, out, name=graph, body=b"<", kind="text/turtle")
        for name in (graph, None):
            with pytest.raises(RefusedError):
                tasks.remove(writing, out, name=name)

    def test_a_document_that_breaks_a_shape_is_not_put(self, tmp_path: Path) -> None:
        writing = changes.opened("", store=filled(tmp_path / "store", "a"), packs=PACKS, prefixes={})
        document = f"<{DATA}document/z> a <https://w3id.org/rostra/ontology/Document> .".encode()

        with pytest.raises(UnfitError, match="nothing was changed"):
            tasks.put(writing, Taking(), name=f"{DATA}graph/z/1", body=document, kind="text/turtle")  # type: ignore[arg-type]
        writing.store.close()


def test_loading_is_refused_by_the_word_where_sockets_are_free() -> None:
    with pytest.raises(RefusedError, match="LOAD"):
        served.checked("LOAD <http://127.0.0.1:1/>")


def test_a_fault_of_the_disk_is_not_told_as_one_of_the_text() -> None:
    with pytest.raises(OSError, match="torn"), served.told(Asked("query", "ASK {}", BASE)):
        raise OSError("torn")
    with pytest.raises(RefusedError), served.told(Asked("update", "LOAD <urn:a>", BASE)):
        raise OSError("no socket")
    with pytest.raises(QueryError, match="odd"), served.told(Asked("update", "LOAD", BASE)):
        raise SyntaxError("odd")


def test_a_store_in_memory_is_no_union_where_it_says_so() -> None:
    index = ox.Store()
    index.add(ox.Quad(ox.NamedNode("urn:s"), ox.NamedNode("urn:p"), ox.Literal("o"), ox.NamedNode("urn:g")))
    plain: Any = Served(index, Volume.open(None, read_only=False), (), is_union=False)  # type: ignore[arg-type]

    assert list(plain.graph(None)) == []
