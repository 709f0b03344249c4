"""Each question of the core, with the answer that it must give on the made-up dispute of `strait`.

The answer to the question NAME stands in `expected/NAME.csv`, as `rostra query NAME -f csv` writes it; `ASKED` gives
the parameters, where it is asked with some.
"""

import csv
from collections.abc import Iterator, Mapping
from io import StringIO
from pathlib import Path

import pytest

from rostra.query.catalogue import questions
from rostra.query.run import ask
from rostra.store.store import Store
from rostra.store.validate import validate
from rostra.vocab import pack
from tests.query import strait

EXPECTED = Path(__file__).parent / "expected"
CORE = questions([pack.core()])
OF_RULES = {"conflicts", "inferred", "on-behalf-of"}
"""What these ask for is inferred."""
ASKED: Mapping[str, Mapping[str, object]] = {
    "evidence": {"document": "Vale turns"},
    "inferred": {"entity": "Cara Moss"},
    "names": {"entity": "the pact"},
    "offices": {"on": "2026-01-20"},
    "only-here": {"in": "Markets and whispers"},
    "sides": {"topic": "the strait"},
    "unsure": {"below": 0.6},
    "who-addressed-whom": {"speaker": "Ada Vale"},
    "who-said-what": {"about": "Northern Pact"},
}


@pytest.fixture(scope="module")
def corpus() -> Iterator[Store]:
    with strait.store() as store:
        yield store


@pytest.fixture(scope="module")
def bare() -> Iterator[Store]:
    with strait.store() as store:
        store.forget_inferred()
        yield store


def answer(store: Store, name: str) -> str:
    return ask(store, name, packs=strait.packs(), **ASKED.get(name, {})).to_csv()


def table(text: str) -> list[list[object]]:
    """Give the cells; the order within a list in one cell is not SPARQL's to keep."""
    return [[sorted(cell.replace("; ", ", ").split(", ")) for cell in row] for row in csv.reader(StringIO(text))]


def test_there_are_forty_questions_each_with_an_expected_answer() -> None:
    assert len(CORE) >= 40
    assert {file.stem for file in EXPECTED.glob("*.csv")} == set(CORE)


@pytest.mark.parametrize("name", CORE)
def test_question_gives_the_expected_answer(corpus: Store, name: str) -> None:
    expected = table((EXPECTED / f"{name}.csv").read_text(encoding="utf-8"))
    assert len(expected) > 1
    assert table(answer(corpus, name)) == expected


@pytest.mark.parametrize("name", sorted(set(CORE) - OF_RULES))
def test_question_gives_the_same_answer_without_inference(bare: Store, name: str) -> None:
    assert table(answer(bare, name)) == table((EXPECTED / f"{name}.csv").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", sorted(OF_RULES))
def test_question_about_what_is_inferred_is_empty_without_inference(bare: Store, name: str) -> None:
    assert len(ask(bare, name, packs=strait.packs())) == 0


def test_corpus_breaks_no_shape() -> None:
    reports = [validate(graph, strait.packs()) for graph in strait.graphs()]
    assert len(reports) == 6
    assert [str(report) for report in reports if not report.conforms] == []
