"""What is read back, and what cannot be."""

import pytest
from pyoxigraph import RdfFormat, Store
from rdflib import RDF, Graph, Literal, URIRef

from rostra.errors import RostraError
from rostra.rdf import graphs, reader, writer
from rostra.rdf.namespaces import ROSTRA
from tests.rdf import example


@pytest.fixture
def graph() -> Graph:
    return writer.write(example.annotated(), example.RUN)


def test_a_written_document_is_read_back(graph: Graph) -> None:
    assert reader.read(graph) == (example.annotated(), example.RUN)


def test_a_document_is_read_back_from_oxigraph(graph: Graph) -> None:
    store = Store()
    store.load(graphs.nquads(graph), format=RdfFormat.N_QUADS)
    (name,) = store.named_graphs()
    lines = store.dump(format=RdfFormat.N_TRIPLES, from_graph=name)
    kept = graphs.read(lines, "ntriples").default_graph
    assert reader.read(kept) == (example.annotated(), example.RUN)


def test_a_graph_without_a_document_is_refused() -> None:
    with pytest.raises(RostraError, match=r"0 nodes are of \S+Document.*build the document again"):
        reader.read(Graph())


def test_what_is_missing_is_named(graph: Graph) -> None:
    graph.remove((None, ROSTRA.mode, None))
    with pytest.raises(RostraError, match=r"statement/\S+ has no \S+/mode"):
        reader.read(graph)


def test_what_stands_twice_is_named(graph: Graph) -> None:
    document = graph.value(None, RDF.type, ROSTRA.Document)
    graph.add((URIRef(str(document)), ROSTRA.text, Literal("another")))
    with pytest.raises(RostraError, match=r"has 2 values of \S+/text, not one"):
        reader.read(graph)


@pytest.mark.parametrize("property_", [ROSTRA.mode, ROSTRA.speaker, ROSTRA.kind, ROSTRA.start])
def test_a_value_that_is_not_what_it_should_be_is_refused(graph: Graph, property_: URIRef) -> None:
    node = next(graph.subjects(property_))
    graph.set((node, property_, URIRef("https://example.org/another")))
    with pytest.raises(RostraError, match="a value is not what it should be"):
        reader.read(graph)
