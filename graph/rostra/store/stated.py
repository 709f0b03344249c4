"""Triples that documents state: in one graph of their own, since two documents may state the same one.

The union of all graphs counts a triple once for each graph that it stands in. A relation between two entities stands in
each document as a node with its evidence, which is the document's own; the bare triple that follows from the node
belongs to no document alone, and is in this graph unless a pack says it too.
"""

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet

from pyoxigraph import NamedNode, Quad, Store

from rostra.store.lines import Triple
from rostra.vocab import terms

GRAPH = f"{terms.BASE}data/graph/stated"

PARTS = _SUBJECT, PREDICATE, _OBJECT = tuple(
    NamedNode(terms.ROSTRA + part) for part in ("subject", "predicate", "object")
)
_HERE = NamedNode(GRAPH)


def new(index: Store, stated: Iterable[Triple]) -> list[Triple]:
    """Give those of the `stated` triples that no graph of the index holds, sorted."""
    return [triple for triple in sorted(stated) if not any(_found(index, triple))]


def stale(index: Store, graphs: Iterable[NamedNode], stated: AbstractSet[Triple]) -> list[Triple]:
    """Give the triples that go when `graphs` give way to one that says what is `stated`, sorted."""
    old = set(graphs)
    gone = {triple for graph in old for triple in _relations(index, graph)} - stated
    return [triple for triple in sorted(gone) if not _is_said_elsewhere(index, triple, old)]


def misplaced(index: Store) -> tuple[list[Triple], list[Triple]]:
    """Give what this graph lacks and what it should not hold: a triple stands in one graph, a pack's first."""
    wanted = {triple for triple in _relations(index, None) if not any(g != _HERE for g in _found(index, triple))}
    held = {_bare(quad) for quad in index.quads_for_pattern(None, None, None, _HERE)}
    return sorted(wanted - held), sorted(held - wanted)


def _relations(index: Store, graph: NamedNode | None) -> Iterator[Triple]:
    for quad in index.quads_for_pattern(None, _SUBJECT, None, graph):
        node = quad.subject
        for predicate in index.quads_for_pattern(node, PREDICATE, None, quad.graph_name):
            for value in index.quads_for_pattern(node, _OBJECT, None, quad.graph_name):
                yield f"{quad.object} {predicate.object} {value.object}"


def _is_said_elsewhere(index: Store, triple: Triple, graphs: AbstractSet[NamedNode]) -> bool:
    subject, predicate, value = triple.split(" ")
    nodes = index.quads_for_pattern(None, _OBJECT, NamedNode(value[1:-1]))
    return any(
        quad.graph_name not in graphs
        and _holds(index, quad, _SUBJECT, subject)
        and _holds(index, quad, PREDICATE, predicate)
        for quad in nodes
    )


def _holds(index: Store, node: Quad, part: NamedNode, term: str) -> bool:
    return Quad(node.subject, part, NamedNode(term[1:-1]), node.graph_name) in index


def _found(index: Store, triple: Triple) -> Iterator[object]:
    subject, predicate, value = (NamedNode(term[1:-1]) for term in triple.split(" "))
    return (quad.graph_name for quad in index.quads_for_pattern(subject, predicate, value))


def _bare(quad: Quad) -> Triple:
    return f"{quad.subject} {quad.predicate} {quad.object}"
