"""What the tests of the analysis are given."""

from collections.abc import Iterator

import pytest

from analysis import articles
from rostra.store.store import Store


@pytest.fixture
def store() -> Iterator[Store]:
    """Give a store of two short articles."""
    with articles.store() as held:
        yield held
