"""Stores in folders: how they are opened, what is wrong with some, and that nothing is lost."""

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from shutil import rmtree

import pytest

from rostra.errors import StoreError
from rostra.store.store import Kind, Store
from rostra.vocab.pack import Pack
from tests.store.material import DATA, graph, relation

HERE = Path(__file__).parent
COUNT = "SELECT (COUNT(*) AS ?n) WHERE { ?s ?p ?o }"


def size(store: Store) -> int:
    return int(next(store.select(COUNT))["n"].value)


def filled(path: Path) -> Path:
    with Store.open(path) as store:
        store.put(graph("a", more=relation("1", "denmark", "memberOf", "nato")))
        store.put(graph("b", more=relation("1", "denmark", "memberOf", "nato")))
    return path


def files(path: Path) -> list[str]:
    return sorted(file.relative_to(path).as_posix() for file in path.rglob("*") if file.is_file())


def test_store_is_made_where_there_is_none(tmp_path: Path) -> None:
    path = filled(tmp_path / "new" / "store")
    assert json.loads((path / "rostra.json").read_text())["format"] == 1
    texts = list(path.glob("documents/??/*.nq"))
    assert len(texts) == 2
    assert all(file.parent.name == file.name[:2] for file in texts)
    lines = texts[0].read_text().splitlines()
    assert lines == sorted(lines)
    assert not (path / "journal").exists()
    assert not (path / "new.tmp").exists()


def test_what_was_put_is_there_when_it_is_opened_again(tmp_path: Path) -> None:
    path = filled(tmp_path / "s")
    with Store.open(path) as store:
        assert [document.id for document in store.documents()] == ["a.txt", "b.txt"]
        assert store.put(graph("a", more=relation("1", "denmark", "memberOf", "nato"))).kind is Kind.UNCHANGED
    with Store.open(path, read_only=True) as store:
        assert store.holds(f"{DATA}graph/a/1")


def test_reader_does_not_write(tmp_path: Path) -> None:
    path = filled(tmp_path / "s")
    with Store.open(path, read_only=True) as store:
        with pytest.raises(StoreError, match="open read-only"):
            store.put(graph("c"))
        with pytest.raises(StoreError, match="open read-only"):
            store.rebuild()
        assert len(list(store.dataset().quads())) == size(store)


def test_two_readers_read_at_once(tmp_path: Path) -> None:
    path = filled(tmp_path / "s")
    with Store.open(path, read_only=True) as one, Store.open(path, read_only=True) as other:
        assert size(one) == size(other) > 0


def test_second_writer_in_one_process_is_told_to_close_the_first(tmp_path: Path) -> None:
    path = filled(tmp_path / "s")
    with Store.open(path), pytest.raises(StoreError, match="this process has the store open already") as caught:
        Store.open(path)
    assert caught.value.where == str(path)


def test_writer_in_another_process_is_told_to_wait(tmp_path: Path) -> None:
    path = filled(tmp_path / "s")
    code = f"from pathlib import Path; from rostra.store.store import Store; Store.open(Path({str(path)!r}))"
    with Store.open(path):
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert "another process is writing to this store" in done.stderr


def test_store_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    path = filled(tmp_path / "s")
    (path / "rostra.json").write_text('{"format": 2}')
    before = files(path)
    with pytest.raises(StoreError, match=r"newer Rostra \(format 2; this one knows 1\)"):
        Store.open(path)
    assert files(path) == before


@pytest.mark.parametrize("mark", ["", "no json", "[]", '{"format": "one"}', '{"format": null}', '{"form": 1}'])
def test_damaged_mark_is_named(tmp_path: Path, mark: str) -> None:
    path = filled(tmp_path / "s")
    (path / "rostra.json").write_text(mark)
    with pytest.raises(StoreError, match=r"rostra\.json: this file is damaged"):
        Store.open(path)


