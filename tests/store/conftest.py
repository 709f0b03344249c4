from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from rostra.store.store import Store
from rostra.vocab.pack import Pack
from tests.store import servers
from tests.store.material import PREFIXES

ITS_OWN_INDEX = {
    "the index of a server is its own": {
        "test_rebuilt_index_answers_the_same",
    }
}
DIFFERENCES: dict[str, dict[str, set[str]]] = {
    "oxigraph": ITS_OWN_INDEX,
    "virtuoso": {
        **ITS_OWN_INDEX,
        "Virtuoso keeps graphs of its own, which are in the union of all": {
            "test_graph_with_blank_node_is_refused_and_nothing_is_kept",
            "test_pack_is_put_once_and_replaced_when_it_says_something_else",
            "test_query_sees_the_union_and_single_graphs",
            "test_dataset_refuses_to_be_changed",
        },
    },
}
"""What a server does otherwise, and the tests that show it; it may only shrink."""


@pytest.fixture(scope="session")
def oxigraph() -> Iterator[str]:
    """Give the address of a running `oxigraph serve`."""
    with servers.oxigraph() as url:
        yield url


@pytest.fixture(scope="session")
def virtuoso(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Give the address of a running Virtuoso."""
    with servers.virtuoso(tmp_path_factory.mktemp("virtuoso")) as url:
        yield url


@pytest.fixture(params=["memory", "oxigraph", "virtuoso"])
def store(request: pytest.FixtureRequest) -> Iterator[Store]:
    """Give an empty store: in memory, and on each server, whose known differences are expected to fail."""
    test = request.function.__name__
    for reason, tests in DIFFERENCES.get(request.param, {}).items():
        if test in tests:
            request.applymarker(pytest.mark.xfail(reason=reason, strict=True))
    place = None if request.param == "memory" else request.getfixturevalue(request.param)
    if place is not None:
        servers.empty(place)
    with Store.open(place) as opened:
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
