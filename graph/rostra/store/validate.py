"""The gate of a store: does the graph of a document hold what the shapes of the packs say? (SHACL, by pySHACL)."""

from collections.abc import Sequence

import pyoxigraph as ox
from rdflib import SH, Graph, URIRef
from rdflib.term import Node

from rostra.errors import PackError
from rostra.rdf import convert
from rostra.store import shapes
from rostra.store.report import Report, Violation
from rostra.store.sentences import sentence
from rostra.vocab.pack import Pack

__all__ = ["Report", "Violation", "validate"]

_LONGEST = 300


def validate(graph: Graph, packs: Sequence[Pack]) -> Report:
    """Check the graph of one document against the shapes of `packs`; nothing is inferred and nothing fetched.

    What the packs know of the things that the document points to is at hand: a shape may ask for the class of a known
    speaker. Raises `PackError` where a shape cannot be used.
    """
    held = shapes.of(tuple(packs))
    found = results(graph, held)
    broken = [result for report in found.subjects(SH.conforms) for result in found.objects(report, SH.result)]
    said = sorted(
        (found.value(result, SH.resultSeverity) != SH.Violation, _said(result, found, held.graph, graph))
        for result in broken
    )
    return Report(
        tuple(violation for is_warning, violation in said if not is_warning),
        tuple(violation for is_warning, violation in said if is_warning),
    )


def results(graph: Graph, held: shapes.Shapes) -> Graph:
    """Give the report as SHACL has it; Oxigraph answers the SPARQL in the shapes a hundred times as fast as rdflib.

    Raises `PackError` where a shape cannot be used.
    """
    from pyshacl import validate as check  # noqa: PLC0415 - half a second that reading a store need not wait for
    from pyshacl.errors import ReportableRuntimeError  # noqa: PLC0415
    from pyshacl.graph_abstraction import DataGraph  # noqa: PLC0415

    quads = [ox.Quad(*quad.triple) for quad in convert.to_quads(graph)]
    index = ox.Store()
    index.extend([*quads, *shapes.beside(quads, held.known)])
    try:
        _, found, _ = check(
            DataGraph.from_oxigraph_store(index), shacl_graph=held.graph, inference="none", inplace=True
        )
    except (ReportableRuntimeError, SyntaxError) as error:
        raise _unusable(error) from error
    if not isinstance(found, Graph):
        raise _unusable(found)
    return found


def _unusable(error: Exception) -> PackError:
    problem = f"a shape cannot be used: {str(error)[:_LONGEST]}"
    return PackError(problem, where="shapes/", remedy="mend the shape, or leave its file out")


def _said(result: Node, found: Graph, known: Graph, graph: Graph) -> Violation:
    def one(property_: URIRef) -> Node | None:
        return found.value(result, property_, any=True)

    focus, value = one(SH.focusNode), one(SH.value)
    messages = sorted(str(message) for message in found.objects(result, SH.resultMessage))
    return Violation(
        focus=str(focus),
        shape=_shape(one(SH.sourceShape), known),
        path=_path(one(SH.resultPath), found),
        value="" if value is None else str(value),
        message=messages[0],
        sentence=sentence(graph, [node for node in (value, focus) if isinstance(node, URIRef)]),
    )


def _shape(node: Node | None, known: Graph) -> str:
    """Give the nearest shape with a name: a property shape seldom has one."""
    while node is not None and shapes.UNNAMED in str(node):
        node = next(known.subjects(None, node), None)
    return str(node)


def _path(node: Node | None, found: Graph) -> str:
    backwards = None if node is None else found.value(node, SH.inversePath)
    if backwards is not None:
        return f"^{backwards}"
    return str(node) if isinstance(node, URIRef) else ""
