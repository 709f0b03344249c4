"""What the one process that writes does: graphs of documents go through the truth of the store, and no others change.

An update may say anything about any graph. So it is done to a copy of the index first; what it has done to graphs of
documents is then checked against the shapes and put into the store, document by document, as a build does.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from shutil import rmtree
from tempfile import mkdtemp
from traceback import clear_frames
from typing import TYPE_CHECKING

import pyoxigraph as ox
from rdflib import Graph, URIRef

from rostra.errors import InvalidDocumentError, RefusedError
from rostra.server.errors import UnfitError
from rostra.server.served import nodes, told
from rostra.server.snapshot import SERVING
from rostra.server.using import with_using
from rostra.store import lines
from rostra.store.gate import checked
from rostra.store.store import Store
from rostra.store.volume import Volume

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

    from rostra.server.protocol import Asked
    from rostra.vocab.pack import Pack

_REFUSED = "put documents in their graphs; vocabulary goes in with a pack, what rules infer with: rostra infer"


@dataclass(frozen=True, slots=True)
class Writable:
    """Hold a store that is open to write, and what a change is checked against."""

    path: Path
    index: ox.Store
    store: Store
    packs: tuple[Pack, ...]
    prefixes: Mapping[str, str]

    def put(self, name: str | None, triples: Iterable[ox.Triple]) -> bool:
        """Put the graph of a document; tell whether it is new. Raises `UnfitError` where it cannot be one."""
        graph = _document(_named(name), triples)
        is_new = not self._holds(graph)
        self.store.put(graph, quads=self._checked(graph))
        return is_new

    def merge(self, name: str | None, triples: Iterable[ox.Triple]) -> bool:
        """Put the graph of a document with what it holds already; raises as `put` does."""
        return self.put(name, [*_of(self.index, ox.NamedNode(_named(name))), *triples])

    def remove(self, name: str | None) -> bool:
        """Refuse: a document gives way to another version of it, and is not taken out by itself."""
        raise RefusedError(
            "a graph is not taken out of this store", where=_named(name), remedy="put another in its place"
        )

    def update(self, asked: Asked) -> None:
        """Do an update to graphs of documents; raise `QueryError`, or `UnfitError` and have nothing changed."""
        text = with_using(asked)
        folder = mkdtemp(prefix=f"{os.getpid()}-", dir=_below(self.path))
        try:
            changed = self._tried(text, asked, f"{folder}/index")
        except Exception as error:
            clear_frames(error.__traceback__)  # they hold the copy open, and an open index writes itself anew
            raise
        finally:
            rmtree(folder, ignore_errors=True)
        graphs = [_document(self._full(name, triples), triples) for name, triples in changed.items()]
        whole = [(graph, self._checked(graph)) for graph in graphs]
        for graph, quads in whole:
            self.store.put(graph, quads=quads)

    def _tried(self, text: str, asked: Asked, folder: str) -> dict[str | None, list[ox.Triple]]:
        """Do an update to a copy of the index in a new `folder`; give the graphs that differ after it, by name."""
        self.index.backup(folder)
        copy = ox.Store(folder)
        with told(asked):
            copy.update(text, base_iri=asked.base, prefixes=dict(self.prefixes))
        names = sorted({name for index in (self.index, copy) for name in index.named_graphs()}, key=str)
        default = [quad.triple for quad in copy.quads_for_pattern(None, None, None, ox.DefaultGraph())]
        changed = [name for name in names if _dumped(self.index, name) != _dumped(copy, name)]
        return ({None: default} if default else {}) | {name.value: [*_of(copy, name)] for name in changed}

    def _full(self, name: str | None, triples: list[ox.Triple]) -> str:
        """Give the name of a graph that holds something; raise `UnfitError` or `RefusedError` for others."""
        if name is None:
            raise UnfitError("the default graph is what all others hold", remedy=_REFUSED)
        if not triples:
            self.remove(name)
        return name

    def _checked(self, graph: Graph) -> list[ox.Quad]:
        name = str(graph.identifier)
        try:
            return checked(graph, self.packs, name=name)
        except InvalidDocumentError as error:
            raise UnfitError(error.problem, where=name, remedy="mend the graph; nothing was changed") from error

    def _holds(self, graph: Graph) -> bool:
        return self.index.contains_named_graph(ox.NamedNode(str(graph.identifier)))


def opened(_: str, *, store: Path, packs: tuple[Pack, ...], prefixes: Mapping[str, str]) -> Writable:
    """Open a store to write."""
    volume = Volume.open(store, read_only=False)
    return Writable(store, volume.index, Store(volume), packs, prefixes)


def _named(name: str | None) -> str:
    if name is None:
        raise RefusedError("the default graph is what all others hold", remedy=_REFUSED)
    (node,) = nodes([name])
    return node.value


def _document(name: str, triples: Iterable[ox.Triple]) -> Graph:
    """Give the graph of a document, with the bare triples that its relations state."""
    said = sorted({f"{triple} <{name}> ." for triple in triples})
    try:
        lines.checked("\n".join([*said, ""]))
    except ValueError as error:
        raise UnfitError(str(error), where=name, remedy=_REFUSED) from error
    stated = lines.relations("\n".join([*said, ""]))
    text = "".join(f"{triple} .\n" for triple in {*stated, *(line.removesuffix(f" <{name}> .") for line in said)})
    return Graph(identifier=URIRef(name)).parse(data=text, format="nt11")


def _of(index: ox.Store, name: ox.NamedNode | ox.BlankNode) -> Iterator[ox.Triple]:
    return (quad.triple for quad in index.quads_for_pattern(None, None, None, name))


def _dumped(index: ox.Store, name: ox.NamedNode | ox.BlankNode) -> bytes:
    return index.dump(format=ox.RdfFormat.N_TRIPLES, from_graph=name) or b""


def _below(store: Path) -> Path:
    folder = store / SERVING
    folder.mkdir(exist_ok=True)
    return folder
