"""The words around a place in the text."""

import pytest
from rdflib import Graph, Literal, URIRef

from rostra.rdf.namespaces import OA, ROSTRA
from rostra.store.sentences import around, sentence

TEXT = "It rained. “He said so!” All went\n\nhome at 5 p.m. today"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("rained", "It rained."),
        ("said", "“He said so!”"),
        ("went", "All went"),
        ("home", "home at 5 p.m."),
        ("so!” A", "“He said so!” All went"),
    ],
)
def test_a_place_is_told_by_its_sentence(words: str, found: str) -> None:
    start = TEXT.index(words)
    assert around(TEXT, start, start + len(words)) == found


def test_a_long_sentence_is_cut() -> None:
    assert len(around("a" * 10_000, 5_000, 9_000)) == 600


def test_a_node_that_stands_nowhere_has_no_sentence() -> None:
    assert sentence(Graph(), [URIRef("urn:a")]) == ""


def test_a_circle_of_spans_ends() -> None:
    graph = Graph()
    graph.add((URIRef("urn:a"), ROSTRA.at, URIRef("urn:a")))
    assert sentence(graph, [URIRef("urn:a")]) == ""


def test_offsets_that_are_no_numbers_are_left_alone() -> None:
    graph = Graph()
    graph.add((URIRef("urn:d"), ROSTRA.text, Literal(TEXT)))
    graph.add((URIRef("urn:a"), OA.start, Literal("first")))
    graph.add((URIRef("urn:a"), OA.end, Literal("9")))
    assert sentence(graph, [URIRef("urn:a")]) == ""
