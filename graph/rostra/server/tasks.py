"""What is asked of a worker: each a function of what it has open, which a worker runs and a server never does."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING, Protocol, cast

import pyoxigraph as ox

from rostra.errors import QueryError
from rostra.query import run
from rostra.query.values import value
from rostra.server import media
from rostra.server.counting import Counted
from rostra.server.served import told

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from rostra.query.rows import Rows
    from rostra.query.values import Value
    from rostra.server.protocol import Asked
    from rostra.server.served import Served
    from rostra.server.worker import Out
    from rostra.store.binding import Bindings


class Changing(Protocol):
    """What is open to write; None is the default graph."""

    def put(self, name: str | None, triples: Iterable[ox.Triple]) -> bool:
        """Put a graph in the place of what is there; tell whether it is new."""
        ...

    def merge(self, name: str | None, triples: Iterable[ox.Triple]) -> bool:
        """Put triples beside what is there; tell whether the graph is new."""
        ...

    def remove(self, name: str | None) -> object:
        """Take a graph out."""
        ...

    def update(self, asked: Asked) -> None:
        """Do an update."""
        ...


Table = tuple[tuple[str, ...], list[tuple["Value", ...]]]
"""Columns and rows as they go from one process to another."""


def question(served: Served, _: Out, *, name: str, given: Mapping[str, object], languages: Sequence[str] = ()) -> Table:
    """Ask a saved question by its name, or SPARQL."""
    return _table(run.ask(served.store, name, packs=served.packs, languages=languages, **given))


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


def query(served: Served, out: Out, *, asked: Asked, accept: str, rows: int) -> None:
    """Answer a query of the protocol: first its media type, as a piece of its own, then `rows` rows at most."""
    answer = served.query(asked)
    with told(asked):
        if isinstance(answer, ox.QueryTriples):
            kind = _announced(out, accept, tuple(media.TRIPLES))
            answer.serialize(cast("IO[bytes]", out), format=media.TRIPLES[kind])
            return
        form = media.ROWS[_announced(out, accept, tuple(media.ROWS))]
        answer.serialize(cast("IO[bytes]", Counted(out, form, most=rows)), format=form)


def graph(served: Served, out: Out, *, name: str | None, accept: str) -> None:
    """Give a graph: first its media type, as a piece of its own, then its triples."""
    triples = served.graph(name)
    kind = _announced(out, accept, tuple(media.TRIPLES))
    ox.serialize(triples, cast("IO[bytes]", out), format=media.TRIPLES[kind])


def put(changing: Changing, _: Out, *, name: str | None, body: bytes, kind: str) -> bool:
    """Put a graph in the place of what is there; tell whether nothing was."""
    return changing.put(name, _parsed(body, kind, name))


def merge(changing: Changing, _: Out, *, name: str | None, body: bytes, kind: str) -> bool:
    """Put a graph beside what is there; tell whether nothing was."""
    return changing.merge(name, _parsed(body, kind, name))


def remove(changing: Changing, _: Out, *, name: str | None) -> None:
    """Take a graph out; raise `UnknownGraphError` where there is none."""
    changing.remove(name)


def update(changing: Changing, _: Out, *, asked: Asked) -> None:
    """Do an update."""
    changing.update(asked)


def _parsed(body: bytes, kind: str, base: str | None) -> list[ox.Triple]:
    try:
        return [quad.triple for quad in ox.parse(body, format=media.TRIPLES[kind], base_iri=base)]
    except (SyntaxError, ValueError) as error:
        raise QueryError(str(error), remedy=f"send {kind}") from error


def _announced(out: Out, accept: str, offered: tuple[str, ...]) -> str:
    kind = media.chosen(accept, offered)
    out.write(kind.encode())
    out.flush()
    return kind


def _table(found: Rows) -> Table:
    return found.columns, [tuple(row) for row in found]
