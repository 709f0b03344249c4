"""The triples of one graph, ready to be read back."""

from itertools import chain

from rdflib import RDF, Graph, URIRef
from rdflib.term import Node

from rostra.errors import RostraError

REMEDY = "this is not a graph that rdf.writer wrote; build the document again"


class Said:
    """Hold what a graph says of each node; what is missing is a `RostraError` that names node and property."""

    def __init__(self, graph: Graph) -> None:
        self.where = str(graph.identifier)
        self._of: dict[Node, dict[Node, list[Node]]] = {}
        self._a: dict[Node, list[Node]] = {}
        for subject, predicate, object_ in graph:
            self._of.setdefault(subject, {}).setdefault(predicate, []).append(object_)
            if predicate == RDF.type:
                self._a.setdefault(object_, []).append(subject)

    def a(self, kind: URIRef) -> list[URIRef]:
        """Give the nodes of a class, sorted."""
        return sorted(URIRef(str(node)) for node in self._a.get(kind, ()))

    def nodes(self, property_: URIRef) -> list[URIRef]:
        """Give the nodes that have `property_`, sorted."""
        return sorted(URIRef(str(node)) for node, held in self._of.items() if property_ in held)

    def links(self, node: Node) -> list[tuple[URIRef, URIRef]]:
        """Give each property of a node that leads to another node, with that node, sorted."""
        held = self._of.get(node, {})
        pairs = chain.from_iterable(((name, value) for value in values) for name, values in held.items())
        return sorted((URIRef(str(name)), value) for name, value in pairs if isinstance(value, URIRef))

    def all(self, node: Node, property_: URIRef) -> list[URIRef]:
        """Give the values of a property as IRIs, sorted."""
        return sorted(URIRef(str(value)) for value in self._of.get(node, {}).get(property_, ()))

    def maybe(self, node: Node, property_: URIRef) -> str | None:
        """Give the only value of a property as a string; None where there is none."""
        values = self._of.get(node, {}).get(property_, ())
        if len(values) > 1:
            problem = f"{node} has {len(values)} values of {property_}, not one"
            raise RostraError(problem, where=self.where, remedy=REMEDY)
        return str(values[0]) if values else None

    def one(self, node: Node, property_: URIRef) -> str:
        """Give the only value of a property as a string."""
        value = self.maybe(node, property_)
        if value is None:
            problem = f"{node} has no {property_}"
            raise RostraError(problem, where=self.where, remedy=REMEDY)
        return value

    def number(self, node: Node, property_: URIRef) -> int:
        """Give the only value of a property as a whole number."""
        return int(self.one(node, property_))

    def only(self, kind: URIRef) -> URIRef:
        """Give the only node of a class."""
        found = self.a(kind)
        if len(found) != 1:
            problem = f"{len(found)} nodes are of {kind}, not one"
            raise RostraError(problem, where=self.where, remedy=REMEDY)
        return found[0]
