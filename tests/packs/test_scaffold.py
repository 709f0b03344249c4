"""A new pack."""

from pathlib import Path

import pytest

from rostra.errors import PackError
from rostra.packs.contents import contents
from rostra.packs.found import with_
from rostra.packs.scaffold import new


def test_its_name_stands_wherever_it_is_due(tmp_path: Path) -> None:
    files = new("fjord-news", tmp_path / "pack")

    assert tmp_path / "pack" / "queries" / "fjord-news-reefs.rq" in files
    assert all("{{" not in file.read_text(encoding="utf-8") for file in files)
    assert with_(tmp_path / "pack", ())[1].name == "fjord-news"


def test_it_has_one_of_each(reef: Path) -> None:
    packs, pack = with_(reef, ())
    kinds = [entry.kind for entry in contents(pack, packs)]

    assert sorted(set(kinds)) == sorted(
        ["class", "relation", "look", "entity", "cue", "pattern", "topic", "shape", "question", "rule", "example"]
    )


@pytest.mark.parametrize("name", ["Fjord", "core", "a b", ""])
def test_a_name_that_cannot_be_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(PackError):
        new(name, tmp_path / "pack")


def test_what_stands_in_the_way_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "pack").write_text("mine", encoding="utf-8")

    with pytest.raises(PackError, match="something already"):
        new("fjord", tmp_path / "pack")
    assert (tmp_path / "pack").read_text(encoding="utf-8") == "mine"


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")

    with pytest.raises(PackError):
        new("fjord", tmp_path / "file" / "pack")
