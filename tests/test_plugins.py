import sys
from pathlib import Path

import pytest

from rostra.errors import PackError
from rostra.plugins import pack_folders


def installed(folder: Path, name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lay a distribution with one entry point into a folder of the import path."""
    about = folder / f"{name}_pack-1.dist-info"
    about.mkdir(parents=True)
    (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}-pack\nVersion: 1\n", encoding="utf-8")
    (about / "entry_points.txt").write_text(f"[rostra.packs]\n{name} = {value}\n", encoding="utf-8")
    monkeypatch.setattr(sys, "path", [str(folder), *sys.path])


def test_an_installed_pack_is_found_by_its_entry_point(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "fjords").mkdir()
    (tmp_path / "fjords/__init__.py").touch()
    (tmp_path / "fjords/rostra.ttl").touch()
    installed(tmp_path, "fjords", "fjords", monkeypatch)

    folder = pack_folders()["fjords"]

    assert folder.joinpath("rostra.ttl").is_file()


def test_an_entry_point_to_nowhere_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    installed(tmp_path, "gone", "not_there_at_all", monkeypatch)

    with pytest.raises(PackError, match="not_there_at_all"):
        pack_folders()
