"""Copies of a store, made while it is written to."""

import os
from errno import EXDEV
from pathlib import Path
from typing import NoReturn

import pytest

from rostra.errors import StoreError
from rostra.store.store import Store
from tests.store.material import graph
from tests.store.test_store import quads
from tests.store.test_volume import filled


def test_backup_is_a_store_that_can_be_read_and_written(tmp_path: Path) -> None:
    with Store.open(filled(tmp_path / "s")) as store:
        store.back_up(tmp_path / "copy")
        before = quads(store)
        store.put(graph("c"))
    with Store.open(tmp_path / "copy", read_only=True) as copy:
        assert quads(copy) == before
    with Store.open(tmp_path / "copy") as copy:
        copy.put(graph("d"))
    with Store.open(tmp_path / "s", read_only=True) as store:
        assert [document.id for document in store.documents()] == ["a.txt", "b.txt", "c.txt"]


def test_backup_takes_no_room_for_files(tmp_path: Path) -> None:
    path = filled(tmp_path / "s")
    with Store.open(path) as store:
        store.back_up(tmp_path / "copy")
    (file, _) = path.glob("documents/??/*.nq")
    assert (tmp_path / "copy" / file.relative_to(path)).samefile(file)


def test_backup_beside_a_writer_is_whole(tmp_path: Path) -> None:
    path = filled(tmp_path / "s")
    with Store.open(path) as writer, Store.open(path, read_only=True) as reader:
        writer.put(graph("c"))
        reader.back_up(tmp_path / "copy")
        before = quads(writer)
    with Store.open(tmp_path / "copy", read_only=True) as copy:
        assert quads(copy) == before


def test_backup_copies_where_it_cannot_link(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def across(*_: object) -> NoReturn:
        raise OSError(EXDEV, "another disk")

    monkeypatch.setattr(os, "link", across)
    with Store.open(filled(tmp_path / "s")) as store:
        store.back_up(tmp_path / "copy")
        with Store.open(tmp_path / "copy", read_only=True) as copy:
            assert quads(copy) == quads(store)


def test_file_that_goes_while_a_backup_is_made_is_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, link = filled(tmp_path / "s"), os.link
    gone = min(path.glob("documents/??/*.nq"))

    def removing(file: Path, target: Path) -> None:
        if file == gone:
            file.unlink()
        link(file, target)

    monkeypatch.setattr(os, "link", removing)
    with Store.open(path, read_only=True) as store:
        store.back_up(tmp_path / "copy")
    with Store.open(tmp_path / "copy") as copy:
        assert len(copy.documents()) == 1


def test_backup_harms_nothing_that_is_there(tmp_path: Path) -> None:
    with Store.open(filled(tmp_path / "s")) as store, pytest.raises(StoreError, match="something here already"):
        store.back_up(tmp_path / "s")
    with Store.open(None) as memory, pytest.raises(StoreError, match="has no files"):
        memory.back_up(tmp_path / "copy")
    assert not (tmp_path / "copy").exists()
