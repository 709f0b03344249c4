"""The entities of a document and their mentions in RDF.

An entity that the register knows is pointed to, since what the register says of it stands in one graph alone; a
`rostra:Link` keeps the label and class that it had when the document was read.
"""

from collections.abc import Iterable, Iterator

from rdflib import RDF, RDFS, URIRef

from rostra.model import Entity, Form, Mention
from rostra.rdf import iri, spans
from rostra.rdf.literals import text, whole
from rostra.rdf.named import Named
from rostra.rdf.namespaces import FORM, ROSTRA
from rostra.rdf.said import Said
from rostra.rdf.spans import Triple
from rostra.vocab import terms


def triples(entities: Iterable[Entity], named: Named) -> Iterator[Triple]:
    """Give what a document says of its entities."""
    described: set[URIRef] = set()
    for number, entity in enumerate(entities, start=1):
        node = named.entities[entity.id]
        if node not in described:
            yield from _local(entity, node, number) if entity.iri is None else _link(entity, node, number, named)
        described.add(node)
        for mention in entity.mentions:
            yield from _mention(mention, node, named)


def _local(entity: Entity, node: URIRef, number: int) -> Iterator[Triple]:
    yield node, RDF.type, iri.checked(entity.type)
    yield node, RDFS.label, text(entity.label, what="the name of an entity")
    yield node, ROSTRA.number, whole(number, positive=True)


def _link(entity: Entity, node: URIRef, number: int, named: Named) -> Iterator[Triple]:
    link = iri.link(named.document, node)
    yield link, RDF.type, ROSTRA.Link
    yield link, ROSTRA.denotes, node
    yield link, ROSTRA.entityType, iri.checked(entity.type)
    yield link, ROSTRA.entityLabel, text(entity.label, what="the name of an entity")
    yield link, ROSTRA.number, whole(number, positive=True)


def _mention(mention: Mention, entity: URIRef, named: Named) -> Iterator[Triple]:
    node = iri.mention(named.document, mention, entity)
    yield node, RDF.type, ROSTRA.Mention
    yield node, ROSTRA.at, iri.span(named.document, mention.span)
    yield node, ROSTRA.form, FORM[mention.form.value]
    yield node, ROSTRA.denotes, entity


def read(said: Said) -> dict[URIRef, Entity]:
    """Read the entities by their IRIs, in order of their numbers."""
    chains = _chains(said)
    links = {URIRef(said.one(link, ROSTRA.denotes)): link for link in said.a(ROSTRA.Link)}
    local = {node: node for node in said.nodes(RDFS.label)}
    numbers = {node: said.number(place, ROSTRA.number) for node, place in {**local, **links}.items()}
    return {
        node: _read_one(said, node, links.get(node), f"e{number}", chains.get(node, ()))
        for node, number in sorted(numbers.items(), key=lambda pair: pair[1])
    }


def _read_one(said: Said, node: URIRef, link: URIRef | None, id: str, chain: Iterable[Mention]) -> Entity:  # noqa: A002
    mentions = tuple(sorted(chain))
    if link is None:
        return Entity(id, said.one(node, RDFS.label), said.one(node, RDF.type), mentions)
    return Entity(id, said.one(link, ROSTRA.entityLabel), said.one(link, ROSTRA.entityType), mentions, str(node))


def _chains(said: Said) -> dict[URIRef, list[Mention]]:
    chains: dict[URIRef, list[Mention]] = {}
    for node in said.a(ROSTRA.Mention):
        form = Form(said.one(node, ROSTRA.form).removeprefix(terms.FORM))
        mention = Mention(spans.read_all(said, node, ROSTRA.at)[0], form)
        chains.setdefault(URIRef(said.one(node, ROSTRA.denotes)), []).append(mention)
    return chains
