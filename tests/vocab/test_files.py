from pathlib import Path

import pytest

from rostra.errors import PackError
from rostra.vocab import files


def test_core_is_the_folder_of_the_ontology() -> None:
    assert (files.core() / "rostra.ttl").is_file()


def test_core_that_is_nowhere_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(files, "files", lambda _: tmp_path)
    monkeypatch.setattr(files, "__file__", str(tmp_path / "graph" / "rostra" / "vocab" / "files.py"))
    with pytest.raises(PackError, match="install rostra again"):
        files.core()


def test_core_inside_the_package_goes_before_the_checkout(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "ontology").mkdir()
    monkeypatch.setattr(files, "files", lambda _: tmp_path)
    assert files.core() == tmp_path / "ontology"


def test_files_below_a_folder_come_in_order_without_hidden_ones(tmp_path: Path) -> None:
    for name in ("b.ttl", "a/z.ttl", "a/y.ttl", "a/y.rq", ".hidden/x.ttl", "a/.swp.ttl"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).touch()
    assert [path for path, _ in files.below(tmp_path, ".ttl")] == ["a/y.ttl", "a/z.ttl", "b.ttl"]


def test_a_file_is_below_itself(tmp_path: Path) -> None:
    one = tmp_path / "one.ttl"
    one.touch()
    assert list(files.below(one, ".ttl")) == [("one.ttl", one)]


def test_the_text_of_a_file_is_read_or_the_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.rq").write_text("ASK {} # é", encoding="utf-8")
    (tmp_path / "b.rq").write_bytes(b"ASK {} # \xe9")
    assert files.text(tmp_path, "a.rq", tmp_path / "a.rq") == "ASK {} # é"
    for name, problem in {"b.rq": "no UTF-8: byte 10", "c.rq": "can be read"}.items():
        with pytest.raises(PackError, match=problem) as caught:
            files.text(tmp_path, name, tmp_path / name)
        assert caught.value.where == str(tmp_path / name)
