"""What the tests of the analysis are given."""

from collections.abc import Iterator

import pytest

from rostra.store.store import Store
from tests.analysis import articles


@pytest.fixture
def store() -> Iterator[Store]:
    """Give a store of two short articles."""
    with articles.store() as held:
        yield held
