"""The index as it was at a moment, as a folder of its own that nobody changes.

Oxigraph does not say what a reader sees while another process writes. So readers open a copy made of hard links: its
tables never change once written, the log only grows, and the manifest, which says which of them count, is copied. A
copy counts only if no table, log or manifest came or went meanwhile: it is what a writer killed at that moment would
leave, from which Oxigraph recovers.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from shutil import copyfile, rmtree
from tempfile import mkdtemp
from time import monotonic

from rostra.errors import StoreError
from rostra.store import layout

SERVING = "serving"
"""The folder in that of the store where the copies lie, below one whose name starts with the number of the process."""
_TRIES = 50
_CHANGING = ("CURRENT", "MANIFEST", "OPTIONS", "IDENTITY")
"""How the names of the files begin that are written again; all others are written once, or grow."""

State = frozenset[tuple[str, int]]


@dataclass(slots=True)
class Snapshot:
    """Hold a folder to read, and the number of those who read it."""

    path: Path
    state: State
    readers: int = 0


class Snapshots:
    """Keep the newest copy of the index of a store, and older ones for as long as they are read."""

    def __init__(self, store: Path, *, every: float = 1.0) -> None:
        self._index = store / layout.INDEX
        self._below = store / SERVING
        self._folder: Path | None = None
        self._every = every
        self._looked = float("-inf")
        self._held: list[Snapshot] = []
        self._number = 0

    @contextmanager
    def reading(self) -> Iterator[str]:
        """Give the name of a folder that stays while the context lasts; raise `StoreError` where there is no index."""
        self._look()
        snapshot = self._held[-1]
        snapshot.readers += 1
        try:
            yield str(snapshot.path)
        finally:
            snapshot.readers -= 1
            self._tidy()

    def refresh(self) -> None:
        """See what was written until now when next asked, however short ago it was looked."""
        self._looked = float("-inf")

    def close(self) -> None:
        """Delete the copies."""
        self._held.clear()
        if self._folder is not None:
            rmtree(self._folder, ignore_errors=True)
        with suppress(OSError):
            self._below.rmdir()

    def _look(self) -> None:
        """Make a new copy if the index has changed; it is looked at each second at most."""
        if monotonic() - self._looked < self._every and self._held:
            return
        state = _state(self._index)
        if not state:
            remedy = "open it once for writing: the index is made again from documents/"
            raise StoreError("there is no index to read", where=str(self._index), remedy=remedy)
        if not self._held or state != self._held[-1].state:
            self._held.append(self._taken())
            self._tidy()
        self._looked = monotonic()

    def _own(self) -> Path:
        """Give the folder of these copies; those of processes that are no more are deleted first."""
        if self._folder is None:
            self._below.mkdir(exist_ok=True)
            for left in self._below.iterdir():
                if not _is_alive(left.name.partition("-")[0]):
                    rmtree(left, ignore_errors=True)
            self._folder = Path(mkdtemp(prefix=f"{os.getpid()}-", dir=self._below))
        return self._folder

    def _tidy(self) -> None:
        old = [snapshot for snapshot in self._held[:-1] if not snapshot.readers]
        self._held = [snapshot for snapshot in self._held if snapshot not in old]
        for snapshot in old:
            rmtree(snapshot.path, ignore_errors=True)

    def _taken(self) -> Snapshot:
        for _ in range(_TRIES):
            self._number += 1
            to = self._own() / str(self._number)
            before = _state(self._index)
            with suppress(FileNotFoundError):
                _copy(self._index, to)
                if _fixed(before) == _fixed(_state(self._index)):
                    return Snapshot(to, before)
            rmtree(to, ignore_errors=True)
        remedy = "wait until what writes it is done; if nothing does: rostra build, or delete index/ in it"
        raise StoreError("the index cannot be copied to read it", where=str(self._index), remedy=remedy)


def _is_alive(process: str) -> bool:
    try:
        os.kill(int(process), 0)
    except (ValueError, ProcessLookupError):
        return False
    except OSError:  # somebody else's
        return True
    return True


def _state(index: Path) -> State:
    """Give the names and sizes of the files that make an index."""
    try:
        with os.scandir(index) as entries:
            return frozenset((entry.name, entry.stat().st_size) for entry in entries if _counts(entry.name))
    except FileNotFoundError:
        return frozenset()


def _counts(name: str) -> bool:
    return not name.startswith("LO") and not name.endswith(".dbtmp")  # LOCK and LOG: neither is of the content


def _fixed(state: State) -> State:
    """Give what may not change while it is copied: a log may grow."""
    return frozenset((name, 0 if name.endswith(".log") else size) for name, size in state)


def _copy(index: Path, to: Path) -> None:
    to.mkdir(parents=True)
    for name, _ in sorted(_state(index)):
        if name.startswith(_CHANGING):
            copyfile(index / name, to / name)
        else:
            _link(index / name, to / name)


def _link(file: Path, to: Path) -> None:
    try:
        os.link(file, to)
    except FileNotFoundError:
        raise
    except OSError:  # a file system without hard links
        copyfile(file, to)