def test_folder_of_something_else_is_no_store(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("Dear")
    with pytest.raises(StoreError, match="this folder is no store of Rostra"):
        Store.open(tmp_path)
    assert files(tmp_path) == ["letter.txt"]


def test_file_is_no_store(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(StoreError, match="this is a file, and a store is a folder"):
        Store.open(tmp_path / "file")


def test_reader_needs_a_store(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="there is no store here") as caught:
        Store.open(tmp_path / "none", read_only=True)
    assert "rostra build" in caught.value.remedy
    assert not (tmp_path / "none").exists()


def test_empty_folder_and_a_beginning_become_a_store(tmp_path: Path) -> None:
    (tmp_path / "new.tmp").write_text("half")
    filled(tmp_path)
    assert (tmp_path / "rostra.json").is_file()


def test_lost_index_is_made_again(tmp_path: Path) -> None:
    path = filled(tmp_path / "s")
    with Store.open(path) as store:
        before = size(store)
    rmtree(path / "index")
    with pytest.raises(StoreError, match="the index is missing"):
        Store.open(path, read_only=True)
    (path / "index.new").mkdir()
    (path / "index.old").mkdir()
    with Store.open(path) as store:
        assert size(store) == before
    assert not (path / "index.new").exists()
    assert not (path / "index.old").exists()


def test_damaged_index_says_how_it_is_mended(tmp_path: Path) -> None:
    path = filled(tmp_path / "s")
    (path / "index" / "CURRENT").write_text("junk")
    with pytest.raises(StoreError, match="the index is damaged") as caught:
        Store.open(path)
    assert "delete the folder index/" in caught.value.remedy


def test_rebuilt_index_takes_more_documents(tmp_path: Path) -> None:
    path = filled(tmp_path / "s")
    with Store.open(path) as store:
        before = size(store)
        store.rebuild()
        assert size(store) == before
        store.put(graph("c"))
    with Store.open(path) as store:
        assert len(store.documents()) == 3


def test_orphans_of_a_killed_bulk_load_are_swept(tmp_path: Path) -> None:
    path = filled(tmp_path / "s")
    (path / "index" / "bulk-1.sst").write_text("")
    with Store.open(path):
        pass
    assert not list((path / "index").glob("bulk-*"))


def test_document_that_only_its_file_has_gets_into_the_index(tmp_path: Path) -> None:
    """As a writer leaves it that is killed between file and index."""
    path, other = filled(tmp_path / "s"), tmp_path / "other"
    with Store.open(other) as store:
        store.put(graph("a", version="2", statements=("New.",)))
    (key,) = [file.relative_to(other) for file in other.glob("documents/??/*.nq")]
    (path / key).write_bytes((other / key).read_bytes())
    (path / "journal").write_text(f"{key.as_posix()}\ndocuments/00/never-written.nq\ndocuments/torn")
    with Store.open(path) as store:
        assert [document.graph for document in store.documents()] == [f"{DATA}graph/a/2", f"{DATA}graph/b/1"]
    assert not (path / "journal").exists()


def test_pack_that_only_its_file_lost_goes_from_the_index(tmp_path: Path, pack: Callable[..., Pack]) -> None:
    path = tmp_path / "s"
    with Store.open(path) as store:
        store.put_pack(pack('entity:nato skos:prefLabel "NATO"@en .'))
    (path / "packs" / "small.nq").unlink()
    (path / "journal").write_text("packs/small.nq\n")
    with Store.open(path) as store:
        assert size(store) == 0


def test_removed_pack_is_gone_for_good(tmp_path: Path, pack: Callable[..., Pack]) -> None:
    path = tmp_path / "s"
    with Store.open(path) as store:
        store.put_pack(pack('entity:nato skos:prefLabel "NATO"@en .'))
        store.remove_pack("small")
    with Store.open(path) as store:
        assert size(store) == 0
        store.rebuild()
        assert size(store) == 0


def test_index_that_failed_once_catches_up(tmp_path: Path) -> None:
    path = tmp_path / "s"
    with Store.open(path) as store:
        store.put(graph("a"))
        bad = path / "documents"
        (path / "keep").mkdir()
        bad.rename(path / "keep" / "documents")
        bad.write_text("in the way")
        with pytest.raises(StoreError):
            store.put(graph("b"))
        bad.unlink()
        (path / "keep" / "documents").rename(bad)
        assert store.put(graph("b")).kind is Kind.ADDED
        assert [document.id for document in store.documents()] == ["a.txt", "b.txt"]


def test_index_is_flushed_now_and_then(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rostra.store.volume._OFTEN", 2)
    with Store.open(tmp_path / "s") as store:
        store.put(graph("a"))
        assert (tmp_path / "s" / "journal").exists()
        store.put(graph("b"))
        assert not (tmp_path / "s" / "journal").exists()


def unshared(*script: str) -> subprocess.CompletedProcess[str]:
    """Run shell lines where we may mount; skip where the system does not let us."""
    run = ["unshare", "--mount", "--map-root-user", "sh", "-ec"]
    try:
        allowed = subprocess.run([*run, "mount -t tmpfs none /mnt"], capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        allowed = False
    if not allowed:
        pytest.skip("needs unshare and the right to mount")
    return subprocess.run([*run, "\n".join(script)], capture_output=True, text=True, check=False, timeout=120)


def test_full_disk_is_told_and_harms_nothing(tmp_path: Path) -> None:
    """The writer puts until it is refused; after room is made, all is there that was reported."""
    script = f"{sys.executable} {HERE / 'fill.py'}"
    done = unshared(
        "mount -t tmpfs -o size=6m none /mnt",
        f"{script} until-full /mnt/s > {tmp_path}/reported",
        "mount -o remount,size=64m /mnt",
        f"{script} check /mnt/s < {tmp_path}/reported",
    )
    assert done.returncode == 0, done.stderr
    assert "the disk is full (make room and do it again" in done.stderr
    assert "unharmed" in done.stdout


def test_read_only_folder_is_told_and_can_be_read(tmp_path: Path) -> None:
    path = filled(tmp_path / "s")
    script = f"{sys.executable} {HERE / 'fill.py'}"
    done = unshared(
        f"mount --bind {path} {path}",
        f"mount -o remount,bind,ro {path}",
        f"{script} one {path} || true",
        f"{script} read {path}",
        f"{script} one {path}/new || true",
    )
    assert done.returncode == 0, done.stderr
    assert done.stderr.count("cannot be written to") == 2
    assert "2 documents" in done.stdout
