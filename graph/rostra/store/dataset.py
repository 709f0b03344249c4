"""A store as rdflib sees it: to read, over the same Oxigraph index."""

from typing import Any, NoReturn

import pyoxigraph as ox
from oxrdflib.store import OxigraphStore
from rdflib import Dataset, Graph, URIRef
from rdflib.plugins.sparql.sparql import Query
from rdflib.query import Result

from rostra.errors import QueryError, StoreError
from rostra.store import limits, lines


class View(OxigraphStore):
    """Read an index through rdflib; refuse what would change it behind the back of the truth."""

    def add(self, *_: Any, **__: Any) -> NoReturn:
        """Refuse."""
        raise _refusal()

    addN = remove = update = remove_graph = add  # noqa: N815

    def query(self, query: Query | str, *rest: Any, **options: Any) -> Result:
        """Answer a query; raise `QueryError` where it is one that may not be asked, before rdflib asks it by itself."""
        limits.check(query if isinstance(query, str) else _text(query))
        return super().query(query, *rest, **options)

    def add_graph(self, graph: Graph) -> None:
        """Do nothing: rdflib announces each graph that it is asked for, and one without triples is nothing here."""


def dataset(index: ox.Store) -> Dataset:
    """Give `index` as a `Dataset` whose default graph is the union of all graphs."""
    return Dataset(store=View(store=index), default_union=True)


def graph(said: str) -> Graph:
    """Give canonical N-Quads of one named graph as a graph of rdflib's own, in memory."""
    ((name, triples),) = lines.by_graph(said).items()
    return Graph(identifier=URIRef(name)).parse(data="".join(f"{triple} .\n" for triple in triples), format="nt11")


def _text(prepared: Query) -> str:
    try:
        return prepared._original_args[0]  # noqa: SLF001 - rdflib keeps the text nowhere else
    except AttributeError as error:
        problem = "what this parsed query asks cannot be told"
        raise QueryError(problem, remedy="give it as text, or prepare it with prepareQuery") from error


def _refusal() -> StoreError:
    remedy = "copy it first: rdflib.Dataset().addN(dataset.quads()); documents are changed with Store.put"
    return StoreError("this view of a store is to read", remedy=remedy)
