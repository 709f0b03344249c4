from collections.abc import Callable

import pytest

from rostra.errors import QueryError
from rostra.query.rows import Rows
from rostra.query.syntax import explained, unused
from rostra.store.store import Store
from rostra.vocab.prefixes import prefixes
from tests.query import material

Ask = Callable[..., Rows]


@pytest.mark.parametrize(
    ("query", "where", "problem", "remedy"),
    [
        ("SELECT ?s {\n  ?s rostr:speaker ?o }", "line 2, column 6", "the prefix rostr: is not known", "rostra:"),
        ("SELECT ?s {\n  ?s rostra:speakr ?o }", "line 2, column 6", "there is no rostra:speakr", "rostra:speaker"),
        ("ASK { ?s rostra:about entity:natoo }", "line 1, column 23", "there is no entity:natoo", "entity:nato"),
        ("SELEC ?s { ?s ?p ?o }", "line 1, column 1", "SPARQL has no word SELEC", "SELECT"),
        ("SELECT ?s { ?s ?p ?o . FILTRE(?o > 3) }", "line 1, column 24", "SPARQL has no word FILTRE", "FILTER"),
        ("SELECT ?s { ?s ?p ?o", "line 1, column 11", "{ is not closed", "close it"),
        ("SELECT ?s { ?s ?p ?o } }", "line 1, column 24", "} closes nothing", "open it with {"),
        ("SELECT ?s { ?s ?p (?o } )", "line 1, column 23", "} closes nothing", "open it with {"),
        ('SELECT ?s { ?s ?p "NATO }', "line 1, column 19", "a text is not closed", "close it"),
        ("SELECT ?s { ?s ?p ~ }", "line 1, column 19", "~ has no meaning here", "leave it out"),
        ("SELECT ?z (COUNT(?o) AS ?n) { ?s ?p ?o }", "line 1, column", "a variable that is unbound", "pointer"),
        ("SELECT ?s { ?s ?p ?o } LIMIT ?n", "line 1, column 30", "this is no number", "LIMIT 10"),
        ("SELECT { ?s ?p ?o }", "line 1, column 8", "SELECT says nothing that is wanted", "SELECT *"),
        ("SELECT ?s { ?s ?p ?o } WHERE", "line 1, column 24", "cannot be read from here", "pointer"),
        ("SELECT ?s { ?s a Statement }", "line 1, column 18", "no word Statement", "rostra:Statement"),
        ("SELECT ?s { ?s rostra:speaker Rutte }", "line 1, column 31", "no word Rutte", "entity:mark-rutte"),
        ("SELECT s { ?s ?p ?o }", "line 1, column 8", "no word s", "write ?s for a variable"),
        ("SELECT ?s { ?s rostra.speaker ?o }", "line 1, column 16", "stands without its colon", "write rostra:"),
        ("PREFIX x <urn:x> ASK {}", "line 1, column 8", "a prefix ends in a colon", "write PREFIX"),
        ("SELECT ?s { ?s dc:title ?o }", "line 1, column 16", "the prefix dc: is not known", "dcterms"),
        ("SELECT ?s { ?s https://e.org/p ?o }", "line 1, column 16", "without its brackets", "between < and >"),
        ("SELECT ?s { ?s ?p “x” }", "line 1, column 19", "“ is no quotation mark", 'between " and "'),
        ("SELECT ?s, ?o { ?s ?p ?o }", "line 1, column 10", "a comma stands among the variables", "blanks"),
        ("SELECT ?s COUNT(?o) { ?s ?p ?o }", "line 1, column 11", "in brackets of its own", "(COUNT(?x) AS ?n)"),
        ("SELECT (COUNT(?o)) { ?s ?p ?o }", "line 1, column 18", "has no name", "(COUNT(?x) AS ?n)"),
        ("SELECT ?s WHERE ( ?s ?p ?o )", "line 1, column 17", "a pattern stands in braces", "{ and }"),
        ("SELECT ?s { ?s ?p ?o FILTER ?o > 1 }", "line 1, column 29", "a filter asks stands in brackets", "FILTER("),
        ("SELECT ?s { ?s ?p ?o } FILTER(?o > 1)", "line 1, column 24", "outside of the pattern", "into the braces"),
        ("SELECT ?s { ?s ?p ?o } ORDER ?s", "line 1, column 30", "BY is missing", "ORDER BY"),
        ("SELECT ?s { ?s ?p ?o ?s ?q ?r }", "line 1, column 22", "a full stop is missing", "semicolon"),
        ("SELECT ?s { ?s ?p = 3 }", "line 1, column 19", "a comparison stands in a pattern", "FILTER("),
        (" # nothing", "line 1, column 1", "the query is empty", "rostra query"),
        ("SELECT ?s { BIND(1) }", "line 1, column 19", "cannot be read from here", "pointer"),
        ("SELECT ?s { ?s ?p 'x'@en-GB . ?s }", "line 1, column 31", "cannot be read from here", "pointer"),
        ("SELECT * { <a b> ?p ?o }", "line 1, column 12", "an IRI is not closed", "without blanks"),
        ("INSERT DATA { <urn:s> <urn:p> <urn:o> }", "line 1, column 1", "INSERT changes a store", "rostra build"),
    ],
)  # fmt: skip
def test_error_says_where_what_and_what_was_meant(
    answer: Ask, query: str, where: str, problem: str, remedy: str
) -> None:
    with pytest.raises(QueryError) as caught:
        answer(query)
    assert caught.value.where.startswith(where)
    assert problem in caught.value.problem
    assert remedy in caught.value.remedy


def test_message_without_a_place_is_given_as_it_is() -> None:
    found = explained("ASK {}", SyntaxError("something odd"), {})
    assert found.problem.startswith("something odd\n")
    assert found.where == "line 1, column 1"


def test_pointer_stands_under_the_word(answer: Ask) -> None:
    with pytest.raises(QueryError) as caught:
        answer("SELECT ?s\n{ ?s\trostr:speaker ?o }")
    _, line, pointer, *_ = caught.value.problem.split("\n")
    assert line == "  { ?s rostr:speaker ?o }"
    assert line[pointer.index("^") :].startswith("rostr:speaker")


def test_term_of_another_vocabulary_may_be_unknown(answer: Ask) -> None:
    assert len(answer("SELECT ?s { ?s skos:note ?o }")) == 0


def test_terms_that_stand_nowhere_are_told_with_the_nearest(store: Store) -> None:
    packs = material.packs()
    text = "SELECT ?s { ?s skos:prefLable ?o ; rdf:typ skos:Concept ; rostra:about entity:nato ; <urn:x> ?y }"
    told = unused(text, store, packs, prefixes(packs))
    assert len(told) == 2
    assert told[0].startswith("skos:prefLable stands nowhere in this store (did you mean skos:prefLabel")
    assert "rdf:type" in told[1]


def test_term_that_is_declared_and_not_used_is_no_mistake(answer: Ask) -> None:
    assert len(answer("SELECT ?s { ?s rostra:agreesWith ?o }")) == 0


def test_prefix_of_the_query_goes_before_the_known_one(answer: Ask) -> None:
    assert len(answer("PREFIX rostra: <urn:mine#> SELECT ?s { ?s rostra:speakr ?o }")) == 0


def test_escaped_term_is_read_as_sparql_reads_it(answer: Ask) -> None:
    assert len(answer(r"SELECT ?s { ?s rostra:about entity:fox\-business }")) == 0
