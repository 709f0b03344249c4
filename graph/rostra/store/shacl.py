"""What pySHACL finds: with the shapes that go beyond what `questions` asks; with all, it is the oracle of the tests."""

from collections.abc import Iterator

import pyoxigraph as ox
from rdflib import SH, Graph, URIRef
from rdflib.term import Node

from rostra.errors import PackError
from rostra.store.found import Found

_LONGEST = 300


def find(index: ox.Store, shapes: Graph) -> Iterator[Found]:
    """Give what breaks `shapes` in an index of triples without names; raise `PackError` where one cannot be used."""
    found = results(index, shapes)
    for report in found.subjects(SH.conforms):
        yield from (_found(result, found) for result in found.objects(report, SH.result))


def results(index: ox.Store, shapes: Graph) -> Graph:
    """Give the report as SHACL has it; raise `PackError` where a shape cannot be used.

    Oxigraph answers the SPARQL in the shapes a hundred times as fast as rdflib.
    """
    from pyshacl import validate as check  # noqa: PLC0415 - half a second that reading a store need not wait for
    from pyshacl.errors import ReportableRuntimeError  # noqa: PLC0415
    from pyshacl.graph_abstraction import OxigraphDataGraph  # noqa: PLC0415

    class Full(OxigraphDataGraph):  # pySHACL asks of a graph, twice a result, whether it is empty, by counting it
        def __bool__(self) -> bool:
            return True

    try:
        _, found, _ = check(Full(index), shacl_graph=shapes, inference="none", inplace=True)
    except (ReportableRuntimeError, SyntaxError) as error:
        raise _unusable(error) from error
    if not isinstance(found, Graph):
        raise _unusable(found)
    return found


def _unusable(error: Exception) -> PackError:
    problem = f"a shape cannot be used: {str(error)[:_LONGEST]}"
    return PackError(problem, where="shapes/", remedy="mend the shape, or leave its file out")


def _found(result: Node, found: Graph) -> Found:
    def one(property_: URIRef) -> Node | None:
        return found.value(result, property_, any=True)

    focus, source, value = one(SH.focusNode), one(SH.sourceShape), one(SH.value)
    if focus is None or source is None:
        raise _unusable(ValueError("a result without focus node or shape"))
    messages = sorted(str(message) for message in found.objects(result, SH.resultMessage))
    return Found(
        focus, source, _path(one(SH.resultPath), found), value, messages[0], one(SH.resultSeverity) != SH.Violation
    )


def _path(node: Node | None, found: Graph) -> str:
    backwards = None if node is None else found.value(node, SH.inversePath)
    if backwards is not None:
        return f"^{backwards}"
    return str(node) if isinstance(node, URIRef) else ""
