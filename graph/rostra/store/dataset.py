"""A store as rdflib sees it: to read, over the same Oxigraph index."""

from collections.abc import Generator, Mapping, Sequence
from typing import Any, NoReturn

import pyoxigraph as ox
from oxrdflib.store import OxigraphStore
from rdflib import Dataset, Graph, URIRef
from rdflib.plugins.sparql.sparql import Query
from rdflib.query import Result

from rostra.errors import QueryError, StoreError
from rostra.store import limits, lines

_BY_STORE = 5
"""The place of the argument `use_store_provided` in rdflib's methods."""


class View(OxigraphStore):
    """Read an index through rdflib; refuse what would change it behind the back of the truth."""

    def add(self, *_: Any, **__: Any) -> NoReturn:
        """Refuse."""
        raise _refusal()

    addN = remove = update = remove_graph = add  # noqa: N815

    def query(  # type: ignore[override]
        self, query: Query | str, names: Mapping[str, Any], bound: Mapping[str, Any], of: str, **options: Any
    ) -> Result:
        """Answer a query, a prepared one by its text: rdflib's own engine would fetch what FROM and SERVICE name.

        Raises `QueryError` where it is one that may not be asked.
        """
        base = options.pop("base", None)
        if options:
            raise QueryError(f"{', '.join(options)} cannot be said with a query", remedy="leave it out")
        text, known = (_based(query, base), {}) if isinstance(query, str) else _prepared(query)
        says_of = limits.names_graphs(text)
        return super().query(text, {**names, **known}, bound, "" if says_of else of)

    def contexts(self, *of: Any) -> Generator[Graph, None, None]:
        """Give the graphs."""
        return (Part(self, found.identifier) for found in super().contexts(*of))

    def add_graph(self, graph: Graph) -> None:
        """Do nothing: rdflib announces each graph that it is asked for, and one without triples is nothing here."""


class Part(Graph):
    """Read one graph of a store."""

    def query(self, *asked: Any, use_store_provided: bool = True, **options: Any) -> Result:
        """Answer a query; raise `QueryError` as the view does, and where rdflib's own engine is wanted."""
        _check_engine(asked, by_store=use_store_provided)
        return super().query(*asked, **options)


class Whole(Dataset):
    """Read all graphs of a store."""

    def query(self, *asked: Any, use_store_provided: bool = True, **options: Any) -> Result:
        """Answer a query, as of one graph."""
        _check_engine(asked, by_store=use_store_provided)
        return super().query(*asked, **options)

    def get_context(self, identifier: Any, _: bool = False, base: str | None = None) -> Graph:
        """Give one graph."""
        return Part(self.store, identifier, namespace_manager=self.namespace_manager, base=base)


def dataset(index: ox.Store) -> Dataset:
    """Give `index` as a `Dataset` whose default graph is the union of all graphs."""
    whole = Whole(store=View(store=index), default_union=True)
    whole.default_graph = Part(whole.store, whole.default_graph.identifier)
    return whole


def graph(said: str) -> Graph:
    """Give canonical N-Quads of one named graph as a graph of rdflib's own, in memory."""
    ((name, triples),) = lines.by_graph(said).items()
    return Graph(identifier=URIRef(name)).parse(data="".join(f"{triple} .\n" for triple in triples), format="nt11")


def _check_engine(asked: Sequence[object], *, by_store: bool) -> None:
    if not (by_store and all(asked[_BY_STORE:])):
        raise QueryError("rdflib's own engine would call other servers", remedy="leave out use_store_provided")


def _prepared(prepared: Query) -> tuple[str, Mapping[str, Any]]:
    """Give the text of a prepared query, and the prefixes that it was prepared with."""
    try:
        text, names, base = prepared._original_args  # noqa: SLF001 - rdflib keeps the text nowhere else
    except AttributeError as error:
        problem = "what this parsed query asks cannot be told"
        raise QueryError(problem, remedy="give it as text, or prepare it with prepareQuery") from error
    return _based(text, base), names


def _based(text: str, base: str | None) -> str:
    return f"BASE {URIRef(base).n3()} {text}" if base else text


def _refusal() -> StoreError:
    remedy = "copy it first: rdflib.Dataset().addN(dataset.quads()); documents are changed with Store.put"
    return StoreError("this view of a store is to read", remedy=remedy)
