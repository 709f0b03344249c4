"""The truth of a store on disk: a file for each document and pack, and a journal of those last touched."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from rostra.store.durable import NEW, replace, replace_all, sync
from rostra.store.problems import told
from rostra.store.truth import DOCUMENTS, PACKS

_JOURNAL = "journal"
_MANY = "many.tmp"


class Folder:
    """Keep N-Quads in files below one folder.

    A key goes to the journal before its file is touched, so that a writer that was killed leaves word of what the index
    may lack. A file is written whole beside its place, synced, and moved there.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def read(self, key: str) -> str | None:
        """Give the content of the file; None where there is none."""
        file = self.path / key
        with told(self.path):
            return file.read_text(encoding="utf-8") if file.is_file() else None

    def write(self, key: str, lines: str) -> None:
        """Write the file; raise `StoreError` where the disk does not take it, with what was there before unharmed."""
        with told(self.path):
            self._announce(key)
            replace(self.path / key, lines.encode(), by_way_of=self.path / NEW)

    def write_all(self, held: Mapping[str, str]) -> None:
        """Write many files; raise as `write` does."""
        with told(self.path):
            self._announce(*held)
            replace_all({self.path / key: lines.encode() for key, lines in held.items()}, by_way_of=self.path / _MANY)

    def remove(self, key: str) -> None:
        """Delete the file."""
        with told(self.path):
            self._announce(key)
            (self.path / key).unlink(missing_ok=True)
            sync((self.path / key).parent)

    def texts(self) -> Iterator[str]:
        """Give the content of all files, in order of their names."""
        return ((self.path / key).read_text(encoding="utf-8") for key in self.keys())

    def keys(self) -> list[str]:
        """Give the keys of all files, in order."""
        files = (*self.path.glob(f"{DOCUMENTS}/??/*.nq"), *self.path.glob(f"{PACKS}/*.nq"))
        return sorted(file.relative_to(self.path).as_posix() for file in files)

    def pending(self) -> list[str]:
        """Give the keys of the journal, each once; a last line that a crash cut short is left out."""
        journal = self.path / _JOURNAL
        whole = journal.read_bytes().rpartition(b"\n")[0] if journal.is_file() else b""
        return sorted(set(whole.decode().split()))

    def settle(self) -> None:
        """Remove the journal."""
        with told(self.path):
            (self.path / _JOURNAL).unlink(missing_ok=True)

    def _announce(self, *keys: str) -> None:
        with (self.path / _JOURNAL).open("ab") as journal:
            journal.write("".join(f"{key}\n" for key in keys).encode())
            journal.flush()
            os.fsync(journal.fileno())
