"""Files that are on disk, whole, once a function returns."""

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from shutil import rmtree
from typing import IO

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


def replace_all(files: Mapping[Path, bytes], *, by_way_of: Path) -> None:
    """Write many files by way of a folder, as `replace` does; each is as it was or new, whatever fails.

    Raises `OSError`.
    """
    rmtree(by_way_of, ignore_errors=True)
    by_way_of.mkdir()
    ways = {file: by_way_of / str(number) for number, file in enumerate(files)}
    try:
        for file, way in ways.items():
            way.write_bytes(files[file])
        sync_all(ways.values())
        for file, way in ways.items():
            _make(file.parent)
            way.replace(file)
    finally:
        rmtree(by_way_of, ignore_errors=True)
    for folder in {file.parent for file in files}:
        sync(folder)


@contextmanager
def writing(file: Path) -> Iterator[IO[bytes]]:
    """Open a file to write; where it is a regular one, it is as it was until all of it is written.

    Raises `OSError`.
    """
    if file.exists() and not file.is_file():
        with file.open("wb") as stream:
            yield stream
        return
    way = file.with_name(f"{file.name}.tmp")
    try:
        with way.open("wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        way.replace(file)
    finally:
        way.unlink(missing_ok=True)


def sync_all(files: Iterable[Path]) -> None:
    """Have files on disk: by one call where the system has it, since a call for each takes a thousand times as long."""
    if hasattr(os, "sync"):
        os.sync()
        return
    for file in files:
        with file.open("rb+") as opened:
            os.fsync(opened.fileno())


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
