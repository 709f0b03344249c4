from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, QuerySolutions, RdfFormat, Store

from rostra.store.binding import bind, speaks_of

NATO, DENMARK = NamedNode("urn:nato"), NamedNode("urn:denmark")


def rows(sparql: str) -> list[list[Any]]:
    store = Store()
    store.load("<urn:a> <urn:about> <urn:nato> . <urn:b> <urn:about> <urn:denmark> .", format=RdfFormat.TURTLE)
    found = store.query(sparql)
    assert isinstance(found, QuerySolutions)
    return [[term.value for term in row] for row in found]


def test_line_lives_where_its_variable_is_bound() -> None:
    query = "SELECT ?s {\n ?s <urn:about> ?x\n  # with about: FILTER(?x = ?about)\n} ORDER BY ?s"
    assert rows(query) == [["urn:a"], ["urn:b"]]
    assert rows(bind(query, {"about": NATO})) == [["urn:a"]]
    assert rows(bind(query, {"about": [NATO, DENMARK]})) == [["urn:a"], ["urn:b"]]
    assert speaks_of(query, "about")
    assert not speaks_of(query, "abou")


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?s { ?s <urn:about> ?about }",
        "SELECT (COUNT(?s) AS ?n) (EXISTS { ?x ?y ?z } AS ?e) WHERE { ?s <urn:about> ?about }",
        "SELECT ?s WHERE { { SELECT ?s ?about { ?s <urn:about> ?about } } }",
        "SELECT ?s WHERE # a comment {\n { ?s <urn:about> ?about }",
    ],
)
def test_variable_of_no_line_is_bound_where_the_pattern_starts(query: str) -> None:
    assert len(rows(bind(query, {"about": DENMARK}))) == 1
    assert rows(bind(query, {"about": DENMARK}))[0][0] in {"urn:b", "1"}


def test_template_of_construct_is_no_pattern() -> None:
    bound = bind("CONSTRUCT { ?s <urn:x> ?about } WHERE { ?s <urn:about> ?about }", {"about": NATO})
    assert bound.startswith("CONSTRUCT { ?s <urn:x> ?about } WHERE { VALUES ?about { <urn:nato> }")
    assert "{ VALUES ?s" in bind("CONSTRUCT WHERE { ?s ?p ?o }", {"s": NATO})


@pytest.mark.parametrize(
    ("query", "bindings", "message"),
    [
        ("DESCRIBE <urn:a>", {"about": NATO}, "no pattern"),
        ("ASK {}", {"a } x": NATO}, "cannot be bound"),
        ("ASK {}", {"about": []}, r"\?about cannot be bound to nothing"),
    ],
)
def test_what_cannot_be_bound_is_a_mistake(query: str, bindings: Any, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        bind(query, bindings)


@given(st.text(st.characters(exclude_categories=("Cs",))))
def test_text_comes_back_as_it_was_bound(text: str) -> None:
    assert rows(bind("SELECT ?text {\n # with text: \n}", {"text": Literal(text)})) == [[text]]
    assert rows(bind("SELECT ?text {}", {"text": Literal(text)})) == [[text]]
