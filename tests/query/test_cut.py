from collections.abc import Iterable

import pyoxigraph as ox
import pytest

from rostra.query.cut import at_most, whole
from rostra.store.store import Store

FIVE = "SELECT ?n { VALUES ?n { 1 2 3 4 5 } }"
ODD = r"""SELECT ?a ?b ?c ?d ?e ?f ?g { VALUES (?a ?b ?c ?d ?e ?f ?g) {
  ("x\n\t\r\u2028\u000b'\"\\" 1.50 1e0 true "a"@en-GB <urn:a> "2026-01-21"^^<http://www.w3.org/2001/XMLSchema#date>)
  (UNDEF UNDEF UNDEF UNDEF UNDEF UNDEF UNDEF) } }"""
TRIPLES = "CONSTRUCT { <urn:a> <urn:b> ?n } WHERE { VALUES ?n { 1 2 3 4 5 } }"


def terms(answer: object) -> list[list[object]]:
    assert isinstance(answer, Iterable)
    return [[*part] for part in answer]


@pytest.mark.parametrize(
    ("query", "number"),
    [
        (FIVE, 3),
        (FIVE + " # LIMIT 9", 3),
        (FIVE + " LIMIT 2", 2),
        (FIVE + " limit 4 OFFSET 1", 3),
        (FIVE + " OFFSET 3", 2),
        (FIVE + " ORDER BY DESC(?n) OFFSET 1", 3),
        ("SELECT ?n { BIND(1 AS ?m) } VALUES ?n { 1 2 3 4 5 }", 3),
        ("SELECT ?n { { SELECT ?n { VALUES ?n { 1 2 3 4 5 } } LIMIT 4 } }", 3),
        ("SELECT ?n { VALUES ?n { 1 2 3 4 5 } } HAVING(EXISTS { })", 3),
        ("PREFIX select: <urn:> SELECT (?n AS ?limit) { VALUES ?n { 1 2 3 4 5 } }", 3),
        ("SELECT ('} LIMIT 1' AS ?t) { VALUES ?n { 1 2 3 4 5 } }", 3),
    ],
)
def test_a_select_gives_no_more_rows_than_are_wanted(store: Store, query: str, number: int) -> None:
    assert len([*store.select(at_most(query, 3))]) == number


@pytest.mark.parametrize("query", ["ASK {}", TRIPLES, "DESCRIBE <urn:a>", "", "SELECT * {} LIMIT", "# SELECT"])
def test_what_is_no_select_or_no_sparql_is_left_as_it_is(query: str) -> None:
    assert at_most(query, 3) == query


@pytest.mark.parametrize("query", [FIVE, TRIPLES])
@pytest.mark.parametrize(("most", "number", "is_cut"), [(3, 3, True), (5, 5, False), (None, 5, False), (0, 0, True)])
def test_what_is_beyond_is_cut_off_and_said(
    store: Store, query: str, most: int | None, number: int, *, is_cut: bool
) -> None:
    found = whole(store.answer(query), most)
    assert (found.number, found.is_cut) == (number, is_cut)
    assert terms(found.answer) == terms(store.answer(query))[:most]


def test_every_term_comes_through_as_it_was(store: Store) -> None:
    found = whole(store.answer(ODD))
    assert isinstance(found.answer, ox.QuerySolutions)
    assert [variable.value for variable in found.answer.variables] == [*"abcdefg"]
    assert terms(found.answer) == terms(store.answer(ODD))


def test_yes_or_no_is_one_row(store: Store) -> None:
    found = whole(store.answer("ASK {}"), 0)
    assert (found.number, found.is_cut, bool(found.answer)) == (1, False, True)
