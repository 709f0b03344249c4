"""The same triples in every format, the same bytes each time, and nothing fetched."""

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from rdflib import RDF, XSD, BNode, Dataset, Graph, Literal, URIRef
from rdflib.compare import isomorphic

from rostra.errors import RostraError
from rostra.model import Annotated, Run
from rostra.rdf import formats, graphs, reader, writer
from tests.rdf import example, strategies

NAMES = [form.name for form in formats.FORMATS]


@pytest.fixture(scope="module")
def graph() -> Graph:
    return writer.write(example.annotated(), example.RUN)


def back(content: bytes, form: str, graph: Graph) -> Graph:
    """Read the one graph that a file holds."""
    dataset = graphs.read(content, form)
    return dataset.graph(graph.identifier) if formats.named(form).names_graphs else dataset.default_graph


@pytest.mark.parametrize("form", NAMES)
def test_a_graph_comes_back_from_a_file(form: str, graph: Graph) -> None:
    assert set(back(graphs.serialise(graph, form), form, graph)) == set(graph)


@settings(deadline=None, max_examples=30, suppress_health_check=list(HealthCheck))
@given(strategies.annotated(), strategies.runs())
def test_any_text_comes_back_from_any_format(annotated: Annotated, run: Run) -> None:
    graph = writer.write(annotated, run)
    for form in NAMES:
        assert set(back(graphs.serialise(graph, form), form, graph)) == set(graph)


@pytest.mark.parametrize("form", NAMES)
def test_the_same_triples_give_the_same_bytes(form: str, graph: Graph) -> None:
    other = Graph(identifier=graph.identifier)
    for triple in reversed(list(graph)):
        other.add(triple)
    assert graphs.serialise(other, form) == graphs.serialise(graph, form)


def test_n_quads_are_sorted_and_name_the_graph(graph: Graph) -> None:
    lines = graphs.nquads(graph).decode().splitlines()
    assert lines == sorted(lines)
    assert all(line.endswith(f" <{graph.identifier}> .") for line in lines)


def test_a_dataset_keeps_its_graphs(graph: Graph) -> None:
    dataset = Dataset()
    dataset.addN((*triple, dataset.graph(graph.identifier)) for triple in graph)
    dataset.default_graph.add((URIRef("urn:a"), RDF.value, Literal("b", lang="en")))
    read = graphs.read(graphs.serialise(dataset, "trig"), "trig")
    assert set(read.graph(graph.identifier)) == set(graph)
    assert list(read.default_graph) == [(URIRef("urn:a"), RDF.value, Literal("b", lang="en"))]


def test_turtle_holds_the_triples_of_all_graphs_of_a_dataset() -> None:
    dataset = Dataset()
    for name in ("urn:one", "urn:other"):
        dataset.graph(URIRef(name)).add((URIRef("urn:a"), RDF.value, Literal("b")))
    assert len(graphs.read(graphs.serialise(dataset, "turtle"), "turtle").default_graph) == 1


@pytest.mark.parametrize("form", ["turtle", "jsonld", "nquads"])
def test_nodes_without_a_name_are_written(form: str) -> None:
    graph = Graph()
    graph.add((BNode("a"), RDF.value, BNode("b")))
    assert isomorphic(graphs.read(graphs.serialise(graph, form), form).default_graph, graph)


def test_turtle_has_prefixes_and_no_escaped_slash(graph: Graph) -> None:
    written = graphs.serialise(graph, "turtle").decode()
    assert "a rostra:Statement" in written
    assert "\\/" not in written


def test_prefixes_of_ones_own_are_taken(graph: Graph) -> None:
    written = graphs.serialise(graph, "turtle", prefixes={"r": "https://w3id.org/rostra/ontology/"})
    assert b"a r:Statement" in written
    assert b"@prefix oa:" not in written


def test_json_ld_carries_its_context_and_short_names(graph: Graph) -> None:
    held: dict[str, Any] = json.loads(graphs.serialise(graph, "jsonld"))
    assert isinstance(held["@context"], dict)
    (named,) = held["@graph"]
    statements = [node for node in named["@graph"] if node.get("type") == "rostra:Statement"]
    assert {node["rostra:mode"] for node in statements} == {"mode:direct", "mode:indirect", "mode:mixed"}


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # rdflib warns of its own code
def test_rdflib_reads_our_json_ld(graph: Graph) -> None:
    dataset = Dataset().parse(data=graphs.serialise(graph, "jsonld"), format="json-ld")
    assert reader.read(dataset.graph(graph.identifier)) == (example.annotated(), example.RUN)


def test_an_iri_that_begins_like_a_prefix_is_not_written_as_json_ld() -> None:
    graph = Graph()
    graph.add((URIRef("oa:a"), RDF.value, Literal("b")))
    with pytest.raises(ValueError, match="begins like the prefix oa"):
        graphs.serialise(graph, "jsonld")


@pytest.mark.parametrize(
    "context", ["https://example.org/context", ["https://example.org/context"], {"@import": "https://example.org/"}]
)
def test_a_context_that_stands_elsewhere_is_not_fetched(context: object) -> None:
    content = json.dumps([{"@context": context, "@id": "urn:a"}]).encode()
    with pytest.raises(RostraError, match="nothing is fetched"):
        graphs.read(content, "jsonld")


@pytest.mark.parametrize("deep", [65, 100_000])
def test_json_that_is_nested_too_deep_is_refused(deep: int) -> None:
    with pytest.raises(RostraError, match="nested"):
        graphs.read(b"[" * deep + b"]" * deep, "jsonld")


@pytest.mark.parametrize(
    ("content", "form"), [(b"<urn:a> <urn:b>\n<urn:c> .\n", "nquads"), (b"a b c", "turtle"), (b"{", "jsonld")]
)
def test_what_is_not_of_the_format_is_refused(content: bytes, form: str) -> None:
    with pytest.raises(RostraError, match=f"give a file in {form}"):
        graphs.read(content, form)


def test_a_syntax_error_tells_its_line() -> None:
    with pytest.raises(RostraError, match="line 2"):
        graphs.read(b"<urn:a> <urn:b> <urn:c> .\nwrong\n", "ntriples")


def test_a_term_that_rdflib_does_not_have_is_refused() -> None:
    with pytest.raises(RostraError, match="rdflib does not have"):
        graphs.read(b"<urn:a> <urn:b> <<( <urn:c> <urn:d> <urn:e> )>> .\n", "turtle")


def test_a_word_with_a_language_or_a_datatype_keeps_it_in_json_ld() -> None:
    graph = Graph()
    for value in (Literal("b", lang="de"), Literal("1", datatype=XSD.integer), Literal("c"), URIRef("urn:d")):
        graph.add((URIRef("urn:a"), RDF.value, value))
    assert set(graphs.read(graphs.serialise(graph, "jsonld"), "jsonld").default_graph) == set(graph)
