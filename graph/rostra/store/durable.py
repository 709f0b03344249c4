"""Files that are on disk, whole, once a function returns."""

import os
from contextlib import suppress
from pathlib import Path

NEW = "new.tmp"
"""The file in which the next content of another is written, beside the folders of a store; there is one writer."""


def replace(file: Path, content: bytes, *, by_way_of: Path) -> None:
    """Write `content` to `by_way_of` and move it to `file`; where that fails, `file` is as it was.

    Both lie on one file system. Raises `OSError`.
    """
    try:
        with by_way_of.open("wb") as new:
            new.write(content)
            new.flush()
            os.fsync(new.fileno())
        _make(file.parent)
        by_way_of.replace(file)
    except OSError:
        with suppress(OSError):
            by_way_of.unlink(missing_ok=True)
        raise
    sync(file.parent)


def sync(folder: Path) -> None:
    """Make the names in a folder durable; on Windows a folder cannot be opened, and need not be."""
    if os.name == "posix":
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


def _make(folder: Path) -> None:
    if not folder.is_dir():
        _make(folder.parent)
        folder.mkdir(exist_ok=True)
        sync(folder.parent)
