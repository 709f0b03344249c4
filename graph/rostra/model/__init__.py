"""Frozen values that every room speaks in; standard library only."""

from rostra.model.annotated import Annotated
from rostra.model.document import Block, BlockKind, Document
from rostra.model.lexicon import (
    BlockCue,
    Cue,
    CuePart,
    EntityType,
    KnownEntity,
    Lexicon,
    Office,
    Place,
    Reach,
    RelationPattern,
    RoleNoun,
    Tenure,
    Topic,
)
from rostra.model.mention import Entity, Form, Mention
from rostra.model.relation import Relation
from rostra.model.run import PackVersion, Run
from rostra.model.span import Span, Spans
from rostra.model.statement import Mode, Position, Response, Stance, Statement

__all__ = [
    "Annotated",
    "Block",
    "BlockCue",
    "BlockKind",
    "Cue",
    "CuePart",
    "Document",
    "Entity",
    "EntityType",
    "Form",
    "KnownEntity",
    "Lexicon",
    "Mention",
    "Mode",
    "Office",
    "PackVersion",
    "Place",
    "Position",
    "Reach",
    "Relation",
    "RelationPattern",
    "Response",
    "RoleNoun",
    "Run",
    "Span",
    "Spans",
    "Stance",
    "Statement",
    "Tenure",
    "Topic",
]
