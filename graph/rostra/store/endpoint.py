"""A SPARQL server as an index: what this room asks of one of Oxigraph, over the SPARQL 1.1 Protocol."""

import os
from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO
from typing import Any, cast

import pyoxigraph as ox

from rostra.errors import StoreError
from rostra.store import index, lines
from rostra.store.connection import Connection, Reply

_Node = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple
_Answer = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples

_TRIPLES = "application/n-triples"
_ROWS = "application/sparql-results+json"
_UNION = "union-default-graph"
"""How Oxigraph is asked for the union of all graphs; other servers pass over what they do not know."""


class Endpoint:
    """Ask and change the graphs of a server."""

    def __init__(self, url: str) -> None:
        self._asking = Connection(url)
        self._telling = Connection(os.environ.get("ROSTRA_STORE_UPDATE") or _update(url))

    def close(self) -> None:
        """Let go of the lines."""
        self._asking.close()
        self._telling.close()

    def query(
        self, sparql: str, *, prefixes: Mapping[str, str] | None = None, use_default_graph_as_union: bool = False
    ) -> _Answer:
        """Answer a query; raise `SyntaxError` as Oxigraph does, and what the server says as one of our errors."""
        form = ox.Store().query(sparql, prefixes=dict(prefixes or {}))
        head = "".join(f"PREFIX {prefix}: <{iri}> " for prefix, iri in (prefixes or {}).items())
        union = {_UNION: "true"} if use_default_graph_as_union else {}
        is_graph = isinstance(form, ox.QueryTriples)
        reply = self._asking.ask({"query": head + sparql, **union}, _TRIPLES if is_graph else _ROWS)
        try:
            return _triples(reply) if is_graph else _rows(reply, is_yes_or_no=isinstance(form, ox.QueryBoolean))
        except (SyntaxError, ValueError) as error:
            remedy = "see that this is the address of a SPARQL endpoint"
            raise StoreError(f"the answer cannot be read: {error}", where=self._asking.url, remedy=remedy) from error

    def update(self, update: str) -> None:
        """Change graphs; one request, which a good server does as a whole or not at all."""
        self._telling.tell(update)

    def load(self, quads: str, format: ox.RdfFormat) -> None:  # noqa: A002, ARG002 - as Oxigraph has it
        """Add N-Quads."""
        self.update(";\n".join(index.inserting(lines.by_graph(quads))))

    def quads_for_pattern(
        self, subject: _Node | None, predicate: _Node | None, object_: _Node | None, graph: _Node | None = None
    ) -> Iterator[ox.Quad]:
        """Give the quads that match."""
        wanted = {"s": subject, "p": predicate, "o": object_, "g": graph}
        s, p, o, g = (f"?{name}" if term is None else str(term) for name, term in wanted.items())
        for row in self._rows(f"SELECT * {{ GRAPH {g} {{ {s} {p} {o} }} }}"):
            found: list[Any] = [row[name] if term is None else term for name, term in wanted.items()]
            yield self._quad(found)

    def _quad(self, found: list[Any]) -> ox.Quad:
        try:
            return ox.Quad(*found)
        except TypeError as error:
            remedy = "see that this is the address of a SPARQL endpoint"
            raise StoreError(f"the answer is no quad: {error}", where=self._asking.url, remedy=remedy) from error

    def contains_named_graph(self, name: ox.NamedNode) -> bool:
        """Tell whether a graph holds anything."""
        return bool(self.query(f"ASK {{ GRAPH {name} {{ ?s ?p ?o }} }}"))

    def named_graphs(self) -> Iterator[ox.NamedNode]:
        """Give the names of all graphs."""
        return (row["g"] for row in self._rows("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }"))

    def __contains__(self, quad: ox.Quad) -> bool:
        return bool(self.query(f"ASK {{ GRAPH {quad.graph_name} {{ {quad.triple} }} }}"))

    def _rows(self, sparql: str) -> Iterator[Any]:
        return iter(cast("ox.QuerySolutions", self.query(sparql)))


def copy(quads: Iterable[ox.Quad]) -> ox.Store:
    """Give quads as an index in memory."""
    held = ox.Store()
    held.bulk_extend(quads)
    return held


def _update(url: str) -> str:
    """Give the address for updates: beside one that ends in /query, else the same."""
    return f"{url.removesuffix('/query')}/update" if url.endswith("/query") else url


def _rows(reply: Reply, *, is_yes_or_no: bool) -> _Answer:
    """Read an answer; Virtuoso says yes by a row and no by none.

    Rows are read to their end twice, since Oxigraph would say only later that they break off.
    """
    found = _parsed(reply)
    if isinstance(found, ox.QuerySolutions):
        number = sum(1 for _ in found)
        if is_yes_or_no:
            return ox.Store().query("ASK {}" if number else "ASK { FILTER(false) }")
        return _parsed(reply)
    if not is_yes_or_no:
        raise ValueError("it is yes or no, and rows were asked for")
    return found


def _parsed(reply: Reply) -> _Answer:
    form = ox.QueryResultsFormat.from_media_type(reply.media_type)
    if form in {None, ox.QueryResultsFormat.CSV}:  # CSV does not tell an IRI from a text
        raise ValueError(f"it is {reply.media_type}")
    return ox.parse_query_results(BytesIO(reply.body), format=form)


def _triples(reply: Reply) -> ox.QueryTriples:
    form = ox.RdfFormat.from_media_type(reply.media_type)
    if form is None:
        raise ValueError(f"it is {reply.media_type}")
    held = copy(ox.Quad(*quad.triple) for quad in ox.parse(BytesIO(reply.body), format=form))
    return held.query("CONSTRUCT WHERE { ?s ?p ?o }")  # type: ignore[return-value]
