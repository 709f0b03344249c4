"""A store as rdflib sees it: to read, over the same Oxigraph index."""

from typing import Any, NoReturn

import pyoxigraph as ox
from oxrdflib.store import OxigraphStore
from rdflib import Dataset, Graph, URIRef

from rostra.errors import StoreError
from rostra.store import lines


class View(OxigraphStore):
    """Read an index through rdflib; refuse what would change it behind the back of the truth."""

    def add(self, *_: Any, **__: Any) -> NoReturn:
        """Refuse."""
        raise _refusal()

    addN = remove = update = remove_graph = add  # noqa: N815

    def add_graph(self, graph: Graph) -> None:
        """Do nothing: rdflib announces each graph that it is asked for, and one without triples is nothing here."""


def dataset(index: ox.Store) -> Dataset:
    """Give `index` as a `Dataset` whose default graph is the union of all graphs."""
    return Dataset(store=View(store=index), default_union=True)


def graph(said: str) -> Graph:
    """Give canonical N-Quads of one named graph as a graph of rdflib's own, in memory."""
    ((name, triples),) = lines.by_graph(said).items()
    return Graph(identifier=URIRef(name)).parse(data="".join(f"{triple} .\n" for triple in triples), format="nt11")


def _refusal() -> StoreError:
    remedy = "copy it first: rdflib.Dataset().addN(dataset.quads()); documents are changed with Store.put"
    return StoreError("this view of a store is to read", remedy=remedy)
