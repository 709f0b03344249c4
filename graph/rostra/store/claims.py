"""Who reads a store: a shared lock on its mark, so that a snapshot that somebody reads is not removed."""

import os
from pathlib import Path
from typing import IO


def claim(mark: Path) -> IO[bytes]:
    """Open a file so that `is_claimed` tells of it until it is closed; raise `OSError` where it is being removed."""
    file = mark.open("rb")
    try:
        _lock(file, alone=False)
    except OSError:
        file.close()
        raise
    return file


def is_claimed(mark: Path) -> bool:
    """Tell whether any process holds a claim on a file; where it is not there, nobody does."""
    try:
        with mark.open("rb") as file:
            _lock(file, alone=True)
    except FileNotFoundError:
        return False
    except OSError:
        return True
    return False


def _lock(file: IO[bytes], *, alone: bool) -> None:
    """Lock a file; on Windows there is no need, since an open file cannot be removed there."""
    if os.name == "posix":
        import fcntl  # noqa: PLC0415 - not there on Windows

        fcntl.flock(file, (fcntl.LOCK_EX if alone else fcntl.LOCK_SH) | fcntl.LOCK_NB)
