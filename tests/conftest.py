"""What all tests are given."""

from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("rostra", deadline=None)  # no test measures time: a busy machine is no defect
settings.load_profile("rostra")

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def root() -> Path:
    """Give the top folder of the checkout."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """Give the folder of corpora and gold beside the checkout; skip where it is absent."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("../shared is absent: the corpora and the real article are not on this machine")
    return folder
