import json
from pathlib import Path

from tests.cli.conftest import Call


def test_each_document_is_a_line_with_offsets_into_its_text(desk: Path, call: Call) -> None:
    answer = call("extract", "article.txt", "-o", "found.jsonl")
    line = json.loads((desk / "found.jsonl").read_text(encoding="utf-8"))
    told = next(a for a in line["attributions"] if line["text"][slice(*a["cue"][0])] == "told")

    assert answer.code == 0
    assert [line["text"][s:e] for s, e in told["content"]] == ["“Nobody should doubt our resolve,”"]
    assert told["mode"] == "direct"
    assert told["speaker"] == "https://w3id.org/rostra/entity/mark-rutte"
    assert {"iri", "label", "type", "mentions"} == set(line["entities"][0])


def test_without_a_file_lines_go_to_standard_output(desk: Path, call: Call) -> None:
    assert json.loads(call("extract", "article.txt").out)["id"] == "article.txt"


def test_what_cannot_be_read_is_named(desk: Path, call: Call) -> None:
    answer = call("extract", "absent.txt", "article.txt")

    assert answer.code == 1
    assert "absent.txt" in answer.err
    assert answer.out.count("\n") == 1


def test_a_file_that_cannot_be_written_is_an_error(desk: Path, call: Call) -> None:
    answer = call("extract", "article.txt", "-o", "no/such/folder/found.jsonl")

    assert answer.code == 3
    assert "no/such/folder" in answer.err
