from collections.abc import Callable, Iterator
from typing import Any

import pytest

from rostra.query.rows import Rows
from rostra.query.run import ask
from rostra.store.store import Store
from tests.query import material


@pytest.fixture(scope="session")
def store() -> Iterator[Store]:
    with material.store() as opened:
        yield opened


@pytest.fixture
def answer(store: Store) -> Callable[..., Rows]:
    """Give a function that asks the small store, with the questions of the core."""

    def asked(question: str, **parameters: Any) -> Rows:
        return ask(store, question, packs=material.packs(), **parameters)

    return asked
