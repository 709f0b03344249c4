"""Shapes as questions in SPARQL: the part of SHACL that most shapes keep to, each asked once a document.

pySHACL goes through the nodes one by one in Python: a tenth of a second an article. It has what goes beyond (`sh:node`,
`sh:or`, a longer path, a message with variables, ...). Where both can answer they say the same, and tests compare them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

import pyoxigraph as ox
from rdflib import OWL, RDF, SH, Graph, URIRef
from rdflib.term import Node

from rostra.store.asking import rows
from rostra.store.components import COUNTS, INSTANCE, PAIRS, BeyondError, condition, is_said, whole

_TARGETS = {
    SH.targetClass: f"?this {INSTANCE} {{}}",
    SH.targetSubjectsOf: "?this {} ?any",
    SH.targetObjectsOf: "?any {} ?this",
}
_ASIDE = {SH.path, SH.message, SH.severity, SH.name, SH.description, SH.order, SH.group, *COUNTS, *PAIRS}
_MILD = {SH.Warning, SH.Info}
_OF_PREFIXES = {SH.declare, SH.prefix, SH.namespace}
_BEYOND = ("PATH", "FAILURE", "MINUS", "VALUES", "SERVICE", "CURRENTSHAPE", "SHAPESGRAPH", "AS $THIS", "AS ?THIS")
"""What in the SPARQL of a shape is for pySHACL to judge, in capitals."""


@dataclass(frozen=True, slots=True)
class Question:
    """Ask for what breaks a shape: the focus node as ?this, and what stands there as ?value if that is to be told.

    Where there are `targets`, a SELECT of ?this, `select` is asked of each of them (SPARQL of a shape: what it does not
    tell the value of, has the focus node itself for one), and else it finds its own. `source` is the node shape or
    property shape, `constraint` the SPARQL constraint.
    """

    source: Node
    path: str
    message: str
    is_warning: bool
    select: str
    tells_value: bool
    targets: str = ""
    constraint: str = ""


def questions(graph: Graph) -> tuple[tuple[Question, ...], Graph | None]:
    """Give the questions that shapes come to, and a graph of the shapes that go beyond, None if there are none."""
    asked: list[Question] = []
    done: set[Node] = set()
    for shape in sorted(set(graph.subjects(RDF.type, SH.NodeShape)), key=str):
        try:
            asked += list(_of_shape(graph, shape))
        except BeyondError:
            continue
        done |= _parts(graph, shape)
    saying = {subject for subject, predicate, _ in graph if is_said(predicate) and predicate not in _OF_PREFIXES}
    return tuple(asked), _untargeted(graph, done) if saying - done else None


def _parts(graph: Graph, shape: Node) -> set[Node]:
    parts = [*graph.objects(shape, SH.property), *graph.objects(shape, SH.sparql)]
    return {shape, *parts, *chain.from_iterable(graph.objects(part, SH.path) for part in parts)}


def _untargeted(graph: Graph, shapes: set[Node]) -> Graph:
    """Give the graph without the targets of `shapes`; others may refer to these still."""
    left = Graph("SimpleMemory")
    for triple in graph:
        if triple[0] not in shapes or triple[1] not in _TARGETS:
            left.add(triple)
    return left


def _of_shape(graph: Graph, shape: Node) -> Iterator[Question]:
    said = {predicate for predicate in graph.predicates(shape) if is_said(predicate)}
    if list(graph.objects(shape, RDF.type)) != [SH.NodeShape] or said - {*_TARGETS, SH.property, SH.sparql}:
        raise BeyondError(shape)
    target = _target(graph, shape)
    for node in graph.objects(shape, SH.property):
        yield from _of_property(graph, node, target)
    for node in graph.objects(shape, SH.sparql):
        yield _of_sparql(graph, shape, node, target)


def _target(graph: Graph, shape: Node) -> str:
    found = [form.format(node.n3()) for property_, form in _TARGETS.items() for node in graph.objects(shape, property_)]
    if not found:
        raise BeyondError(shape)
    return f"{{ SELECT DISTINCT ?this {{ {{ {' } UNION { '.join(found)} }} }} }}"


def _of_property(graph: Graph, node: Node, target: str) -> Iterator[Question]:
    said = _said(graph, node)
    path, told = _path(graph, said.get(SH.path))
    message, is_warning = _message(graph, node), said.get(SH.severity) in _MILD
    for select, tells_value in _selects(graph, said, path, target):
        yield Question(node, told, message, is_warning, select, tells_value)


def _selects(graph: Graph, said: dict[Node, Node], path: str, target: str) -> Iterator[tuple[str, bool]]:
    """Ask of the number of a target's values, of each value, and of each pair of values of two properties."""
    counted = [f"COUNT(DISTINCT ?any) {COUNTS[one]} {whole(said[one])}" for one in said if one in COUNTS]
    if counted:
        found = f"{target} OPTIONAL {{ ?this {path} ?any }}"
        yield f"SELECT ?this {{ {found} }} GROUP BY ?this HAVING ({' || '.join(counted)})", False
    tests = [condition(graph, one, said[one]) for one in said if one not in _ASIDE]
    found = f"SELECT DISTINCT ?this ?value {{ {target} ?this {path} ?value"
    if tests:
        yield f"{found} FILTER (!COALESCE({' && '.join(tests)}, false)) }}", True
    for one, other in said.items():
        if one in PAIRS:
            yield f"{found} ; {other.n3()} ?other FILTER (!COALESCE(?value {PAIRS[one]} ?other, false)) }}", True


