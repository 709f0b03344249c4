"""What a worker has open: a store to read, and what is asked of its index as the SPARQL protocol says."""

from __future__ import annotations

import re
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pyoxigraph as ox

from rostra.errors import QueryError, RefusedError
from rostra.query import syntax
from rostra.server.errors import UnfitError, UnknownGraphError
from rostra.server.sandbox import has_no_sockets
from rostra.store import limits
from rostra.store.folder import Folder
from rostra.store.store import Store
from rostra.store.tokens import tokens
from rostra.store.volume import Volume

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from rostra.server.protocol import Asked
    from rostra.store.store import Answer
    from rostra.store.tokens import Token
    from rostra.vocab.pack import Pack

_POSITION = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)
_GRAMMAR = "see https://www.w3.org/TR/sparql11-update/"


@dataclass(frozen=True, slots=True)
class Served:
    """Hold a store that is open to read with its index, its packs, and the prefixes that these know.

    With `is_union`, a query that names no graphs sees all of them as one.
    """

    index: ox.Store
    store: Store
    packs: tuple[Pack, ...]
    prefixes: Mapping[str, str] = field(default_factory=dict)
    is_union: bool = True

    def query(self, asked: Asked) -> Answer:
        """Answer a query; raise `QueryError` where it cannot be read, `RefusedError` where it calls other servers."""
        found = checked(asked.text)
        is_short = any(token.kind == "name" for token in found)
        given = asked.default_graphs or asked.named_graphs
        with told(asked, self.prefixes):
            return self.index.query(
                asked.text,
                base_iri=asked.base,
                prefixes=dict(self.prefixes) if is_short else None,
                use_default_graph_as_union=self.is_union and not (given or limits.names_graphs(asked.text)),
                default_graph=[*nodes(asked.default_graphs)] if given else None,
                named_graphs=[*nodes(asked.named_graphs)] if given else None,
            )

    def graph(self, name: str | None) -> Iterator[ox.Triple]:
        """Give the triples of a graph, those that a query sees by default for None; raise `UnknownGraphError`."""
        if name is None:
            return self._triples(None if self.is_union else ox.DefaultGraph())
        (node,) = nodes([name])
        if not self.index.contains_named_graph(node):
            raise UnknownGraphError("there is no such graph here", where=name)
        return self._triples(node)

    def _triples(self, graph: ox.NamedNode | ox.DefaultGraph | None) -> Iterator[ox.Triple]:
        return (quad.triple for quad in self.index.quads_for_pattern(None, None, None, graph))


def opened(where: str, *, store: Path, packs: tuple[Pack, ...], prefixes: Mapping[str, str]) -> Served:
    """Open the copy of an index in the folder `where`, with the documents of the store that it is a copy of."""
    index = ox.Store.read_only(where)
    volume = Volume(Folder(store), index, path=store, read_only=True)
    return Served(index, Store(volume), packs, prefixes)


def checked(sparql: str) -> tuple[Token, ...]:
    """Give the tokens of a query or update; raise as `store.limits.check`, and `RefusedError` where LOAD would fetch.

    A worker without sockets tries: then LOAD fails, as `told` says, and LOAD SILENT does nothing, as it should.
    """
    found = limits.check(sparql)
    if _loads(found) and not has_no_sockets():
        raise _no_load()
    return found


def _loads(found: Iterable[Token]) -> bool:
    return any(token.kind == "word" and token.text.upper() == "LOAD" for token in found)


def _no_load() -> RefusedError:
    return RefusedError("LOAD is refused: this server fetches nothing", remedy="send the triples themselves")


def nodes(names: Iterable[str]) -> list[ox.NamedNode]:
    """Give IRIs as nodes; raise `QueryError` where one is none."""
    try:
        return [ox.NamedNode(name) for name in names]
    except ValueError as error:
        raise QueryError(str(error), remedy="name a graph by a whole IRI") from error


@contextmanager
def told(asked: Asked, known: Mapping[str, str] | None = None) -> Iterator[None]:
    """Raise what Oxigraph says of a text: `QueryError` with line and column, `UnfitError` where it cannot be done."""
    try:
        yield
    except SyntaxError as error:
        if asked.kind == "update":
            raise _unread(error) from error
        raise syntax.explained(asked.text, error, known or {}) from error
    except RuntimeError as error:
        raise UnfitError(str(error), remedy="this cannot be done as it stands") from error
    except OSError as error:
        if _loads(tokens(asked.text)):
            raise _no_load() from error
        raise


def _unread(error: SyntaxError) -> QueryError:
    """Give what Oxigraph says of an update: what a query is told in other words is of queries alone."""
    found = _POSITION.match(str(error))
    if found is None:
        return QueryError(str(error), remedy=_GRAMMAR)
    return QueryError(found[3], where=f"line {found[1]}, column {found[2]}", remedy=_GRAMMAR)
