"""Attributed contents: who, with which words, what, to whom, about whom, with which stance."""

from dataclasses import dataclass
from enum import StrEnum

from rostra.model.span import Spans


class Mode(StrEnum):
    """Say how the content is given: wholly inside quotation marks, not at all, or partly (Pareti et al. 2013)."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Position(StrEnum):
    """Say where a source stands towards a target."""

    SUPPORT = "support"
    OPPOSE = "oppose"
    NEUTRAL = "neutral"


@dataclass(frozen=True, slots=True, order=True)
class Stance:
    """Hold a source's position towards a target: the `id` of an entity, or the IRI of a topic."""

    target: str
    position: Position


@dataclass(frozen=True, slots=True)
class Statement:
    """Hold one attributed content with the characters where its source, cue and content stand.

    `id` is unique within the document ("s1", in order of the text). `speaker`, `addressee`, `medium` and each of
    `about` are `id`s of entities of the same document; None means that the text does not say. `act`, `factuality`
    and `topics` are IRIs of concepts. `inside` is the `id` of the statement whose content holds this one.
    `confidence` is in [0, 1]. `source` may be empty ("it was said that ...") and so may `cue` (a bare quotation
    that goes on).
    """

    id: str
    source: Spans
    cue: Spans
    content: Spans
    mode: Mode
    act: str
    speaker: str | None = None
    addressee: str | None = None
    about: tuple[str, ...] = ()
    stances: tuple[Stance, ...] = ()
    topics: tuple[str, ...] = ()
    medium: str | None = None
    factuality: str | None = None
    inside: str | None = None
    confidence: float | None = None

    def __post_init__(self) -> None:
        if not self.content:
            msg = f"statement {self.id} has no content"
            raise ValueError(msg)


@dataclass(frozen=True, slots=True, order=True)
class Response:
    """Say that one statement of a document answers another; `how` is the IRI of a property of the ontology."""

    statement: str
    answers: str
    how: str
