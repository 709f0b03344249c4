"""Offsets are held against the text as the SPARQL of the core's shapes does it."""

from itertools import product

import pyoxigraph as ox
import pytest

from rostra.store import offsets, shapes
from rostra.store.asking import rows
from rostra.store.questions import Question
from rostra.vocab import pack, terms

PREFIXES = f"PREFIX : <urn:x:> PREFIX oa: <{terms.OA}> PREFIX rostra: <{terms.ROSTRA}> "
DOCUMENT = ox.NamedNode("urn:x:d")


def constraint(name: str) -> Question:
    """Give the constraint of the core with this name."""
    asked = shapes.of((pack.core(),)).questions
    (found,) = (one for one in asked if one.constraint == terms.ROSTRA + name)
    return found


def both(name: str, triples: str) -> tuple[set[object], set[object]]:
    """Give what stands in for a constraint finds, and what its SPARQL does."""
    index = ox.Store()
    index.update(f"{PREFIXES} INSERT DATA {{ {triples} }}")
    by_sparql = {row["value"] for row in rows(index, constraint(name).select, this=DOCUMENT)}
    return set(offsets.CHECKS[terms.ROSTRA + name](index, DOCUMENT)), by_sparql


def span(start: object, end: object, more: str) -> str:
    """Give a document of one text, and a span of it."""
    return f"""
        :d rostra:text "Ærø 🛶 waits. So it goes on and on, until all of it is said." .
        :s oa:hasSource :d ; oa:hasSelector :p, :q . :p oa:start {start} ; oa:end {end} . :q {more} .
    """


def test_each_check_stands_in_for_a_constraint_of_the_core() -> None:
    asked = {one.constraint for one in shapes.of((pack.core(),)).questions}
    assert set(offsets.CHECKS) <= asked


@pytest.mark.parametrize(
    ("start", "end", "words", "is_right"),
    [
        (0, 3, "Ærø", True),
        (4, 11, "🛶 waits", True),
        (4, 11, "waits", False),
        (0, 99, "Ærø", False),
        (3, 3, "", True),
        (5, 4, "", True),
        ("'one'", 3, "Ærø", True),
    ],
)
def test_words_at_offsets_are_compared(start: object, end: object, words: str, *, is_right: bool) -> None:
    mine, by_sparql = both("WordsAgree", span(start, end, f'oa:exact "{words}"'))
    assert mine == by_sparql
    assert bool(mine) is not is_right


@pytest.mark.parametrize(
    ("start", "end", "words", "is_right"),
    [
        (4, 5, 'oa:prefix "Ærø "', True),
        (4, 5, 'oa:suffix " waits."', True),
        (4, 5, 'oa:prefix "Ærø"', False),
        (4, 5, 'oa:suffix "waits"', False),
        (2, 3, 'oa:prefix "Ærø"', False),
        (0, 12, 'oa:suffix " So it goes on and on, until all o"', False),
        (0, 12, 'oa:suffix " So it goes on and on, until all"', True),
    ],
)
def test_words_around_offsets_are_compared(start: int, end: int, words: str, *, is_right: bool) -> None:
    mine, by_sparql = both("WordsAroundAgree", span(start, end, words))
    assert mine == by_sparql
    assert bool(mine) is not is_right


def test_each_text_of_a_document_is_compared() -> None:
    mine, by_sparql = both("WordsAgree", span(0, 3, 'oa:exact "Ærø"') + ':d rostra:text "Als" .')
    assert mine == by_sparql == {ox.NamedNode("urn:x:s")}


@pytest.mark.parametrize(("first", "second"), [*product([(0, 5), (5, 9), (3, 3), (3, 8), (0, 9)], repeat=2)])
def test_blocks_that_begin_inside_another_are_found(first: tuple[int, int], second: tuple[int, int]) -> None:
    mine, by_sparql = both(
        "BlocksApart",
        f""":d rostra:hasBlock :a, :b, :c .
            :a rostra:start {first[0]} ; rostra:end {first[1]} . :b rostra:start {second[0]} ; rostra:end {second[1]} .
            :c rostra:start 20 ; rostra:end 'later' .""",
    )
    assert mine == by_sparql
