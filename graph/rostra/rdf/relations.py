"""Relations between entities, and what statement answers which, in RDF."""

from collections.abc import Iterable, Iterator, Mapping

from rdflib import RDF, URIRef

from rostra.model import Relation, Response
from rostra.rdf import iri, spans
from rostra.rdf.literals import whole
from rostra.rdf.named import Named
from rostra.rdf.namespaces import ROSTRA
from rostra.rdf.said import Said
from rostra.rdf.spans import Triple


def triples(relations: Iterable[Relation], responses: Iterable[Response], named: Named) -> Iterator[Triple]:
    """Give the relations that a document states, and the responses among its statements."""
    taken: set[URIRef] = set()
    for number, relation in enumerate(relations, start=1):
        subject, object_ = named.entities[relation.subject], named.entities[relation.object]
        node = iri.unique(iri.relation(named.document, relation, subject, object_), taken)
        taken.add(node)
        yield subject, iri.checked(relation.predicate), object_
        yield node, RDF.type, ROSTRA.Relation
        yield node, ROSTRA.number, whole(number, positive=True)
        yield node, ROSTRA.subject, subject
        yield node, ROSTRA.predicate, iri.checked(relation.predicate)
        yield node, ROSTRA.object, object_
        yield from ((node, ROSTRA.evidence, iri.span(named.document, span)) for span in relation.evidence)
    for response in responses:
        one, other = named.statements[response.statement], named.statements[response.answers]
        yield one, iri.checked(response.how), other


def read_relations(said: Said, entities: Mapping[URIRef, str]) -> tuple[Relation, ...]:
    """Read the relations in order of their numbers; `entities` gives the `id` of each entity."""
    nodes = sorted(said.a(ROSTRA.Relation), key=lambda node: said.number(node, ROSTRA.number))
    return tuple(
        Relation(
            subject=entities[URIRef(said.one(node, ROSTRA.subject))],
            predicate=said.one(node, ROSTRA.predicate),
            object=entities[URIRef(said.one(node, ROSTRA.object))],
            evidence=spans.read_all(said, node, ROSTRA.evidence),
        )
        for node in nodes
    )


def read_responses(said: Said, statements: Mapping[URIRef, str]) -> tuple[Response, ...]:
    """Read the responses in order of the statements; `statements` gives the `id` of each."""
    return tuple(
        Response(id_, answered, str(how))
        for node, id_ in statements.items()
        for answered, how in _answered(said, node, statements)
    )


def _answered(said: Said, node: URIRef, statements: Mapping[URIRef, str]) -> list[tuple[str, URIRef]]:
    order = list(statements)
    found = [(value, how) for how, value in said.links(node) if value in statements and how != ROSTRA.inside]
    return [(statements[value], how) for value, how in sorted(found, key=lambda pair: (order.index(pair[0]), pair[1]))]
