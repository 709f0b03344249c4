"""A class diagram: a box for each class with the properties that are its own, subclasses to the right of their class.

Only places are worked out here, in pixels; the template draws them.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rostra.packs.reference.defined import Term
from rostra.packs.reference.wording import Wording
from rostra.vocab.terms import LABEL

_WIDTH, _LINE, _HEAD, _GAP, _STEP = 236, 15, 24, 10, 28
"""The width of a box, the height of a line and of the head, the space between boxes, and that which a tie crosses."""
_ACROSS = 4
"""So many columns of boxes stand beside each other."""
_BELOW = ("below",)
_OWN = ("has", "may have")
_TO = ("leads to", "usually leads to")


@dataclass(frozen=True, slots=True)
class Box:
    """Hold a class: where its box stands, what stands in it, and the IRI of each property with the line for it."""

    iri: str
    name: str
    x: int
    y: int
    height: int
    lines: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Diagram:
    """Hold boxes, lines from a subclass (left edge) to its class (right edge) as (x, y, x, y), and the size."""

    boxes: tuple[Box, ...]
    ties: tuple[tuple[int, int, int, int], ...]
    width: int
    height: int
    box_width: int = _WIDTH
    line: int = _LINE
    head: int = _HEAD


def diagram(terms: Sequence[Term], wording: Wording) -> Diagram:
    """Give the diagram of the classes among `terms`: those that stand alone first, in columns, then trees."""
    classes = {term.iri: term for term in terms if term.kind == "class"}
    properties = {one.iri: one for one in terms if one.kind != "class"}
    lines = {
        iri: (*_beyond(term, classes, wording), *_lines(term, properties, wording)) for iri, term in classes.items()
    }
    above = {iri: next((up for up in _row(term, _BELOW) if up in classes), "") for iri, term in classes.items()}
    roots = [iri for iri, up in above.items() if not up]
    alone = [iri for iri in roots if iri not in above.values()]
    boxes = {box.iri: box for box in _columns(alone, classes, lines)}
    y = max((box.y + box.height for box in boxes.values()), default=-_STEP) + _STEP
    for iri in roots:
        if iri not in alone:
            found, y = _tree(iri, 0, y, above, classes, lines)
            boxes |= {box.iri: box for box in found}
    ties = tuple(_tie(boxes[iri], boxes[up]) for iri, up in above.items() if up)
    width = max((box.x + _WIDTH for box in boxes.values()), default=0)
    height = max((box.y + box.height for box in boxes.values()), default=0)
    return Diagram(tuple(boxes.values()), ties, width, height)


def _columns(
    alone: Sequence[str], classes: Mapping[str, Term], lines: Mapping[str, tuple[tuple[str, str], ...]]
) -> Iterator[Box]:
    heights = [0] * _ACROSS
    for iri in alone:
        column = heights.index(min(heights))
        box = _box(classes[iri], column * (_WIDTH + _STEP), heights[column], lines[iri])
        heights[column] += box.height + _GAP
        yield box


def _tree(
    iri: str,
    depth: int,
    y: int,
    above: Mapping[str, str],
    classes: Mapping[str, Term],
    lines: Mapping[str, tuple[tuple[str, str], ...]],
) -> tuple[list[Box], int]:
    """Give the boxes of a class and of all below it, from `y` on, and where the next one may stand."""
    found, at = [], y
    for below in (one for one, up in above.items() if up == iri):
        boxes, at = _tree(below, depth + 1, at, above, classes, lines)
        found += boxes
    box = _box(classes[iri], depth * (_WIDTH + _STEP), y, lines[iri])
    return [box, *found], max(at, y + box.height + _GAP)


def _box(term: Term, x: int, y: int, lines: tuple[tuple[str, str], ...]) -> Box:
    return Box(term.iri, term.name, x, y, _HEAD + _LINE * len(lines) + (6 if lines else 0), lines)


def _tie(below: Box, above: Box) -> tuple[int, int, int, int]:
    return (below.x, below.y + _HEAD // 2, above.x + _WIDTH, above.y + _HEAD // 2)


def _beyond(term: Term, classes: Mapping[str, Term], wording: Wording) -> Iterator[tuple[str, str]]:
    """Give a line for each class of another pack that this one is a kind of."""
    for up in _row(term, _BELOW):
        if up not in classes and wording.one(up, LABEL):
            yield up, f"a kind of {wording.name(up)}"


def _lines(term: Term, properties: Mapping[str, Term], wording: Wording) -> Iterator[tuple[str, str]]:
    for iri in _row(term, _OWN):
        if iri in properties:
            ends = _row(properties[iri], _TO)
            yield iri, f"{wording.name(iri)}: {wording.name(ends[0])}" if ends else wording.name(iri)


def _row(term: Term, labels: Sequence[str]) -> tuple[str, ...]:
    return tuple(one for label, values in term.rows if label in labels for one in values)
