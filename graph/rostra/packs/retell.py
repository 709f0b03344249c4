"""What a document says after a change of a codebook: the same, with the new terms for the old one."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Protocol

from rostra.model import Annotated, Document, Entity, Spans, Stance, Statement
from rostra.packs.codebook import Change

Terms = tuple[str, ...]
"""The new terms that something goes to; none where no word decides."""


class Decision(Protocol):
    """Says which of the new terms the words of a document tell of."""

    def topics(self, document: Document, contents: Sequence[Spans]) -> Sequence[Terms]:
        """Give the new topics that each content is about."""
        ...

    def entity(self, document: Document, entity: Entity) -> Terms:
        """Give the new entities that one is called by the names of."""
        ...


class Sole:
    """Decide for the one new term that there is: of a term that was renamed or merged."""

    def __init__(self, new: str) -> None:
        self._new = new

    def topics(self, document: Document, contents: Sequence[Spans]) -> Sequence[Terms]:  # noqa: ARG002
        """Give the new term each time."""
        return [(self._new,)] * len(contents)

    def entity(self, document: Document, entity: Entity) -> Terms:  # noqa: ARG002
        """Give the new term."""
        return (self._new,)


def retold(annotated: Annotated, change: Change, decide: Decision) -> tuple[Annotated, tuple[str, ...]]:
    """Give what a document says with the new terms, and the words of what no word decides, which goes to the rest.

    Where two terms become one, what was said of both counts once; a relation of a thing to itself is left out.
    """
    if change.of == "entity":
        return _of_entities(annotated, change, decide)
    return _of_topics(annotated, change, decide)


def _of_topics(annotated: Annotated, change: Change, decide: Decision) -> tuple[Annotated, tuple[str, ...]]:
    document = annotated.document
    due = [one for one in annotated.statements if change.old in one.topics]
    new = dict(zip(due, decide.topics(document, [one.content for one in due]), strict=True))
    undecided = tuple(_words(document, one.content) for one, decided in new.items() if not decided)
    statements = (
        _on(one, {change.old: new[one] or (change.rest,)}) if one in new else one for one in annotated.statements
    )
    return replace(annotated, statements=tuple(statements)), undecided


def _on(one: Statement, instead: Mapping[str, Terms]) -> Statement:
    """Give a statement with other topics, towards which it takes the same stances."""
    topics = dict.fromkeys(new for topic in one.topics for new in instead.get(topic, (topic,)))
    stances = {Stance(new, held.position) for held in one.stances for new in instead.get(held.target, (held.target,))}
    return replace(one, topics=tuple(topics), stances=tuple(sorted(stances)))


def _of_entities(annotated: Annotated, change: Change, decide: Decision) -> tuple[Annotated, tuple[str, ...]]:
    document = annotated.document
    new = {one.id: decide.entity(document, one) for one in annotated.entities if one.iri == change.old}
    undecided = tuple(one.label for one in annotated.entities if one.id in new and len(new[one.id]) != 1)
    entities = tuple(_named(one, new[one.id], change.rest) if one.id in new else one for one in annotated.entities)
    meant = {one.id: one.iri or one.id for one in entities}
    relations = tuple(one for one in annotated.relations if meant[one.subject] != meant[one.object])
    return replace(annotated, entities=entities, relations=relations), undecided


def _named(entity: Entity, new: Terms, rest: str) -> Entity:
    return replace(entity, iri=new[0] if len(new) == 1 else rest)


def _words(document: Document, spans: Spans) -> str:
    return " ... ".join(span.of(document.text) for span in spans)
