import time
from pathlib import Path

import pytest

from rostra.errors import DocumentError
from rostra.model import BlockCue, Document
from rostra.text import read as module
from rostra.text.read import documents, read

SENTENCE = "The talks went on for hours, and nobody in the room would say what they had been about. "


def write(path: Path, content: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.txt", "It blew.\r\nIt stopped."),
        ("a.md", "It blew.\n\nIt stopped."),
        ("a.html", "<html><body><article><p>It blew.</p><p>It stopped.</p></article></body></html>"),
        ("a.jsonl", '{"id": "x", "text": "It blew.\\nIt stopped."}'),
        ("a.unknown", "It blew.\nIt stopped."),
    ],
)
def test_each_format_becomes_a_document(tmp_path: Path, name: str, content: str) -> None:
    document = read(write(tmp_path / name, content), id="me")
    assert [block.span.of(document.text) for block in document.blocks] == ["It blew.", "It stopped."]
    assert document.id == "me"


@pytest.mark.parametrize(("given", "id"), [("./a.txt", "a.txt"), ("b/../a.txt", "b/../a.txt")])
def test_a_file_is_named_by_its_path_as_given(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    given: str,
    id: str,  # noqa: A002
) -> None:
    write(tmp_path / "a.txt", "It blew.")
    write(tmp_path / "b" / "c.txt", "It blew.")
    monkeypatch.chdir(tmp_path)
    assert read(Path(given)).id == id


def test_an_absolute_path_loses_its_slash(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", "It blew.")
    assert read(path).id == path.as_posix().removeprefix("/")


def test_folders_are_read_by_name_and_only_known_suffixes(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.md", "c.py", ".hidden/d.txt", "README.md", "e.pdf"):
        write(tmp_path / name, "It blew.")
    write(tmp_path / "f.jsonl", '{"id": "x", "text": "It blew."}\n{"id": "y", "text": "It blew."}')
    found = [document.id.rpartition("/")[2] for document in documents([tmp_path]) if isinstance(document, Document)]
    assert found == ["z.md", "b.txt", "x", "y"]


def test_bad_files_are_errors_in_place_and_the_others_go_on(tmp_path: Path) -> None:
    good = write(tmp_path / "good.txt", "It blew.")
    paths = [tmp_path / "none.txt", write(tmp_path / "empty.txt", ""), write(tmp_path / "x.txt", b"%PDF"), good]
    *errors, last = documents(paths)
    assert [error.where for error in errors if isinstance(error, DocumentError)] == [str(path) for path in paths[:3]]
    assert isinstance(last, Document)


def test_a_fault_of_ours_in_one_file_leaves_the_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def faulty(*_: object) -> Document:
        raise ZeroDivisionError("fault")

    monkeypatch.setattr(module, "_READERS", {**module._READERS, module.Format.MARKDOWN: faulty})
    caplog.set_level("DEBUG")
    paths = [write(tmp_path / "a.md", "It blew."), write(tmp_path / "b.txt", "It blew.")]
    error, last = documents(paths)
    assert isinstance(error, DocumentError)
    assert (error.where, error.problem) == (str(paths[0]), "ZeroDivisionError('fault')")
    assert "report it" in error.remedy
    assert caplog.records[0].exc_info
    assert isinstance(last, Document)


def test_an_empty_folder_is_an_error_that_names_what_is_read(tmp_path: Path) -> None:
    (error,) = documents([tmp_path])
    assert ".txt" in str(error)


def test_an_address_is_answered_with_what_to_do() -> None:
    (error,) = documents([Path("https://ledger.example/storm")])
    assert "save the page" in str(error)


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ("", "no line"),
        ('{"id": "a", "text": "It blew."}\n{"id": "b", "text": "It blew."}', "more than one line"),
        ("oops", "no JSON"),
    ],
)
def test_a_file_of_lines_is_one_document_only_if_it_has_one_line(tmp_path: Path, content: str, problem: str) -> None:
    with pytest.raises(DocumentError, match=problem):
        read(write(tmp_path / "a.jsonl", content))


def test_a_file_that_is_too_big_is_not_even_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MOST_BYTES", 5)
    with pytest.raises(DocumentError, match="more than 5 bytes"):
        read(write(tmp_path / "a.txt", "It blew."))


HOSTILE = {
    "blank.txt": " \n \n",
    "line.txt": "word " * 4_000_000,
    "line.html": "<html><body><p>" + "word " * 4_000_000,
    "bomb.html": "<html><body>" + "<div>" * 100_000 + SENTENCE,
    "script.html": "<html><body><script>" + "x=1;" * 2_000_000 + "</script><article><p>" + SENTENCE * 4,
    "brackets.md": "[" * 400_000 + " a",
    "stars.md": "*a " * 200_000,
    "sentences.txt": "".join(f"Sentence {at} is here.\n" for at in range(30_000)),
    "nul.txt": SENTENCE + "\0\0" + SENTENCE,
    "open.txt": "“" + SENTENCE + "\n\n”" + SENTENCE + "\n\n““",
    "endless.txt": "and the talks went on " * 3000,
    "german.txt": "Der Minister sagte, dass die Gespräche weitergehen und dass niemand den Raum verlassen habe.",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_input_is_a_document_or_an_error_and_never_a_hang(
    tmp_path: Path, name: str, cues: tuple[BlockCue, ...]
) -> None:
    path, started = write(tmp_path / name, HOSTILE[name]), time.monotonic()
    (found,) = documents([path], block_cues=cues)
    assert time.monotonic() - started < 10
    if isinstance(found, Document):
        assert "\0" not in found.text
    else:
        assert found.where == str(path)
        assert found.remedy


def test_a_text_in_another_language_says_so(tmp_path: Path) -> None:
    assert read(write(tmp_path / "a.txt", HOSTILE["german.txt"])).language == "de"
