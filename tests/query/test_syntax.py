from collections.abc import Callable

import pytest

from rostra.errors import QueryError
from rostra.query.rows import Rows
from rostra.query.syntax import explained

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
        ("SELECT ?s { ?s ?p ?o } LIMIT ?n", "line 1, column", "cannot be read from here", "pointer"),
        ("SELECT { ?s ?p ?o }", "line 1, column 8", "cannot be read from here", "pointer"),
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


def test_term_that_is_declared_and_not_used_is_no_mistake(answer: Ask) -> None:
    assert len(answer("SELECT ?s { ?s rostra:agreesWith ?o }")) == 0


def test_prefix_of_the_query_goes_before_the_known_one(answer: Ask) -> None:
    assert len(answer("PREFIX rostra: <urn:mine#> SELECT ?s { ?s rostra:speakr ?o }")) == 0


def test_escaped_term_is_read_as_sparql_reads_it(answer: Ask) -> None:
    assert len(answer(r"SELECT ?s { ?s rostra:about entity:fox\-business }")) == 0
