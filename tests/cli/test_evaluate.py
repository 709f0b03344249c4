import json
from pathlib import Path

import pytest

from tests.cli.conftest import Call


@pytest.fixture
def found(desk: Path, call: Call) -> Path:
    assert call("extract", "article.txt", "-o", "found.jsonl").code == 0
    return desk / "found.jsonl"


def test_findings_against_themselves_are_perfect(found: Path, call: Call) -> None:
    answer = call("evaluate", "found.jsonl", "found.jsonl")

    assert answer.code == 0
    row = next(line for line in answer.out.splitlines() if "who-said-what " in line)
    assert row.count("100.0") >= 3


def test_measures_come_as_json(found: Path, call: Call) -> None:
    lines = [json.loads(line) for line in call("evaluate", "found.jsonl", "found.jsonl", "--json").out.splitlines()]

    assert {"measure", "precision", "recall", "f1", "low", "high", "gold", "found"} == set(lines[0])


def test_gold_in_a_folder_takes_its_text_from_the_file_beside_it(found: Path, call: Call) -> None:
    record = json.loads(found.read_text(encoding="utf-8"))
    folder = found.parent / "gold"
    folder.mkdir()
    (folder / "article.txt").write_bytes((found.parent / "article.txt").read_bytes())
    del record["text"]
    (folder / "article.json").write_text(json.dumps({**record, "file": "article.txt"}), encoding="utf-8")

    assert call("evaluate", "gold", "found.jsonl").code == 0


def test_a_floor_that_is_not_held_is_named(found: Path, call: Call) -> None:
    assert call("evaluate", "found.jsonl", "found.jsonl", "--floors", "floors.toml", "--pin").code == 0
    assert "every floor holds" in call("evaluate", "found.jsonl", "found.jsonl", "--floors", "floors.toml").err
    record = json.loads(found.read_text(encoding="utf-8"))
    (found.parent / "less.jsonl").write_text(json.dumps({**record, "attributions": []}), encoding="utf-8")

    answer = call("evaluate", "found.jsonl", "less.jsonl", "--floors", "floors.toml")

    assert answer.code == 1
    assert "who-said-what: 0.000 is below its floor" in answer.err


@pytest.mark.parametrize(
    ("name", "text"), [("broken.jsonl", "{"), ("list.jsonl", "[1]"), ("other.jsonl", '{"id": "x", "attributions": []}')]
)
def test_what_does_not_fit_is_named(found: Path, call: Call, name: str, text: str) -> None:
    (found.parent / name).write_text(text, encoding="utf-8")

    answer = call("evaluate", "found.jsonl", name)

    assert answer.code == 3
    assert name in answer.err
    assert "Traceback" not in answer.err


def test_gold_that_is_not_there_is_named(found: Path, call: Call) -> None:
    (found.parent / "empty").mkdir()

    assert call("evaluate", "absent.jsonl", "found.jsonl").code == 3
    assert call("evaluate", "empty", "found.jsonl").code == 3
