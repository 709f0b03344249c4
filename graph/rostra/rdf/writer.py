"""An annotated document as the triples of one named graph, with no blank node among them."""

from collections.abc import Iterator

from rdflib import Graph, URIRef

from rostra.errors import DocumentError
from rostra.model import Annotated, Run
from rostra.rdf import documents, entities, iri, provenance, relations, spans, statements
from rostra.rdf.named import Named
from rostra.rdf.spans import Triple


def write(annotated: Annotated, run: Run, *, base: str = iri.BASE) -> Graph:
    """Give the graph of a document as one run read it; its identifier is the IRI of the named graph.

    Two entities of a document with the same `iri` become one. Raises `DocumentError` for text that RDF cannot hold,
    `RostraError` for a class, property or concept that is no IRI, and `ValueError` for a span outside the text.
    """
    document = annotated.document
    name = iri.graph(document, run, base=base)
    graph = Graph(identifier=name)
    try:
        for triple in _triples(annotated, run, name, Named.of(annotated, base=base)):
            graph.add(triple)
    except DocumentError as error:
        raise DocumentError(error.problem, where=ascii(document.id)[1:-1], remedy=error.remedy) from error
    return graph


def _triples(annotated: Annotated, run: Run, graph: URIRef, named: Named) -> Iterator[Triple]:
    document = annotated.document
    made_by = iri.run(named.document, document, run)
    yield from documents.triples(document, named.document)
    yield from provenance.triples(run, made_by, graph=graph, document=named.document)
    yield from spans.triples(spans.used(annotated), document=named.document, text=document.text)
    yield from entities.triples(annotated.entities, named)
    yield from statements.triples(annotated.statements, named, document.text)
    yield from relations.triples(annotated.relations, annotated.responses, named)
