from pathlib import Path

import pytest
from rdflib import Literal, URIRef

from rostra.errors import InvalidDocumentError
from rostra.rdf import writer
from rostra.store.change import Kind
from rostra.store.gate import admit
from rostra.store.store import Store
from rostra.vocab import pack, terms
from tests.rdf import example


def test_a_document_that_fits_is_put_as_it_is() -> None:
    graph = writer.write(example.annotated(), example.RUN)
    with Store.open(None) as store:
        assert admit(store, graph, pack.load(), name="a.txt").kind is Kind.ADDED
        ((_, kept),) = store.graphs()
    assert len(kept) == len(graph)


def test_a_document_that_breaks_a_shape_changes_nothing(tmp_path: Path) -> None:
    graph = writer.write(example.annotated(), example.RUN)
    digest = URIRef(terms.ROSTRA + "digest")
    (document,) = graph.subjects(digest)
    graph.set((document, digest, Literal("0" * 64)))
    with Store.open(tmp_path / "store") as store:
        with pytest.raises(InvalidDocumentError) as raised:
            admit(store, graph, pack.load(), name="a.txt")
        assert store.documents() == ()
    assert raised.value.where == "a.txt"
