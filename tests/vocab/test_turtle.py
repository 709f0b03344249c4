from pathlib import Path

import pytest

from rostra.errors import PackError
from rostra.vocab import turtle

BASE = "https://w3id.org/rostra/pack/mine"


def _write(folder: Path, text: str) -> Path:
    path = folder / "cues.ttl"
    path.write_text(text, encoding="utf-8")
    return path


def test_triples_come_in_the_order_of_the_file(tmp_path: Path) -> None:
    file = _write(tmp_path, '@prefix my: <https://example.org/> .\nmy:b my:p "two" .\nmy:a my:p "one" .')
    said = turtle.read(file, "cues.ttl", base=BASE)
    assert [what.value for _, _, what in said.triples] == ["two", "one"]
    assert said.prefixes == {"my": "https://example.org/"}


def test_blank_nodes_have_the_same_names_at_each_reading(tmp_path: Path) -> None:
    file = _write(tmp_path, "<https://example.org/a> <https://example.org/p> [ <https://example.org/q> 1 ], [] .")
    once = turtle.read(file, "cues.ttl", base=BASE).triples
    turtle._read.cache_clear()
    assert turtle.read(file, "cues.ttl", base=BASE).triples == once
    assert f"{BASE}/genid/cues.ttl/0" in {subject.value for subject, _, _ in once}


def test_a_mistake_is_told_with_file_and_line(tmp_path: Path) -> None:
    file = _write(tmp_path, "@prefix my: <https://example.org/> .\n\nmy:a your:p my:b .")
    with pytest.raises(PackError) as caught:
        turtle.read(file, "lexicons/en/cues.ttl", base=BASE)
    assert caught.value.where == "lexicons/en/cues.ttl, line 3"
    assert "your:" in caught.value.problem
    assert caught.value.remedy


def test_bytes_that_are_no_text_are_told(tmp_path: Path) -> None:
    path = tmp_path / "cues.ttl"
    path.write_bytes(b"\xff\xfe\x00a")
    with pytest.raises(PackError, match=r"cues\.ttl"):
        turtle.read(path, "cues.ttl", base=BASE)


def test_a_file_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(PackError, match="can be read"):
        turtle.read(tmp_path / "none.ttl", "none.ttl", base=BASE)


def test_a_triple_in_a_triple_is_refused(tmp_path: Path) -> None:
    file = _write(
        tmp_path,
        "<https://example.org/a> <https://example.org/p> "
        "<<( <https://example.org/a> <https://example.org/p> <https://example.org/b> )>> .",
    )
    with pytest.raises(PackError, match="triple"):
        turtle.read(file, "cues.ttl", base=BASE)
