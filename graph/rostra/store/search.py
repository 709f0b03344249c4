"""Full text: names and words of a store in an SQLite FTS5 index, made of the truth and brought up to date file by file.

A file of the truth whose size and time are those last read is not read again. The index is no part of the truth: it may
be deleted at any time, and one that is damaged or of another layout is made again.
"""

import re
import sqlite3
from collections.abc import Collection, Iterator
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path

from rostra.store import truth
from rostra.store.problems import told
from rostra.store.texts import KINDS, texts, uses

FILE = "search.sqlite"
"""The name of the index below the folder of a store."""
LAYOUT = 1
"""The number of the layout of the index."""

Pieces = tuple[tuple[str, bool], ...]
"""A text in pieces, each with whether it is what was sought."""

_MARK = re.compile("[\x02\x03]")
_SOUGHT = re.compile(r'"([^"]*)"|([^\W_]+)')
_WORD = re.compile(r"[^\W_]+")
_MOST_WORDS = 16
_LONGEST_WORD = 64
_COUNT = "SELECT kind, count(*) FROM texts WHERE texts MATCH ? GROUP BY kind"


@dataclass(frozen=True, slots=True)
class Hit:
    """Hold what was found: its kind, its IRI, what it is called, and the other names or words around the match."""

    kind: str
    iri: str
    title: Pieces
    words: Pieces


class Search:
    """Find the entities, concepts, documents and statements of a store by the words that name or say them.

    The index lies in the file `at`, or in the folder of the store; several threads and processes may share it.
    """

    def __init__(self, folder: Path, *, at: Path | None = None) -> None:
        self._folder = folder
        self._file = at or folder / FILE

    def refresh(self) -> bool:
        """Bring the index up to date with the files of the store; tell whether it changed.

        Raises `StoreError` where the store cannot be read or the index not be written.
        """
        with told(self._folder), closing(_opened(self._file)) as index, index:
            index.execute("BEGIN IMMEDIATE")
            known = dict(index.execute("SELECT name, stamp FROM files"))
            there = dict(_stamps(self._folder))
            for name in known.keys() - there.keys():
                _forget(index, name)
            stale = [name for name, stamp in there.items() if known.get(name) != stamp]
            for name in stale:
                _forget(index, name)
                _take_in(index, name, there[name], (self._folder / name).read_text(encoding="utf-8"))
        return bool(stale) or bool(known.keys() - there.keys())

    def find(self, words: str, *, kinds: Collection[str] = KINDS, most: int = 20, skip: int = 0) -> list[Hit]:
        """Give up to `most` things after the first `skip` in which each of `words` begins a word, the best first.

        Words between quotation marks stand one after the other. No text is an error: one without a word finds nothing.
        """
        sought = match(words)
        if not sought:
            return []
        with told(self._folder), closing(_opened(self._file)) as index:
            found = index.execute(_sql("find"), (sought, " ".join(kinds), most, skip))
            return [Hit(kind, iri, _pieces(title), _pieces(others)) for kind, iri, title, others in found]

    def count(self, words: str) -> dict[str, int]:
        """Give how many things of each kind `find` finds at most."""
        sought = match(words)
        with told(self._folder), closing(_opened(self._file)) as index:
            return dict(index.execute(_COUNT, (sought,))) if sought else {}


def match(words: str) -> str:
    """Give what a person types as a query of FTS5, in which none of its signs mean anything; "" where no word is in it.

    >>> match('NATO "rio grande" (')
    '"NATO"* AND "rio grande"'
    """
    known = words.encode("utf-8", "replace").decode()
    parts = (_phrase(phrase) if phrase else f'"{word[:_LONGEST_WORD]}"*' for phrase, word in _SOUGHT.findall(known))
    return " AND ".join([part for part in parts if part][:_MOST_WORDS])


def _phrase(words: str) -> str:
    found = " ".join(word[:_LONGEST_WORD] for word in _WORD.findall(words)[:_MOST_WORDS])
    return f'"{found}"' if found else ""


def _pieces(marked: str) -> Pieces:
    """Cut a text at the marks that FTS5 has set; every second piece is what was sought."""
    parts = enumerate(_MARK.split(marked or ""))
    return tuple((part, bool(number % 2)) for number, part in parts if part)


def _opened(file: Path) -> sqlite3.Connection:
    """Open the index, made where there is none of this layout."""
    try:
        return _connected(file)
    except sqlite3.DatabaseError as error:
        if isinstance(error, sqlite3.OperationalError):
            raise OSError(str(error)) from error
        file.unlink(missing_ok=True)
        return _connected(file)


def _connected(file: Path) -> sqlite3.Connection:
    index = sqlite3.connect(file, timeout=30, isolation_level=None)
    try:
        if index.execute("PRAGMA user_version").fetchone()[0] != LAYOUT:
            _make(index)
    except sqlite3.DatabaseError:
        index.close()
        raise
    return index


def _make(index: sqlite3.Connection) -> None:
    drop = " ".join(f"DROP TABLE IF EXISTS {table};" for table in ("texts", "files", "uses"))
    index.executescript(f"BEGIN IMMEDIATE; {drop} {_sql('layout')} PRAGMA user_version = {LAYOUT}; COMMIT;")


def _stamps(folder: Path) -> Iterator[tuple[str, str]]:
    """Give each file of the truth with its time and size."""
    for pattern in (f"{truth.DOCUMENTS}/??/*.nq", f"{truth.PACKS}/*.nq"):
        for file in sorted(folder.glob(pattern)):
            state = file.stat()
            yield file.relative_to(folder).as_posix(), f"{state.st_mtime_ns} {state.st_size}"


def _forget(index: sqlite3.Connection, name: str) -> None:
    rows = index.execute("DELETE FROM files WHERE name = ? RETURNING first, last", (name,)).fetchall()
    index.executemany("DELETE FROM texts WHERE rowid >= ? AND rowid < ?", rows)
    index.execute("DELETE FROM uses WHERE name = ?", (name,))


def _take_in(index: sqlite3.Connection, name: str, stamp: str, lines: str) -> None:
    first = index.execute("SELECT coalesce(max(rowid), 0) + 1 FROM texts").fetchone()[0]
    found = [(text.title, text.others, text.kind, text.iri) for text in texts(lines)]
    index.executemany("INSERT INTO texts (title, others, kind, iri) VALUES (?, ?, ?, ?)", found)
    index.executemany("INSERT INTO uses VALUES (?, ?, ?)", [(iri, name, times) for iri, times in uses(lines).items()])
    index.execute("INSERT INTO files VALUES (?, ?, ?, ?)", (name, stamp, first, first + len(found)))


@cache
def _sql(name: str) -> str:
    return files("rostra.store").joinpath(f"{name}.sql").read_text(encoding="utf-8")
