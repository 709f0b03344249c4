"""The gate of a store: does the graph of a document hold what the shapes of the packs say? (SHACL)."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import pyoxigraph as ox
from rdflib import Graph, URIRef
from rdflib.term import Node

from rostra.rdf import convert
from rostra.store import offsets, shacl, shapes
from rostra.store.asking import rows
from rostra.store.found import Found
from rostra.store.questions import Question
from rostra.store.report import Report, Violation
from rostra.store.sentences import sentence
from rostra.vocab.pack import Pack

__all__ = ["Report", "Violation", "validate"]


def validate(graph: Graph, packs: Sequence[Pack], *, quads: Iterable[ox.Quad] | None = None) -> Report:
    """Check the graph of one document against the shapes of `packs`; nothing is inferred and nothing fetched.

    What the packs know of the things that the document points to is at hand: a shape may ask for the class of a known
    speaker. `quads` is what `convert.to_quads` gives for `graph`, if at hand. Raises `PackError` where a shape
    cannot be used.
    """
    held = shapes.of(tuple(packs))
    index = indexed(convert.to_quads(graph) if quads is None else quads, held.known)
    found = [one for question in held.questions for one in _broken(index, question)]
    if held.beyond is not None:
        found += shacl.find(index, held.beyond)
    return reported(found, held, graph)


def indexed(quads: Iterable[ox.Quad], known: shapes.Known) -> ox.Store:
    """Give an index of the triples of a document, and of what packs know of the things that it points to."""
    own = [ox.Quad(subject, predicate, value) for subject, predicate, value, _ in quads]
    index = ox.Store()
    index.extend([*own, *shapes.beside(own, known)])
    return index


def reported(found: Sequence[Found], held: shapes.Shapes, graph: Graph) -> Report:
    """Give what was found in order, each with its sentence, and once."""
    said = sorted({(one.is_warning, _violation(one, held.graph, graph)) for one in found})
    return Report(
        tuple(violation for is_warning, violation in said if not is_warning),
        tuple(violation for is_warning, violation in said if is_warning),
    )


def _broken(index: ox.Store, question: Question) -> Iterator[Found]:
    for focus, value in _answers(index, question):
        node = None if value is None else convert.to_node(value)
        yield Found(convert.to_node(focus), question.source, question.path, node, question.message, question.is_warning)


def _answers(index: ox.Store, question: Question) -> Iterator[tuple[Any, Any]]:
    """Give focus nodes, each with what stands there if that is told."""
    if not question.targets:
        yield from ((row[0], row[1] if question.tells_value else None) for row in rows(index, question.select))
        return
    for (focus,) in rows(index, question.targets):
        if question.constraint in offsets.CHECKS:
            yield from ((focus, node) for node in offsets.CHECKS[question.constraint](index, focus))
        else:
            told = rows(index, question.select, this=focus)
            yield from ((focus, row["value"] if question.tells_value else focus) for row in told)


def _violation(one: Found, shapes_: Graph, graph: Graph) -> Violation:
    return Violation(
        focus=str(one.focus),
        shape=_shape(one.source, shapes_),
        path=one.path,
        value="" if one.value is None else str(one.value),
        message=one.message,
        sentence=sentence(graph, [node for node in (one.value, one.focus) if isinstance(node, URIRef)]),
    )


def _shape(node: Node | None, shapes_: Graph) -> str:
    """Give the nearest shape with a name: a property shape seldom has one."""
    while node is not None and shapes.UNNAMED in str(node):
        node = next(shapes_.subjects(None, node), None)
    return str(node)
