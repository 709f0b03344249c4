"""The questions of the core, on the example that the project ships."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import rostra
from rostra.discourse import Discourse
from rostra.query.catalogue import questions
from rostra.vocab import pack

pytestmark = pytest.mark.slow
CORE = questions([pack.core()])
HAVE_ANSWERS = (
    "directness",
    "documents",
    "entities",
    "evidence",
    "most-quoted",
    "offices",
    "relations",
    "runs",
    "timeline",
    "topics",
    "who-said-what",
)
"""What the others ask about hangs on finer points of extraction, which has tests of its own."""


@pytest.fixture(scope="module")
def example(root: Path) -> Iterator[Discourse]:
    with rostra.build(root / "examples" / "nato-article-5" / "article.html") as built:
        yield built


@pytest.mark.parametrize("name", CORE)
def test_question_has_an_answer_in_the_example(example: Discourse, name: str) -> None:
    rows = example.ask(name)
    assert len(rows) > 0 or name not in HAVE_ANSWERS


def test_rutte_speaks_of_nato_in_the_example(example: Discourse) -> None:
    rows = example.ask("who-said-what", speaker="Mark Rutte", about=["NATO", "United States"])
    assert {row.speaker for row in rows} == {"Mark Rutte"}


def test_offices_and_membership_are_triples_of_the_example(example: Discourse) -> None:
    stated = """ASK { entity:mark-rutte rostra:holdsOffice entity:secretary-general-of-nato .
      entity:denmark rostra:memberOf entity:nato .
      entity:article-5 rostra:invokedAfter entity:september-11-attacks }"""
    assert example.ask(stated)[0].answer is True


def test_no_triple_of_the_example_stands_in_two_graphs(example: Discourse) -> None:
    twice = "SELECT * { GRAPH ?g { ?s ?p ?o } GRAPH ?h { ?s ?p ?o } FILTER(STR(?g) < STR(?h)) } LIMIT 3"
    assert list(example.ask(twice)) == []
