"""One result of a check, in terms of RDF, before its sentence is told."""

from dataclasses import dataclass

from rdflib.term import Node


@dataclass(frozen=True, slots=True)
class Found:
    """Say that a node breaks a shape, here its node shape or property shape; the rest is as in `report.Violation`."""

    focus: Node
    source: Node
    path: str
    value: Node | None
    message: str
    is_warning: bool
