import errno
import os
from pathlib import Path

import pytest

from rostra.errors import StoreError
from rostra.store.problems import explained, told


@pytest.mark.parametrize(
    ("error", "problem"),
    [
        (OSError(errno.ENOSPC, "no room"), "the disk is full"),
        (OSError(f"IO error: {os.strerror(errno.ENOSPC)}: While appending"), "the disk is full"),
        (PermissionError(errno.EACCES, "no"), "this folder cannot be written to"),
        (OSError(f"IO error: {os.strerror(errno.EROFS)}"), "this folder cannot be written to"),
        (OSError("IO error: While lock file: /s/index/LOCK: Resource temporarily unavailable"), "another process"),
        (RuntimeError("Corruption: bad block"), "the index is damaged: Corruption: bad block"),
        (OSError("something else"), "something else"),
    ],
)
def test_error_of_the_system_says_what_and_where(error: OSError | RuntimeError, problem: str) -> None:
    found = explained(error, Path("/s"))
    assert found.problem.startswith(problem)
    assert found.where == "/s"
    assert found.remedy


def test_error_that_is_told_keeps_its_cause() -> None:
    with pytest.raises(StoreError) as caught, told(Path("/s")):
        raise OSError(errno.ENOSPC, "no room")
    assert isinstance(caught.value.__cause__, OSError)
