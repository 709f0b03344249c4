"""A store of quads without documents, in the memory of one worker: what the W3C's tests of SPARQL want to have.

The server around it, and what reads, are those that serve a store of documents. What differs is said here: the default
graph is a graph of its own, and an update changes any graph.
"""

from collections.abc import Iterable
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from rostra.server.errors import UnknownGraphError
from rostra.server.pool import Pool
from rostra.server.protocol import Asked
from rostra.server.served import Served, nodes, told
from rostra.server.settings import Limits, Settings
from rostra.server.site import Site
from rostra.server.using import with_using
from rostra.store.store import Store
from rostra.store.truth import Memory
from rostra.store.volume import Volume

TOKEN = "let me in"  # noqa: S105 - of no door


@dataclass(frozen=True, slots=True)
class Plain:
    """Read as `Served` does, write whatever is said."""

    served: Served

    def query(self, asked: Asked) -> object:
        return self.served.query(asked)

    def graph(self, name: str | None) -> Iterable[ox.Triple]:
        return self.served.graph(name)

    def put(self, name: str | None, triples: Iterable[ox.Triple]) -> bool:
        self.served.index.clear_graph(node(name))
        return self.merge(name, triples)

    def merge(self, name: str | None, triples: Iterable[ox.Triple]) -> bool:
        is_new = name is not None and not self.served.index.contains_named_graph(node(name))
        if name is not None:
            self.served.index.add_graph(node(name))
        self.served.index.extend(ox.Quad(*triple, node(name)) for triple in triples)
        return is_new

    def remove(self, name: str | None) -> None:
        if name is not None and not self.served.index.contains_named_graph(node(name)):
            raise UnknownGraphError("there is no such graph here", where=name)
        self.served.index.remove_graph(node(name))

    def update(self, asked: Asked) -> None:
        with told(asked):
            self.served.index.update(with_using(asked), base_iri=asked.base)


def node(name: str | None) -> ox.NamedNode | ox.DefaultGraph:
    return ox.DefaultGraph() if name is None else nodes([name])[0]


def opened(_: str) -> Plain:
    index = ox.Store()
    return Plain(Served(index, Store(Volume(Memory(), index)), (), is_union=False))


def site(folder: Path, *, limits: Limits | None = None) -> Site:
    """Give a site; `folder` is one that tests may write into, and holds no store."""
    limits = limits or Limits(time=20)
    pool = Pool(opened, lambda: nullcontext("memory"), size=1, limits=limits)
    return Site(folder, (), pool, Settings(token=TOKEN, limits=limits), writer=pool)
