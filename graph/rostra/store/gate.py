"""The way of a document into a store: it is checked, and then put."""

from collections.abc import Sequence

from pyoxigraph import Quad
from rdflib import Graph

from rostra.errors import InvalidDocumentError
from rostra.rdf import convert
from rostra.store.change import Change
from rostra.store.store import Store
from rostra.store.validate import validate
from rostra.vocab.pack import Pack


def admit(store: Store, graph: Graph, packs: Sequence[Pack], *, name: str) -> Change:
    """Put the graph of the document that is called `name` into a store.

    Raises `InvalidDocumentError` where it breaks a shape of `packs`: then nothing has changed; else as `Store.put`.
    """
    return store.put(graph, quads=checked(graph, packs, name=name))


def checked(graph: Graph, packs: Sequence[Pack], *, name: str) -> list[Quad]:
    """Give the quads of a document's graph, for `Store.put`; raise `InvalidDocumentError` where it breaks a shape."""
    quads = [*convert.to_quads(graph)]
    report = validate(graph, packs, quads=quads)
    if not report.conforms:
        raise InvalidDocumentError(str(report), where=name)
    return quads
