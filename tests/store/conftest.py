from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from rostra.store.store import Store
from rostra.vocab.pack import Pack
from tests.store.material import PREFIXES


@pytest.fixture
def store() -> Iterator[Store]:
    with Store.open(None) as opened:
        yield opened


@pytest.fixture
def pack(tmp_path: Path) -> Callable[..., Pack]:
    """Give a function that makes a pack of one file of entities."""

    def make(turtle: str, *, name: str = "small", version: str = "1") -> Pack:
        folder = tmp_path / f"{name}-{version}-pack"
        (folder / "entities").mkdir(parents=True, exist_ok=True)
        (folder / "entities" / "all.ttl").write_text(PREFIXES + turtle, encoding="utf-8")
        return Pack(name, version, folder)

    return make
