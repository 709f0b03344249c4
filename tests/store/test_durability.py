"""Writers that are killed at any moment, and full disks: nothing is half there, nothing that was saved is lost."""

import random
import time
from io import BytesIO
from itertools import islice
from pathlib import Path

import pytest

from rostra.rdf.graphs import nquads
from rostra.store.store import Kind, Store
from tests.store import writers
from tests.store.test_store import IN_TWO_GRAPHS, quads

COUNT = 200
KILLS = 20


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    """Give the lines of each version of each document, by the name that a writer tells."""
    from tests.store.made import DOCUMENTS

    return {name: nquads(document).decode() for name, document in DOCUMENTS.items()}


def held(path: Path, texts: dict[str, str]) -> set[str]:
    """Open a store and give which documents it holds, each whole, after comparing its index with its files."""
    with Store.open(path) as store, Store.open(None) as other:
        found = {document.graph.rpartition("/graph/")[2] for document in store.documents()}
        assert {text.decode() for text in store.dump()} == {texts[name] for name in found}
        other.load(BytesIO(b"".join(store.dump())))
        assert quads(store) == quads(other)
        assert list(store.select(IN_TWO_GRAPHS)) == []
    return found


def killed(path: Path, version: str, chance: random.Random) -> set[str]:
    """Build until a random moment; give what was reported as saved."""
    with writers.running(writers.build, path, version) as (process, heard):
        told = set(islice(writers.rest_of(heard), chance.choice((0, 1, *range(0, COUNT, 10)))))
        time.sleep(chance.uniform(0, 0.02))
        process.kill()
        return told | set(writers.rest_of(heard))


def is_kept(name: str, found: set[str]) -> bool:
    """Tell whether a document that was reported is there, in the version that was reported or the next one."""
    return name in found or name.replace("/1", "/2") in found


@pytest.mark.slow
def test_build_killed_at_twenty_random_moments_loses_nothing_and_goes_on(tmp_path: Path, texts: dict[str, str]) -> None:
    """Ten kills while 200 documents are built, ten while each is replaced by its next version."""
    chance, reported, was_killed = random.Random(20), set[str](), 0  # noqa: S311
    for kill in range(KILLS):
        told = killed(tmp_path / "s", "1" if kill < KILLS // 2 else "2", chance)
        was_killed += len(told) < COUNT
        reported |= told
        found = held(tmp_path / "s", texts)
        assert [name for name in reported if not is_kept(name, found)] == []
        assert len({name.partition("/")[0] for name in found}) == len(found)
    assert was_killed > KILLS // 2
    with writers.running(writers.build, tmp_path / "s", "2") as (_, heard):
        assert len(list(writers.rest_of(heard))) == COUNT
    assert held(tmp_path / "s", texts) == {name for name in texts if name.endswith("/2")}


@pytest.mark.slow
def test_load_killed_at_random_moments_leaves_whole_documents_and_can_be_done_again(
    tmp_path: Path, texts: dict[str, str]
) -> None:
    chance = random.Random(5)  # noqa: S311
    content = "".join(texts[name] for name in texts if name.endswith("/1")).encode()
    for kill in range(5):
        with writers.running(writers.load, tmp_path / f"s{kill}", content) as (process, heard):
            told = set(islice(writers.rest_of(heard), 1))
            time.sleep(chance.uniform(0, 0.4))
            process.kill()
            told |= set(writers.rest_of(heard))
        found = held(tmp_path / f"s{kill}", texts)
        assert len(found) == COUNT or "done" not in told
        with Store.open(tmp_path / f"s{kill}") as store:
            counts = store.load(BytesIO(content))
        assert counts[Kind.REPLACED] == 0
        assert len(held(tmp_path / f"s{kill}", texts)) == COUNT


@pytest.mark.parametrize("room", [3_000, 30_000, 100_000])
def test_files_that_may_not_grow_are_told_and_harm_nothing(tmp_path: Path, texts: dict[str, str], room: int) -> None:
    with writers.running(writers.build, tmp_path / "s", "1", room) as (_, heard):
        *saved, last = writers.rest_of(heard)
    assert "the disk is full (make room and do it again" in last
    assert set(saved) <= held(tmp_path / "s", texts)
