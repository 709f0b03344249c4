"""Who reads a store: a shared lock on its mark, so that a snapshot that somebody reads is not removed."""

import os
from pathlib import Path


def claim(mark: Path) -> int:
    """Open a file so that `is_claimed` tells of it until it is closed; give its descriptor.

    Raises `OSError` where it is being removed.
    """
    opened = os.open(mark, os.O_RDONLY)
    try:
        _lock(opened, alone=False)
    except OSError:
        os.close(opened)
        raise
    return opened


def is_claimed(mark: Path) -> bool:
    """Tell whether any process holds a claim on a file; where it is not there, nobody does."""
    try:
        with mark.open("rb") as file:
            _lock(file.fileno(), alone=True)
    except FileNotFoundError:
        return False
    except OSError:
        return True
    return False


def _lock(opened: int, *, alone: bool) -> None:
    """Lock a file; on Windows there is no need, since an open file cannot be removed there."""
    if os.name == "posix":
        import fcntl  # noqa: PLC0415 - not there on Windows

        fcntl.flock(opened, (fcntl.LOCK_EX if alone else fcntl.LOCK_SH) | fcntl.LOCK_NB)