def _said(graph: Graph, node: Node) -> dict[Node, Node]:
    """Give what SHACL says of a shape, a value each; raise `BeyondError` where a property has several."""
    said = [(predicate, value) for predicate, value in graph.predicate_objects(node) if is_said(predicate)]
    once = [predicate for predicate, _ in said if predicate != SH.message]
    if len(set(once)) < len(once) or set(graph.objects(node, RDF.type)) - {SH.PropertyShape, SH.SPARQLConstraint}:
        raise BeyondError(node)
    return dict(said)


def _path(graph: Graph, node: Node | None) -> tuple[str, str]:
    """Give a path as SPARQL has it, and as it is told."""
    if isinstance(node, URIRef):
        return node.n3(), str(node)
    backwards = [] if node is None else list(graph.predicate_objects(node))
    if len(backwards) != 1 or backwards[0][0] != SH.inversePath or not isinstance(backwards[0][1], URIRef):
        raise BeyondError(node)
    return f"^{backwards[0][1].n3()}", f"^{backwards[0][1]}"


def _message(graph: Graph, node: Node) -> str:
    """Give the message of a shape, the first by letters where there are several; its variables are for pySHACL."""
    messages = sorted(str(message) for message in graph.objects(node, SH.message))
    if not messages or any("{" in message for message in messages):
        raise BeyondError(node)
    return messages[0]


def _of_sparql(graph: Graph, shape: Node, node: Node, target: str) -> Question:
    said = _said(graph, node)
    text = str(said.get(SH.select, ""))
    if said.keys() - {SH.prefixes, SH.message, SH.select} or any(words in text.upper() for words in _BEYOND):
        raise BeyondError(node)
    select = _prologue(graph, said.get(SH.prefixes)) + text
    try:
        variables = rows(ox.Store(), select).variables
    except (SyntaxError, TypeError) as error:
        raise BeyondError(node) from error
    if ox.Variable("this") not in variables:
        raise BeyondError(node)
    tells_value = ox.Variable("value") in variables
    targets = f"SELECT ?this {{ {target} }}"
    return Question(
        shape,
        "",
        _message(graph, node),
        is_warning=False,
        select=select,
        tells_value=tells_value,
        targets=targets,
        constraint=str(node),
    )


def _prologue(graph: Graph, prefixes: Node | None) -> str:
    if prefixes is None:
        return ""
    if (prefixes, OWL.imports, None) in graph:
        raise BeyondError(prefixes)
    declared = graph.objects(prefixes, SH.declare)
    named = ((graph.value(one, SH.prefix), graph.value(one, SH.namespace)) for one in declared)
    return "".join(f"PREFIX {prefix}: <{namespace}>\n" for prefix, namespace in named)
