"""A store on a server that people already run: the same graphs there, without files of our own."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

import pyoxigraph as ox

from rostra.errors import StoreError
from rostra.store import index, inferred, stated, truth
from rostra.store import lines as quads
from rostra.store.endpoint import Endpoint, copy
from rostra.vocab import terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from rostra.store.rules import Rule

_ITS_OWN = "its index and its backups are the server's; take a copy with rostra dump"
_NO_UNION = "what is asked without GRAPH is not asked of all graphs there"
_WHERE = "see that this is the address of a SPARQL endpoint"
_HOW = "let its default graph be the union of all (Fuseki: tdb2:unionDefaultGraph; others: see their manual)"


class Remote:
    """Hold documents and packs on a server, each changed by one request."""

    def __init__(self, url: str, *, read_only: bool = False) -> None:
        self.url = url
        self.read_only = read_only
        self._endpoint: Endpoint | None = Endpoint(url)
        self._check_union()

    @property
    def index(self) -> ox.Store:
        """Give what is asked like an index; raise `ValueError` once it is closed."""
        if self._endpoint is None:
            raise ValueError("the store is closed")
        return cast("ox.Store", self._endpoint)

    def as_kept(self, lines: str) -> str:
        """Give N-Quads as they come back from here: a server keeps the value of a number, not how it is written."""
        return _joined(copy(ox.parse(lines, format=ox.RdfFormat.N_QUADS)))

    def document(self, iri: str) -> str | None:
        """Give the N-Quads of a document; None where there is none."""
        found = index.graphs_of(self.index, iri)
        return quads.with_relations(_joined(self._graph(found[0]))) if found else None

    def pack(self, name: str) -> str | None:
        """Give the N-Quads of a pack; None where there is none."""
        return _joined(quad for graph in index.pack_graphs(self.index, name) for quad in self._graph(graph)) or None

    def put_document(self, document: str, lines: str) -> None:  # noqa: ARG002 - the lines name it
        """Put a document in the place of what is there of it."""
        self._check_writable()
        index.put_document(self.index, lines)

    def put_pack(self, name: str, lines: str) -> None:
        """Put a pack in the place of what is there of it; without lines, take it out."""
        self._check_writable()
        index.put_pack(self.index, name, lines)
        index.tidy(self.index, related=self._related())

    def remove_pack(self, name: str) -> None:
        """Take a pack out."""
        self.put_pack(name, "")

    def write_all(self, held: Mapping[str, str]) -> None:
        """Put many documents and packs, one after the other."""
        for key, lines in held.items():
            name = truth.pack_named(key)
            if name is None:
                self.put_document(key, lines)
            else:
                self.put_pack(name, lines)

    def texts(self) -> Iterator[str]:
        """Give the N-Quads of all documents and packs, in the order of the files of a folder."""
        found = self.index.quads_for_pattern(None, index.TYPE, index.DOCUMENT)
        documents = [str(quad.subject)[1:-1] for quad in found]
        names = {graph.value for graph in self.index.named_graphs() if graph.value.startswith(terms.PACK)}
        packs = sorted({name.removeprefix(terms.PACK).partition("/")[0] for name in names})
        for document in sorted(documents, key=truth.document_key):
            yield self.document(document) or ""
        for name in packs:
            yield self.pack(name) or ""

    def infer(self, rules: Iterable[Rule]) -> dict[str, int]:
        """Infer in a copy, and put what was inferred there by one request."""
        self._check_writable()
        inferred.forget(self.index)
        held = self.copy()
        counts = inferred.infer(held, rules)
        graphs = [graph for graph in held.named_graphs() if str(graph).startswith(f"<{inferred.GRAPH}")]
        new = [quad for graph in graphs for quad in held.quads_for_pattern(None, None, None, graph)]
        self.index.load("".join(f"{quad} .\n" for quad in new), format=ox.RdfFormat.N_QUADS)
        return counts

    def forget_inferred(self) -> bool:
        """Drop what was inferred; tell whether there was any."""
        self._check_writable()
        return inferred.forget(self.index)

    def copy(self) -> ox.Store:
        """Give all that the server holds in named graphs, in memory."""
        return copy(self.index.quads_for_pattern(None, None, None, None))

    def rebuild(self) -> None:
        """Refuse."""
        raise StoreError("this store is on a server", where=self.url, remedy=_ITS_OWN)

    def back_up(self, target: Path) -> None:  # noqa: ARG002 - as a folder has it
        """Refuse."""
        self.rebuild()

    def close(self) -> None:
        """Let go of the server."""
        if self._endpoint is not None:
            self._endpoint.close()
        self._endpoint = None

    def _related(self) -> ox.Store:
        """Give the relations that documents state, and where these triples stand, in memory."""
        nodes = [quad for part in stated.PARTS for quad in self.index.quads_for_pattern(None, part, None)]
        predicates = {cast("ox.NamedNode", quad.object) for quad in nodes if quad.predicate == stated.PREDICATE}
        return copy([*nodes, *(quad for each in predicates for quad in self.index.quads_for_pattern(None, each, None))])

    def _graph(self, name: ox.NamedNode | ox.BlankNode) -> Iterator[ox.Quad]:
        found = self.index.query(f"CONSTRUCT {{ ?s ?p ?o }} {{ GRAPH {name} {{ ?s ?p ?o }} }}")
        return (ox.Quad(*triple, name) for triple in cast("ox.QueryTriples", found))  # type: ignore[call-arg]

    def _check_union(self) -> None:
        """Raise `StoreError` where the server cannot be asked, or asks the default graph alone."""
        some = self.index.query("SELECT ?s ?p { GRAPH ?g { ?s ?p ?o } } LIMIT 1")
        for row in cast("ox.QuerySolutions", some):
            if not (isinstance(row["s"], ox.NamedNode | ox.BlankNode) and isinstance(row["p"], ox.NamedNode)):
                raise StoreError("the server gives what stands in no triple", where=self.url, remedy=_WHERE)
            if not self.index.query(f"ASK {{ {row['s']} {row['p']} ?o }}", use_default_graph_as_union=True):
                raise StoreError(_NO_UNION, where=self.url, remedy=_HOW)

    def _check_writable(self) -> None:
        if self.read_only:
            raise StoreError("this store is open read-only", where=self.url, remedy="open it for writing")


def _joined(held: Iterable[ox.Quad]) -> str:
    return quads.joined(f"{quad} ." for quad in held)
