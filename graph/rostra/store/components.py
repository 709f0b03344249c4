"""What SHACL Core asks of a value, as conditions in SPARQL on ?value: true where the value is right."""

from collections.abc import Callable, Mapping

import pyoxigraph as ox
from rdflib import RDF, RDFS, SH, XSD, Graph, Literal, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from rostra.store.asking import rows

INSTANCE = f"{RDF.type.n3()}/{RDFS.subClassOf.n3()}*"
"""The path from a thing to its class and those above."""
COUNTS: Mapping[Node, str] = {SH.minCount: "<", SH.maxCount: ">"}
"""How a number of values is compared with what the shape says, so that it is wrong."""
PAIRS: Mapping[Node, str] = {SH.lessThan: "<", SH.lessThanOrEquals: "<="}
"""How a value is compared with those of another property, so that it is right."""

_SHACL = "http://www.w3.org/ns/shacl#"
_KINDS: Mapping[Node, str] = {
    SH.IRI: "isIRI(?value)",
    SH.Literal: "isLiteral(?value)",
    SH.BlankNode: "isBlank(?value)",
    SH.BlankNodeOrIRI: "!isLiteral(?value)",
    SH.IRIOrLiteral: "!isBlank(?value)",
    SH.BlankNodeOrLiteral: "!isIRI(?value)",
}
_READ = {XSD.date, XSD.dateTime, XSD.integer, XSD.decimal, XSD.boolean}
"""Datatypes whose literals SPARQL reads: one that cannot be read is wrong, whatever it is called."""
_BOUNDS: Mapping[Node, str] = {
    SH.minInclusive: ">=",
    SH.maxInclusive: "<=",
    SH.minExclusive: ">",
    SH.maxExclusive: "<",
}
_LENGTHS: Mapping[Node, str] = {SH.minLength: ">=", SH.maxLength: "<="}


class BeyondError(Exception):
    """What a shape says is not of the part of SHACL that is asked in SPARQL."""


def is_said(predicate: Node) -> bool:
    """Tell whether a property is one of SHACL: others are notes for people."""
    return str(predicate).startswith(_SHACL)


def condition(graph: Graph, component: Node, given: Node) -> str:
    """Give the condition of one component, such as `sh:nodeKind`; raise `BeyondError` where there is none for it."""
    if component in _BOUNDS and isinstance(given, Literal):
        return f"?value {_BOUNDS[component]} {given.n3()}"
    if component in _LENGTHS:
        return f"!isBlank(?value) && STRLEN(STR(?value)) {_LENGTHS[component]} {whole(given)}"
    if component not in _CONDITIONS:
        raise BeyondError(component)
    return _CONDITIONS[component](graph, given)


def whole(given: Node) -> int:
    """Give a number from 0; raise `BeyondError` where it is none."""
    if isinstance(given, Literal) and given.datatype == XSD.integer and given.isdecimal():
        return int(given)
    raise BeyondError(given)


def _kind(_: Graph, given: Node) -> str:
    if given not in _KINDS:
        raise BeyondError(given)
    return _KINDS[given]


def _class(_: Graph, given: Node) -> str:
    return f"EXISTS {{ ?value {INSTANCE} {given.n3()} }}"


def _datatype(_: Graph, given: Node) -> str:
    named = f"DATATYPE(?value) = {given.n3()}"
    if given == XSD.string:
        return named
    if given not in _READ:
        raise BeyondError(given)
    return f"{named} && {given.n3()}(STR(?value)) = ?value"


def _among(graph: Graph, given: Node) -> str:
    listed = list(Collection(graph, given))
    if not all(isinstance(one, URIRef) for one in listed):
        raise BeyondError(given)
    return f"?value IN ({', '.join(one.n3() for one in listed)})"


def _pattern(_: Graph, given: Node) -> str:
    pattern = ox.Literal(str(given))
    can_be_used = next(iter(rows(ox.Store(), f"SELECT (REGEX('', {pattern}) AS ?found) {{}}")))["found"]
    if can_be_used is None:  # a pattern for Python alone
        raise BeyondError(given)
    return f"!isBlank(?value) && REGEX(STR(?value), {pattern})"


_CONDITIONS: Mapping[Node, Callable[[Graph, Node], str]] = {
    SH.nodeKind: _kind,
    SH["class"]: _class,
    SH.datatype: _datatype,
    SH["in"]: _among,
    SH.pattern: _pattern,
}
