import os
import signal
import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest

from rostra.errors import StoreError
from rostra.server.snapshot import SERVING, Snapshots
from rostra.store.store import Store
from tests.server.stores import filled
from tests.store.material import graph

FILL = Path(__file__).parents[1] / "store/fill.py"


def documents(where: str) -> int:
    found = ox.Store.read_only(where).query(
        "SELECT ?d { ?d a <https://w3id.org/rostra/ontology/Document> }", use_default_graph_as_union=True
    )
    return len(list(found))


def test_a_snapshot_holds_what_was_there_and_is_kept_while_it_is_read(tmp_path: Path) -> None:
    snapshots = Snapshots(filled(tmp_path / "store", "a"), every=0)

    with snapshots.reading() as first:
        filled(tmp_path / "store", "b")
        with snapshots.reading() as second:
            assert (documents(first), documents(second)) == (1, 2)
    with snapshots.reading() as third:
        assert third == second
        assert not Path(first).exists()


def test_one_copy_serves_until_something_changes(tmp_path: Path) -> None:
    snapshots = Snapshots(filled(tmp_path / "store", "a"), every=0)

    with snapshots.reading() as first, snapshots.reading() as second:
        assert first == second


def test_changes_are_looked_for_now_and_then_or_when_told(tmp_path: Path) -> None:
    snapshots = Snapshots(filled(tmp_path / "store", "a"), every=3600)
    with snapshots.reading() as where:
        assert documents(where) == 1
    filled(tmp_path / "store", "b")

    with snapshots.reading() as where:
        assert documents(where) == 1
    snapshots.refresh()
    with snapshots.reading() as where:
        assert documents(where) == 2


def test_what_an_open_writer_has_saved_is_seen(tmp_path: Path) -> None:
    snapshots = Snapshots(filled(tmp_path / "store", "a"), every=0)

    with Store.open(tmp_path / "store") as store:
        store.put(graph("b"))
        with snapshots.reading() as where:
            assert documents(where) == 2


@pytest.mark.slow
def test_no_document_is_half_there_while_another_process_writes(tmp_path: Path) -> None:
    folder = filled(tmp_path / "store", "a")
    snapshots = Snapshots(folder, every=0)
    command = [sys.executable, FILL, "many", folder]
    whole = "SELECT (COUNT(?s) AS ?n) { ?s <https://w3id.org/rostra/ontology/reportedIn> ?d } GROUP BY ?d"

    with subprocess.Popen(command, stdout=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        seen = []
        while writer.poll() is None and len(seen) < 12:
            said = writer.stdout.readline()
            with snapshots.reading() as where:
                held = ox.Store.read_only(where)
                counts = {int(row[0].value) for row in held.query(whole, use_default_graph_as_union=True)}
                assert counts <= {0, 1, 20}
                seen.append((said, documents(where)))
        os.kill(writer.pid, signal.SIGKILL)

    assert [count for _, count in seen] == sorted(count for _, count in seen)
    assert seen[-1][1] >= 12


def test_closing_takes_the_copies_away(tmp_path: Path) -> None:
    snapshots = Snapshots(filled(tmp_path / "store", "a"))
    with snapshots.reading():
        pass

    snapshots.close()

    assert not (tmp_path / "store" / SERVING).exists()


def test_copies_of_processes_that_are_no_more_are_taken_away(tmp_path: Path) -> None:
    left = filled(tmp_path / "store", "a") / SERVING / "999999999-left"
    left.mkdir(parents=True)
    snapshots = Snapshots(tmp_path / "store")

    with snapshots.reading():
        assert not left.exists()


def test_a_file_system_without_hard_links_gets_copies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def link(*_: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", link)
    snapshots = Snapshots(filled(tmp_path / "store", "a"))

    with snapshots.reading() as where:
        assert documents(where) == 1


def test_where_there_is_no_index_there_is_nothing_to_copy(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="no index"), Snapshots(tmp_path).reading():
        pass
