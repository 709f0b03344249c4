"""Spans that name something, and the thing that they name within one document."""

from dataclasses import dataclass
from enum import StrEnum

from rostra.model.span import Span


class Form(StrEnum):
    """Say how a mention names its entity."""

    NAME = "name"
    ACRONYM = "acronym"
    DEMONYM = "demonym"
    NOMINAL = "nominal"
    PRONOUN = "pronoun"


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """Hold a span that names something, and the form of the name."""

    span: Span
    form: Form = Form.NAME


@dataclass(frozen=True, slots=True)
class Entity:
    """Hold a thing named in one document with its chain of mentions, in order of the text.

    `id` is unique within the document ("e1") and is what statements and relations point to. `type` is the IRI of a
    class of the ontology. `iri` is that of the register where linking found one; None means a local entity (NIL).
    """

    id: str
    label: str
    type: str
    mentions: tuple[Mention, ...]
    iri: str | None = None
