"""The two halves of a store in step: the truth, which is written first, and the index, which follows."""

from __future__ import annotations

from shutil import rmtree
from typing import TYPE_CHECKING

import pyoxigraph as ox

from rostra.errors import StoreError
from rostra.store import copying, index, inferred, layout, truth
from rostra.store.folder import Folder
from rostra.store.problems import told
from rostra.store.truth import Memory

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping
    from pathlib import Path

    from rostra.store.rules import Rule
    from rostra.store.truth import Truth

_OFTEN = 1000
"""Writes after which the index is flushed to disk; until then the journal names what it may lack after a power cut."""


_FEW, _SHARE = 50, 4
"""Where more files than these were touched, and more than one in so many, the index is sooner made anew."""


class Volume:
    """Hold truth and index, and keep the one behind the other."""

    def __init__(self, kept: Truth, indexed: ox.Store, *, path: Path | None = None, read_only: bool = False) -> None:
        self.truth = kept
        self.path = path
        self.read_only = read_only
        self._index: ox.Store | None = indexed
        self._unflushed = 0
        self._is_behind = bool(kept.pending())

    @classmethod
    def open(cls, path: Path | None, *, read_only: bool) -> Volume:
        """Open the folder of a store, made where there is none; None is memory. Raises `StoreError`."""
        if path is None:
            return cls(Memory(), ox.Store())
        if not read_only and layout.is_free(path):
            layout.create(path)
        layout.check(path)
        kept = Folder(path)
        with told(path):
            volume = cls(kept, _read(path) if read_only else _opened(path, kept), path=path, read_only=read_only)
        if not read_only:
            volume.catch_up()
        return volume

    @property
    def index(self) -> ox.Store:
        """Give the index; raise `ValueError` once the volume is closed."""
        if self._index is None:
            raise ValueError("the store is closed")
        return self._index

    def as_kept(self, lines: str) -> str:
        """Give N-Quads as they come back from here: unchanged."""
        return lines

    def document(self, iri: str) -> str | None:
        """Give the N-Quads of a document; None where there is none."""
        return self.truth.read(truth.document_key(iri))

    def pack(self, name: str) -> str | None:
        """Give the N-Quads of a pack; None where there is none."""
        return self.truth.read(truth.pack_key(name))

    def texts(self) -> Iterator[str]:
        """Give the N-Quads of all documents and packs."""
        return self.truth.texts()

    def put_document(self, document: str, lines: str) -> None:
        """Keep the N-Quads of a document; raise as `write` does."""
        self.write(truth.document_key(document), lines)

    def put_pack(self, name: str, lines: str) -> None:
        """Keep the N-Quads of a pack; raise as `write` does."""
        self.write(truth.pack_key(name), lines)

    def remove_pack(self, name: str) -> None:
        """Forget a pack."""
        self.remove(truth.pack_key(name))

    def write(self, key: str, lines: str) -> None:
        """Keep `lines` under `key`, in both halves; raise `StoreError` where that fails, with each half whole."""
        self._check_writable()
        self.catch_up()
        self._is_behind = True
        self.truth.write(key, lines)
        self._follow(key)
        self._is_behind = False
        self._unflushed += 1
        if self._unflushed >= _OFTEN:
            self.flush()

    def write_all(self, held: Mapping[str, str]) -> None:
        """Keep lines under many keys, in both halves; raise as `write` does."""
        self._check_writable()
        self.catch_up()
        self._is_behind = True
        self.truth.write_all(held)
        self._follow_all(held)

    def remove(self, key: str) -> None:
        """Forget what is kept under `key`, in both halves."""
        self._check_writable()
        self.catch_up()
        self._is_behind = True
        self.truth.remove(key)
        self._follow(key)
        self._is_behind = False

    def infer(self, rules: Iterable[Rule]) -> dict[str, int]:
        """Put what `rules` infer in the place of what was inferred; give the number of triples by rule."""
        self._check_writable()
        self.catch_up()
        with told(self.path or layout.NOWHERE):
            return inferred.infer(self.index, rules)

    def forget_inferred(self) -> bool:
        """Drop what was inferred; tell whether there was any."""
        self._check_writable()
        with told(self.path or layout.NOWHERE):
            return inferred.forget(self.index)

    def catch_up(self) -> None:
        """Let the index have what a writer that was cut off wrote to the truth alone."""
        if self._is_behind:
            self._follow_all(self.truth.pending())

    def flush(self) -> None:
        """Have the index on disk, and close the journal."""
        if self.path is not None:
            with told(self.path):
                self.index.flush()
        self.truth.settle()
        self._unflushed = 0

    def copy(self) -> ox.Store:
        """Give the index, to read."""
        return self.index

    def rebuild(self) -> None:
        """Make the index again from the truth."""
        self._check_writable()
        if self.path is None:
            self._index = ox.Store()
            index.fill(self._index, self.truth.texts())
            return
        with told(self.path):
            index.make(self.path / layout.NEW_INDEX, self.truth.texts())
            self._index = None
            _put_new_index(self.path)
            self._index = ox.Store(self.path / layout.INDEX)
        self._is_behind = False
        self.flush()

    def back_up(self, target: Path) -> None:
        """Copy the store to the folder `target`; raise `StoreError` where that cannot be done."""
        if self.path is None:
            raise StoreError("a store in memory has no files", remedy="open one in a folder")
        if not self.read_only:
            self.catch_up()
            self.flush()
        copying.copy(self.path, target, None if self.read_only else self.index)

    def close(self) -> None:
        """Let go of the folder."""
        if self._index is not None and self._unflushed:
            self.flush()
        self._index = None

    def _follow_all(self, keys: Collection[str]) -> None:
        """Let the index have what the truth has under many keys: bit by bit, or made anew where they are most of it."""
        if len(keys) > _FEW and len(keys) * _SHARE > len(self.truth.keys()):
            self.rebuild()
        else:
            for key in keys:
                self._follow(key)
        self._is_behind = False
        self.flush()

    def _follow(self, key: str) -> None:
        """Let the index have what the truth has under `key`."""
        lines = self.truth.read(key)
        pack = truth.pack_named(key)
        with told(self.path or layout.NOWHERE):
            if pack is not None:
                index.put_pack(self.index, pack, lines or "")
                index.tidy(self.index)
            elif lines is not None:
                index.put_document(self.index, lines)

    def _check_writable(self) -> None:
        if self.read_only:
            raise StoreError("this store is open read-only", where=str(self.path), remedy="open it for writing")


def _read(path: Path) -> ox.Store:
    if not (path / layout.INDEX).is_dir():
        remedy = "open it once for writing: the index is made again from documents/"
        raise StoreError("the index is missing", where=str(path), remedy=remedy)
    return ox.Store.read_only(str(path / layout.INDEX))


def _opened(path: Path, kept: Truth) -> ox.Store:
    folder = path / layout.INDEX
    if not folder.is_dir():
        index.make(path / layout.NEW_INDEX, kept.texts())
        _put_new_index(path)
    index.sweep(folder)
    return ox.Store(folder)


def _put_new_index(path: Path) -> None:
    rmtree(path / layout.OLD_INDEX, ignore_errors=True)
    if (path / layout.INDEX).is_dir():
        (path / layout.INDEX).rename(path / layout.OLD_INDEX)
    (path / layout.NEW_INDEX).rename(path / layout.INDEX)
    rmtree(path / layout.OLD_INDEX, ignore_errors=True)
