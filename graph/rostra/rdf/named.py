"""Which IRI stands for what in one document."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Self

from rdflib import URIRef

from rostra.model import Annotated, Entity, Statement
from rostra.rdf import iri


@dataclass(frozen=True, slots=True)
class Named:
    """Hold what all IRIs begin with, those of a document and, by their `id`s, of its entities and statements."""

    base: str
    document: URIRef
    entities: Mapping[str, URIRef]
    statements: Mapping[str, URIRef]

    @classmethod
    def of(cls, annotated: Annotated, *, base: str) -> Self:
        """Mint the IRIs of an annotated document; raise `RostraError` where a register's entity has a bad one."""
        document = iri.document(annotated.document.id, base=base)
        return cls(base, document, _entities(annotated.entities, document), _statements(annotated.statements, document))


def _entities(entities: Iterable[Entity], document: URIRef) -> dict[str, URIRef]:
    taken: dict[URIRef, str] = {}
    found: dict[str, URIRef] = {}
    for entity in entities:
        known = None if entity.iri is None else iri.checked(entity.iri)
        found[entity.id] = known or iri.unique(iri.entity(document, entity), taken)
        taken[found[entity.id]] = entity.id
    return found


def _statements(statements: Iterable[Statement], document: URIRef) -> dict[str, URIRef]:
    taken: dict[URIRef, str] = {}
    for statement in statements:
        taken[iri.unique(iri.statement(document, statement), taken)] = statement.id
    return {id_: node for node, id_ in taken.items()}
