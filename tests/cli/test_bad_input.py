"""Bad input: a clear message and an exit code, or a correct graph; and the other documents of the call go in."""

import json
import time
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Call

SAID = "Mark Rutte said on Monday that the alliance would defend Denmark."
REFUSED = {
    "empty.txt": b"",
    "blank.txt": b" \n\t\n  \n",
    "picture.txt": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40,
    "null.txt": SAID.encode().replace(b" ", b"\x00 "),
    "one-line.txt": SAID.encode() * 310_000,
    "bomb.html": b"<html><body>" + b"<div>" * 100_000 + SAID.encode() + b"</div>" * 100_000,
    "deutsch.txt": b"Der Kanzler sagte am Montag, dass die Regierung das nicht wolle, und niemand zweifle daran. " * 4,
}
READ = {
    "no-end.txt": b"mark rutte said that the allies would come " * 400,
    "marks.txt": '“Rutte said “that the ” alliance. "He said, “we will.\n\nTrump said: "No. '.encode() * 30,
    "mixed.txt": "Mette Frederiksen said “no” in København.\n\n".encode() * 3
    + "Løkke said “no” in København.\n".encode("cp1252") * 3,
    "wide.txt": SAID.encode("utf-16"),
    "turned.txt": f"{SAID} \u202egnp.exe\u202c \x1b[31mred\x1b[0m".encode(),
    "unclosed.html": b"<p>" * 300 + SAID.encode(),
    "entities.html": b"<!DOCTYPE html [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><html><body><p>&b; "
    + SAID.encode()
    + b"</p></body></html>",
}
PLAIN = "that the alliance would defend Denmark"
STATED = {
    "no-end.txt": "that the allies would come",
    "mixed.txt": "“no”",
    "wide.txt": PLAIN,
    "turned.txt": PLAIN,
    "unclosed.html": PLAIN,
    "entities.html": PLAIN,
    "good.txt": PLAIN,
}
"""What is plainly said in a file; in marks.txt nobody could tell."""


@pytest.mark.slow
def test_what_cannot_be_read_is_named_and_the_rest_goes_in(tmp_path: Path, desk: Path, call: Call) -> None:
    folder = desk / "mixed"
    folder.mkdir()
    for name, held in {**REFUSED, **READ}.items():
        (folder / name).write_bytes(held)
    (folder / "good.txt").write_text(SAID, encoding="utf-8")

    answer = call("build", "mixed", "--json", "--quiet")
    lines = {Path(line["id"]).name: line for line in map(json.loads, answer.out.splitlines())}

    assert answer.code == 1
    assert "Traceback" not in answer.err
    assert {name for name, line in lines.items() if line["problem"]} == set(REFUSED)
    assert {name for name, line in lines.items() if line["change"] == "added"} == {*READ, "good.txt"}
    assert {name: STATED[name] in contents(lines[name]) for name in STATED} == dict.fromkeys(STATED, True)
    assert all(content.strip() for line in lines.values() for content in contents(line))
    assert call("check").code == 0


def contents(line: dict[str, Any]) -> list[str]:
    text = line.get("text", "")
    return [text[start:end] for one in line.get("attributions", ()) for start, end in one["content"]]


@pytest.mark.slow
@pytest.mark.parametrize("name", ["one-line.txt", "bomb.html"])
def test_what_is_made_to_be_too_much_is_refused_in_a_minute(desk: Path, call: Call, name: str) -> None:
    (desk / name).write_bytes(REFUSED[name])
    began = time.monotonic()

    assert call("extract", name).code == 1
    assert time.monotonic() - began < 60


@pytest.mark.parametrize("name", ["blank.txt", "picture.txt", "bomb.html", "deutsch.txt"])
def test_a_problem_says_which_file_and_what_to_do(desk: Path, call: Call, name: str) -> None:
    (desk / name).write_bytes(REFUSED[name])

    answer = call("build", name)

    assert answer.code == 1
    assert name in answer.err
    assert "(" in answer.err.splitlines()[0], "the remedy stands in brackets"


def test_a_line_of_json_that_is_nested_too_deep_is_set_aside(desk: Path, call: Call) -> None:
    (desk / "deep.jsonl").write_text("[" * 100_000 + "\n" + json.dumps({"id": "x", "text": SAID}), encoding="utf-8")

    answer = call("build", "--jsonl", "deep.jsonl", "--json")

    assert answer.code == 1
    assert [json.loads(line)["change"] for line in answer.out.splitlines()] == ["set aside", "added"]


@pytest.mark.parametrize("command", ["build", "extract"])
def test_what_is_wrong_in_one_file_keeps_none_of_the_others_out(desk: Path, call: Call, command: str) -> None:
    (desk / "odd.html").write_bytes(
        b'<meta charset="base64"><p>' + SAID.encode() + "<p>In the café.</p>".encode("cp1252")
    )
    (desk / "folder.jsonl").mkdir()
    odd = [
        {"id": "\ud800"},
        {"id": "a", "authors": 5},
        {"id": "b", "url": "not an address"},
        {"id": "c", "language": "en-GB"},
    ]
    (desk / "odd.jsonl").write_text("\n".join(json.dumps({"text": SAID, **line}) for line in odd), encoding="utf-8")
    lines = (one for name in ("absent.jsonl", "folder.jsonl", "odd.jsonl") for one in ("--jsonl", name))

    answer = call(command, "odd.html", "article.txt", *lines, *(["--json"] if command == "build" else []))

    written = [line for line in map(json.loads, answer.out.splitlines()) if not line.get("problem")]
    assert answer.code == 1
    assert [line["id"] for line in written] == ["odd.html", "article.txt", "b", "c"]
    assert "Traceback" not in answer.err
    assert all(
        said in answer.err for said in ("absent.jsonl", "folder.jsonl", "odd.jsonl, line 1", "odd.jsonl, line 2")
    )
