"""Errors of the system and of Oxigraph as errors of ours that say what to do next."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rostra.errors import StoreError

_REFUSED = (errno.EACCES, errno.EPERM, errno.EROFS)
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)


@contextmanager
def told(where: Path) -> Iterator[None]:
    """Raise `StoreError` for what the system or Oxigraph raise about the store at `where`."""
    try:
        yield
    except (OSError, RuntimeError) as error:
        raise explained(error, where) from error


def explained(error: OSError | RuntimeError, where: Path) -> StoreError:
    """Give an error that says what is wrong with the store at `where`, and what to do."""
    problem, remedy = _meaning(error)
    return StoreError(problem, where=str(where), remedy=remedy)


def _meaning(error: OSError | RuntimeError) -> tuple[str, str]:
    if "lock hold by current process" in str(error):
        return "this process has the store open already", "close it, and let go of answers that are still being read"
    if "LOCK: " in str(error):
        return "another process is writing to this store", "wait until it is done; to read meanwhile, open read-only"
    if _is(error, _FULL):
        return "the disk is full", "make room and do it again; what was reported as saved is still there"
    if _is(error, _REFUSED):
        return "this folder cannot be written to", "give yourself the right to write there, or open read-only"
    if isinstance(error, RuntimeError):
        remedy = "delete the folder index/ in it: it is made again from documents/ when the store is next opened"
        return f"the index is damaged: {error}", remedy
    return str(error), "check the folder and the disk"


def _is(error: BaseException, codes: tuple[int, ...]) -> bool:
    """Tell whether the error is one of the system's `codes`; Oxigraph gives the system's words and no code."""
    known = getattr(error, "errno", None)
    return known in codes or any(os.strerror(code) in str(error) for code in codes)
