"""A document, its metadata and its blocks in RDF."""

from collections.abc import Iterator

from rdflib import DCTERMS, RDF, URIRef

from rostra.model import Block, BlockKind, Document, Span
from rostra.rdf import iri
from rostra.rdf.literals import day, text, to_day, whole
from rostra.rdf.namespaces import BLOCK, ROSTRA
from rostra.rdf.said import Said
from rostra.rdf.spans import Triple
from rostra.vocab import terms

_AUTHORS = "\n"


def triples(document: Document, node: URIRef) -> Iterator[Triple]:
    """Give what is known of the document `node`."""
    yield node, RDF.type, ROSTRA.Document
    yield node, ROSTRA.identifier, text(document.id, what="the name of the document")
    yield node, ROSTRA.text, text(document.text, what="the text")
    yield node, ROSTRA.digest, text(document.digest, what="the digest")
    yield from _metadata(document, node)
    for block in document.blocks:
        yield from _block(block, node)


def _metadata(document: Document, node: URIRef) -> Iterator[Triple]:
    for name, value in (("title", document.title), ("publisher", document.publisher), ("language", document.language)):
        if value is not None:
            yield node, DCTERMS[name], text(value, what=f"the {name}")
    for author in document.authors:
        yield node, DCTERMS.creator, text(author, what="the name of an author")
    if document.authors:
        yield node, ROSTRA.byline, text(_AUTHORS.join(document.authors), what="the names of the authors")
    if document.published is not None:
        yield node, DCTERMS.issued, day(document.published)
    if document.url is not None:
        link = iri.web(document.url)
        yield node, DCTERMS.source, text(document.url, what="the address") if link is None else link


def _block(block: Block, document: URIRef) -> Iterator[Triple]:
    node = iri.block(document, block.span)
    yield document, ROSTRA.hasBlock, node
    yield node, RDF.type, ROSTRA.Block
    yield node, ROSTRA.kind, BLOCK[block.kind.value]
    yield node, ROSTRA.start, whole(block.span.start)
    yield node, ROSTRA.end, whole(block.span.end)


def read(said: Said, node: URIRef) -> Document:
    """Read the document `node`."""
    byline, published = said.maybe(node, ROSTRA.byline), said.maybe(node, DCTERMS.issued)
    blocks = sorted((_read_block(said, block) for block in said.all(node, ROSTRA.hasBlock)), key=lambda b: b.span)
    return Document(
        id=said.one(node, ROSTRA.identifier),
        text=said.one(node, ROSTRA.text),
        blocks=tuple(blocks),
        title=said.maybe(node, DCTERMS.title),
        authors=() if byline is None else tuple(byline.split(_AUTHORS)),
        publisher=said.maybe(node, DCTERMS.publisher),
        published=None if published is None else to_day(published),
        language=said.maybe(node, DCTERMS.language),
        url=said.maybe(node, DCTERMS.source),
    )


def _read_block(said: Said, node: URIRef) -> Block:
    kind = BlockKind(said.one(node, ROSTRA.kind).removeprefix(terms.BLOCK))
    return Block(Span(said.number(node, ROSTRA.start), said.number(node, ROSTRA.end)), kind)
