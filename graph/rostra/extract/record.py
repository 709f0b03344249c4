"""An annotated document as one JSON object: what `rostra extract` writes a line of."""

from typing import TypedDict

from rostra.model import Annotated, Entity, Position, Relation, Spans, Statement

Pair = list[int]
"""The start and the end of a span in characters of the text, half-open."""


class StanceRecord(TypedDict):
    """The source's stance towards one target."""

    target: str
    polarity: str


class AttributionRecord(TypedDict):
    """One statement; entities are IRIs where they are linked, else labels."""

    id: str
    source: list[Pair]
    cue: list[Pair]
    content: list[Pair]
    mode: str
    act: str
    speaker: str | None
    addressee: str | None
    medium: str | None
    about: list[str]
    topics: list[str]
    stance: list[StanceRecord]
    factuality: str | None
    inside: str | None
    confidence: float | None


class EntityRecord(TypedDict):
    """One entity with its chain; `iri` is null for one that the register does not know."""

    iri: str | None
    label: str
    type: str
    mentions: list[Pair]


class RelationRecord(TypedDict):
    """One relation that the text states."""

    subject: str
    predicate: str
    object: str
    evidence: list[Pair]


class ResponseRecord(TypedDict):
    """One statement that answers another, both by `id`."""

    statement: str
    responds_to: str
    how: str


class DocumentRecord(TypedDict):
    """One document: the text as given, and what was found in it."""

    id: str
    text: str
    attributions: list[AttributionRecord]
    entities: list[EntityRecord]
    relations: list[RelationRecord]
    responses: list[ResponseRecord]


_POLARITY = {Position.SUPPORT: "positive", Position.OPPOSE: "negative", Position.NEUTRAL: "neutral"}


def record(annotated: Annotated) -> DocumentRecord:
    """Give the JSON object of a document; offsets are characters of its `text`."""
    names = {entity.id: entity.iri or entity.label for entity in annotated.entities}
    return {
        "id": annotated.document.id,
        "text": annotated.document.text,
        "attributions": [_attribution(statement, names) for statement in annotated.statements],
        "entities": [_entity(entity) for entity in annotated.entities],
        "relations": [_relation(relation, names) for relation in annotated.relations],
        "responses": [
            {"statement": response.statement, "responds_to": response.answers, "how": response.how}
            for response in annotated.responses
        ],
    }


def _attribution(statement: Statement, names: dict[str, str]) -> AttributionRecord:
    return {
        "id": statement.id,
        "source": _pairs(statement.source),
        "cue": _pairs(statement.cue),
        "content": _pairs(statement.content),
        "mode": statement.mode.value,
        "act": statement.act,
        "speaker": _named(statement.speaker, names),
        "addressee": _named(statement.addressee, names),
        "medium": _named(statement.medium, names),
        "about": [names[entity] for entity in statement.about],
        "topics": list(statement.topics),
        "stance": [
            {"target": names.get(stance.target, stance.target), "polarity": _POLARITY[stance.position]}
            for stance in statement.stances
        ],
        "factuality": statement.factuality,
        "inside": statement.inside,
        "confidence": statement.confidence,
    }


def _entity(entity: Entity) -> EntityRecord:
    spans = tuple(mention.span for mention in entity.mentions)
    return {"iri": entity.iri, "label": entity.label, "type": entity.type, "mentions": _pairs(spans)}


def _relation(relation: Relation, names: dict[str, str]) -> RelationRecord:
    return {
        "subject": names[relation.subject],
        "predicate": relation.predicate,
        "object": names[relation.object],
        "evidence": _pairs(relation.evidence),
    }


def _pairs(spans: Spans) -> list[Pair]:
    return [[span.start, span.end] for span in spans]


def _named(entity: str | None, names: dict[str, str]) -> str | None:
    return None if entity is None else names[entity]
