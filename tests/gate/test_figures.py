"""The figures that a change must hold: on our own gold everywhere, on the real article and PolNeAR where they are."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from rostra.extract.pipeline import Extractor
from rostra.extract.record import record
from rostra.gate.floors import shortfalls
from rostra.gate.report import Measures, report
from rostra.model import Document
from rostra.text.read import read, read_jsonl
from rostra.vocab import lexicons, pack

pytestmark = pytest.mark.slow
Record = dict[str, Any]


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor(lexicons.lexicon((pack.core(),)))


@pytest.fixture(scope="module")
def gold(root: Path) -> list[Record]:
    cues = lexicons.lexicon((pack.core(),)).block_cues
    found = []
    for path in sorted((root / "tests/gold").glob("*.json")):
        held = json.loads(path.read_text(encoding="utf-8"))
        found.append({**held, "text": read(path.parent / held["file"], block_cues=cues).text})
    return found


def test_the_floors_of_our_own_gold_hold(root: Path, gold: list[Record], extractor: Extractor) -> None:
    cues = lexicons.lexicon((pack.core(),)).block_cues
    documents = [read(root / "tests/gold" / one["file"], block_cues=cues) for one in gold]
    measures = report(gold, [dict(record(extractor.annotate(document))) for document in documents])
    floors = (root / "tests/gold/floors.toml").read_text(encoding="utf-8")

    assert shortfalls(floors, gold, measures) == ()


@pytest.mark.shared
def test_who_said_what_on_the_real_article(shared: Path, extractor: Extractor) -> None:
    cues = lexicons.lexicon((pack.core(),)).block_cues
    document = read(shared / "seed/nato-article-5.txt", block_cues=cues)
    gold = json.loads((shared / "gold/nato-article-5.json").read_text(encoding="utf-8"))
    found = record(extractor.annotate(document))

    score = report([{**gold, "text": document.text, "file": "nato-article-5.txt"}], [dict(found)])["who-said-what"]

    assert score.count.f1 >= 0.70


@pytest.fixture(scope="module")
def polnear(shared: Path, extractor: Extractor) -> Measures:
    path = shared / "data/attribution/polnear_dev.jsonl"
    gold = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]

    def found() -> Iterator[Record]:
        for document in read_jsonl(path):
            assert isinstance(document, Document)
            yield dict(record(extractor.annotate(document)))

    return report(gold, found())


@pytest.mark.shared
@pytest.mark.parametrize(
    ("measure", "bar"),
    [
        ("who-said-what", 0.65),
        ("who-said-what direct", 0.85),
        ("who-said-what indirect", 0.58),
        ("who-said-what mixed", 0.76),
        ("source-acc", 0.90),
    ],
)
def test_a_bar_on_polnear_dev_is_held(polnear: Measures, measure: str, bar: float) -> None:
    assert polnear[measure].count.f1 >= bar
