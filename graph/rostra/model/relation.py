"""Relations between entities that an article states in so many words."""

from dataclasses import dataclass

from rostra.model.span import Spans


@dataclass(frozen=True, slots=True)
class Relation:
    """Hold a triple between two entities of a document (`id`s) with the span that states it; `predicate` is an IRI."""

    subject: str
    predicate: str
    object: str
    evidence: Spans
