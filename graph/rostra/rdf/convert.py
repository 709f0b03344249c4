"""Terms of rdflib as terms of Oxigraph, and back: the one module that converts."""

from collections.abc import Iterable, Iterator
from typing import Any

import pyoxigraph as ox
from rdflib import XSD, BNode, Dataset, Graph, Literal, URIRef
from rdflib.graph import DATASET_DEFAULT_GRAPH_ID
from rdflib.term import Node

Name = ox.NamedNode | ox.DefaultGraph

_DEFAULT = ox.DefaultGraph()


def to_quads(graph: Graph) -> Iterator[ox.Quad]:
    """Give the triples of a named graph, or the quads of a dataset; raise `ValueError` for an IRI that is none."""
    known: dict[Node | None, Any] = {}

    def term(node: Node) -> Any:
        found = known.get(node)
        if found is None:
            found = known[node] = _to(node)
        return found

    for context, triples in _graphs(graph):
        within = _to_name(context)
        for subject, predicate, object_ in triples:
            yield ox.Quad(term(subject), term(predicate), term(object_), within)


def to_graph(triples: Iterable[ox.Triple | ox.Quad]) -> Graph:
    """Give triples, or quads without their names, as a graph in memory."""
    graph = Graph("SimpleMemory")
    for triple in triples:
        graph.add((to_node(triple.subject), to_node(triple.predicate), to_node(triple.object)))
    return graph


def _graphs(graph: Graph) -> Iterator[tuple[Node, Iterable[tuple[Node, Node, Node]]]]:
    if isinstance(graph, Dataset):
        yield from ((one.identifier, one) for one in graph.graphs())
    else:
        yield graph.identifier, graph


def to_dataset(quads: Iterable[ox.Quad]) -> Dataset:
    """Give quads as a dataset in memory."""
    dataset = Dataset()
    for quad in quads:
        name = quad.graph_name
        graph = dataset.default_graph if isinstance(name, ox.DefaultGraph) else dataset.graph(URIRef(name.value))
        graph.add((to_node(quad.subject), to_node(quad.predicate), to_node(quad.object)))
    return dataset


def _to(term: Node) -> ox.NamedNode | ox.BlankNode | ox.Literal:
    if isinstance(term, URIRef):
        return ox.NamedNode(str(term))
    if isinstance(term, BNode):
        return ox.BlankNode(str(term))
    if not isinstance(term, Literal):
        raise TypeError(term)
    if term.language:
        return ox.Literal(str(term), language=term.language)
    return ox.Literal(str(term), datatype=ox.NamedNode(str(term.datatype)) if term.datatype else None)


def _to_name(name: Node | None) -> Name:
    if not isinstance(name, URIRef) or name == DATASET_DEFAULT_GRAPH_ID:
        return _DEFAULT
    return ox.NamedNode(str(name))


def to_node(term: object) -> Node:
    """Give a term of Oxigraph as one of rdflib; raise `ValueError` for a triple."""
    if isinstance(term, ox.NamedNode):
        return URIRef(term.value)
    if isinstance(term, ox.BlankNode):
        return BNode(term.value)
    if isinstance(term, ox.Literal):
        datatype = None if term.datatype.value == str(XSD.string) or term.language else URIRef(term.datatype.value)
        return Literal(term.value, lang=term.language, datatype=datatype, normalize=False)
    msg = f"{term} is a term that rdflib does not have"
    raise ValueError(msg)
