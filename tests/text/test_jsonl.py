import json
from datetime import date
from pathlib import Path

import pytest

from rostra.errors import DocumentError
from rostra.model import BlockKind, Document
from rostra.text import jsonl
from rostra.text.jsonl import read_jsonl


def written(folder: Path, *lines: object) -> Path:
    path = folder / "a.jsonl"
    path.write_text("\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines), "utf-8")
    return path


def test_the_text_is_taken_as_it_is(tmp_path: Path) -> None:
    text = " Storm.\r\n\r\n“It blew,”\u00a0she said.\u2028 \n"
    (document,) = read_jsonl(written(tmp_path, {"id": "a", "text": text}))
    assert isinstance(document, Document)
    assert document.text == text
    assert [block.span.of(text) for block in document.blocks] == ["Storm.", "“It blew,”\u00a0she said."]


def test_characters_that_rdf_cannot_hold_become_blanks_in_place(tmp_path: Path) -> None:
    (document,) = read_jsonl(written(tmp_path, '{"id": "a", "text": "It\\u0000blew\\ud800 hard"}'))
    assert document.text == "It blew  hard"


def test_fields_beside_the_text_tell_the_publication(tmp_path: Path) -> None:
    line = {"id": 7, "text": "Storm.\n\nIt blew.", "title": "Storm", "date": "2026-03-03", "publisher": "Ledger"}
    line |= {"authors": ["Ann Lee", " "], "language": "en", "url": "https://x.example/a"}
    (document,) = read_jsonl(written(tmp_path, line))
    assert (document.id, document.title, document.publisher) == ("7", "Storm", "Ledger")
    assert (document.authors, document.published) == (("Ann Lee",), date(2026, 3, 3))
    assert (document.language, document.url) == ("en", "https://x.example/a")
    assert document.blocks[0].kind is BlockKind.TITLE


def test_one_author_may_be_given_as_a_string(tmp_path: Path) -> None:
    (document,) = read_jsonl(written(tmp_path, {"id": "a", "text": "It blew.", "author": "Ann Lee"}))
    assert document.authors == ("Ann Lee",)


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("not json", "no JSON"),
        ("[1]", "no JSON object"),
        ('{"id": "a"}', "no 'text'"),
        ('{"text": "It blew."}', "no 'id'"),
        ('{"id": "a", "text": 3}', "no 'text'"),
        ('{"id": "a", "text": "  "}', "no text"),
        ("[" * 100_000, "no JSON"),
        ('{"id": true, "text": "It blew."}', "no 'id'"),
        ('{"id": "\\ud800", "text": "It blew."}', "'id'"),
        ('{"id": "a\\u0000b", "text": "It blew."}', "'id'"),
        ('{"id": "a\\u001b[31m", "text": "It blew."}', "'id'"),
        ('{"id": "a", "text": "It blew.", "authors": 5}', "'authors'"),
        ('{"id": "a", "text": "It blew.", "authors": 0}', "'authors'"),
        ('{"id": "a", "text": "It blew.", "authors": {"name": "Ann"}}', "'authors'"),
        ('{"id": "a", "text": "It blew.", "authors": ["Ann", 3]}', "'authors'"),
        ('{"id": "a", "text": "It blew.", "author": true}', "'author'"),
        ('{"id": "a", "text": "It blew.", "title": ["Storm"]}', "'title'"),
        ('{"id": "a", "text": "It blew.", "date": 2026}', "'date'"),
        ('{"id": "a", "text": "It blew.", "publisher": {}}', "'publisher'"),
        ('{"id": "a", "text": "It blew.", "language": 1}', "'language'"),
        ('{"id": "a", "text": "It blew.", "url": false}', "'url'"),
    ],
)
def test_a_bad_line_is_reported_with_its_number_and_the_others_go_on(tmp_path: Path, line: str, problem: str) -> None:
    path = written(tmp_path, {"id": "x", "text": "It blew."}, "", line, {"id": "z", "text": "It stopped."})
    first, error, last = read_jsonl(path)
    assert isinstance(error, DocumentError)
    assert problem in str(error)
    assert error.where == f"{path}, line 3"
    assert (first.id, last.id) == ("x", "z")


def test_fields_that_are_null_or_empty_say_nothing(tmp_path: Path) -> None:
    line = {"id": "a", "text": "It blew.", "title": None, "authors": [], "author": "Ann Lee", "date": "", "url": None}
    (document,) = read_jsonl(written(tmp_path, line))
    assert isinstance(document, Document)
    assert (document.title, document.authors, document.published) == (None, ("Ann Lee",), None)


@pytest.mark.parametrize("language", ["en-GB", "en_US", "EN", "English", "", None])
def test_english_is_english_however_it_is_written(tmp_path: Path, language: str | None) -> None:
    text = "The talks went on for hours, and nobody in the room would say what they had been about. " * 2
    (document,) = read_jsonl(written(tmp_path, {"id": "a", "text": text, "language": language}))
    assert isinstance(document, Document)
    assert document.language == "en"


@pytest.mark.parametrize("name", ["none.jsonl", ""])
def test_a_file_that_cannot_be_opened_is_reported(tmp_path: Path, name: str) -> None:
    (error,) = read_jsonl(tmp_path / name)
    assert isinstance(error, DocumentError)
    assert error.where == str(tmp_path / name)
    assert error.remedy


def test_a_fault_of_ours_in_one_line_leaves_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def faulty(text: str, *_: object, **__: object) -> object:
        return split(text) if "stopped" in text else {}["fault"]

    split = jsonl.split
    monkeypatch.setattr(jsonl, "split", faulty)
    caplog.set_level("DEBUG")
    path = written(tmp_path, {"id": "a", "text": "It blew."}, {"id": "b", "text": "It stopped."})
    error, last = read_jsonl(path)
    assert isinstance(error, DocumentError)
    assert (error.where, error.problem) == (f"{path}, line 1", "KeyError('fault')")
    assert "report it" in error.remedy
    assert caplog.records[0].exc_info
    assert isinstance(last, Document)


def test_an_id_that_stands_twice_is_reported(tmp_path: Path) -> None:
    _, error = read_jsonl(written(tmp_path, {"id": "a", "text": "It blew."}, {"id": "a", "text": "It stopped."}))
    assert "line 1, too" in str(error)


def test_a_line_that_is_too_long_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsonl, "_MOST_BYTES", 40)
    first, *_ = read_jsonl(written(tmp_path, {"id": "a", "text": "It blew and blew and blew."}))
    assert "more than 40 bytes" in str(first)
