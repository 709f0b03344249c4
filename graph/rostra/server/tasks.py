"""What is asked of a worker: each a function of what it has open, which a worker runs and a server never does."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import IO, TYPE_CHECKING, cast

import pyoxigraph as ox

from rostra.query import run
from rostra.query.values import value
from rostra.store.folder import Folder
from rostra.store.store import Store
from rostra.store.volume import Volume
from rostra.vocab.prefixes import prefixes

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from rostra.query.rows import Rows
    from rostra.query.values import Value
    from rostra.server.worker import Out
    from rostra.store.binding import Bindings
    from rostra.vocab.pack import Pack

Table = tuple[tuple[str, ...], list[tuple["Value", ...]]]
"""Columns and rows as they go from one process to another."""


@dataclass(frozen=True, slots=True)
class Served:
    """Hold a store that is open to read, its packs, and the prefixes that these know."""

    store: Store
    packs: tuple[Pack, ...]
    prefixes: Mapping[str, str]


def opened(where: str, *, store: Path, packs: tuple[Pack, ...]) -> Served:
    """Open the copy of an index in the folder `where`, with the documents of the store that it is a copy of."""
    volume = Volume(Folder(store), ox.Store.read_only(where), path=store, read_only=True)
    return Served(Store(volume), packs, _prefixes(packs))


@lru_cache(maxsize=1)
def _prefixes(packs: tuple[Pack, ...]) -> Mapping[str, str]:
    return prefixes(packs)


def question(served: Served, _: Out, *, name: str, given: Mapping[str, object]) -> Table:
    """Ask a saved question by its name, or SPARQL."""
    return _table(run.ask(served.store, name, packs=served.packs, **given))


def select(served: Served, _: Out, *, sparql: str, bindings: Bindings | None) -> Table:
    """Ask a SELECT whose author is this project."""
    answer = served.store.select(sparql, bindings)
    columns = tuple(name.value for name in answer.variables)
    return columns, [tuple(map(value, solution)) for solution in answer]


def triples(served: Served, out: Out, *, sparql: str, bindings: Bindings | None) -> None:
    """Ask a CONSTRUCT or DESCRIBE whose author is this project; what is written is N-Triples."""
    answer = served.store.answer(sparql, bindings)
    if not isinstance(answer, ox.QueryTriples):
        msg = "this query is no CONSTRUCT or DESCRIBE"
        raise ValueError(msg)
    answer.serialize(cast("IO[bytes]", out), format=ox.RdfFormat.N_TRIPLES)


def _table(found: Rows) -> Table:
    return found.columns, [tuple(row) for row in found]
