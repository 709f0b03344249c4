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
    line |= {"authors": ["Ann Lee", 3], "language": "en", "url": "https://x.example/a"}
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
    ],
)
def test_a_bad_line_is_reported_with_its_number_and_the_others_go_on(tmp_path: Path, line: str, problem: str) -> None:
    path = written(tmp_path, {"id": "x", "text": "It blew."}, "", line, {"id": "z", "text": "It stopped."})
    first, error, last = read_jsonl(path)
    assert isinstance(error, DocumentError)
    assert problem in str(error)
    assert error.where == f"{path}, line 3"
    assert (first.id, last.id) == ("x", "z")


def test_an_id_that_stands_twice_is_reported(tmp_path: Path) -> None:
    _, error = read_jsonl(written(tmp_path, {"id": "a", "text": "It blew."}, {"id": "a", "text": "It stopped."}))
    assert "line 1, too" in str(error)


def test_a_line_that_is_too_long_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jsonl, "_MOST_BYTES", 40)
    first, *_ = read_jsonl(written(tmp_path, {"id": "a", "text": "It blew and blew and blew."}))
    assert "more than 40 bytes" in str(first)
