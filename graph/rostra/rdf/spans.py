"""Spans as the W3C Web Annotation Data Model has them: a part of a document by offsets and by words."""

from collections.abc import Iterable, Iterator

from rdflib import RDF, Literal, URIRef
from rdflib.term import Node

from rostra.model import Annotated, Span, Spans
from rostra.rdf import iri
from rostra.rdf.literals import whole
from rostra.rdf.namespaces import OA
from rostra.rdf.said import Said

Triple = tuple[URIRef, URIRef, Node]
CONTEXT = 32
"""Characters before and after a span that are kept with its words."""


def used(annotated: Annotated) -> list[Span]:
    """Give each span that a mention, statement or relation stands at, once, in order of the text."""
    return sorted({*_mentioned(annotated), *_said(annotated), *_stated(annotated)})


def triples(spans: Iterable[Span], *, document: URIRef, text: str) -> Iterator[Triple]:
    """Give the nodes of `spans`, each a part of `document`; raise `ValueError` where one ends after the text."""
    for span in spans:
        node = iri.span(document, span)
        position, quotation = iri.position(node), iri.quotation(node)
        yield node, RDF.type, OA.SpecificResource
        yield node, OA.hasSource, document
        yield node, OA.hasSelector, position
        yield node, OA.hasSelector, quotation
        yield position, RDF.type, OA.TextPositionSelector
        yield position, OA.start, whole(span.start)
        yield position, OA.end, whole(span.end)
        yield quotation, RDF.type, OA.TextQuoteSelector
        yield from ((quotation, name, words) for name, words in _quoted(text, span))


def read(said: Said, node: URIRef) -> Span:
    """Read one span by the selector that gives its offsets."""
    position = iri.position(node)
    return Span(said.number(position, OA.start), said.number(position, OA.end))


def read_all(said: Said, node: URIRef, property_: URIRef) -> Spans:
    """Read the spans that a property of `node` leads to, in order of the text."""
    return tuple(sorted(read(said, span) for span in said.all(node, property_)))


def _quoted(text: str, span: Span) -> Iterator[tuple[URIRef, Literal]]:
    yield OA.exact, Literal(span.of(text))
    before, after = text[max(0, span.start - CONTEXT) : span.start], text[span.end : span.end + CONTEXT]
    if before:
        yield OA["prefix"], Literal(before)
    if after:
        yield OA.suffix, Literal(after)


def _mentioned(annotated: Annotated) -> Iterator[Span]:
    return (mention.span for entity in annotated.entities for mention in entity.mentions)


def _said(annotated: Annotated) -> Iterator[Span]:
    for statement in annotated.statements:
        yield from (*statement.source, *statement.cue, *statement.content)


def _stated(annotated: Annotated) -> Iterator[Span]:
    return (span for relation in annotated.relations for span in relation.evidence)
