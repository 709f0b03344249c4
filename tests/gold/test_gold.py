"""The gold of our own articles: made from its quotations, true to the text, and what the reader makes of them."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from rostra.model import BlockCue, BlockKind
from rostra.text.read import read
from rostra.vocab import lexicons, pack

FOLDER = Path(__file__).parent
NAMES = sorted(file.stem for file in FOLDER.glob("*.ann"))


@pytest.fixture(scope="module")
def cues() -> tuple[BlockCue, ...]:
    return lexicons.lexicon([pack.core()]).block_cues


def gold(name: str) -> dict[str, Any]:
    return json.loads((FOLDER / f"{name}.json").read_text("utf-8"))


@pytest.mark.parametrize("name", NAMES)
def test_gold_is_what_its_annotation_quotes(name: str) -> None:
    from training import gold as script

    made = json.loads(json.dumps(script.gold(FOLDER / f"{name}.ann")))
    assert made == gold(name), "run python training/gold.py tests/gold/*.ann"


@pytest.mark.parametrize("name", NAMES)
def test_acts_of_the_gold_are_concepts(name: str, root: Path) -> None:
    acts = set(
        re.findall(r"^act:([\w-]+)", (root / "ontology" / "schemes" / "acts.ttl").read_text("utf-8"), re.MULTILINE)
    )
    assert {statement["act"] for statement in gold(name)["attributions"]} <= acts


@pytest.mark.parametrize("name", NAMES)
def test_the_reader_finds_what_is_no_article_and_offsets_hold(name: str, cues: tuple[BlockCue, ...]) -> None:
    known = gold(name)
    document = read(FOLDER / known["file"], block_cues=cues)
    foreign = [b.span.of(document.text) for b in document.blocks if not b.kind.is_article]
    datelines = [line for line in foreign if re.fullmatch(r"[A-ZÉ ]+(, \w+)?( \([\w ]+\))? [—–]", line)]
    assert [line for line in foreign if line not in datelines] == known["not_article"]
    headings = {b.span.of(document.text) for b in document.blocks if b.kind is BlockKind.HEADING}
    assert set(known["headings"]) <= headings
    for statement in known["attributions"]:
        for start, end in statement["content"]:
            assert document.text[start:end].strip()
            assert any(b.span.start <= start and end <= b.span.end for b in document.article)
