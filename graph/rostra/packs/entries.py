"""The entries of a pack against the meta-shapes of the core (`ontology/meta`)."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache

import pyoxigraph as ox
from rdflib import RDF, SH, Graph, URIRef
from rdflib.term import Node

from rostra.packs.flaw import Flaw
from rostra.packs.places import Place, Places, turtle_files
from rostra.rdf import convert
from rostra.store import shacl, shapes, validate
from rostra.vocab import files, terms
from rostra.vocab.pack import Pack
from rostra.vocab.prefixes import shorten

_META = "meta/"
_ADDITION = URIRef(terms.ROSTRA + "AdditionShape")


def wrong_entries(
    pack: Pack, beside: Sequence[Pack], places: Places, known: Collection[str], short: Mapping[str, str]
) -> Iterator[Flaw]:
    """Give a flaw for each entry of `pack` that breaks a meta-shape; what it points to is known of `beside`."""
    triples = [triple for path, file in turtle_files(pack) if not path.startswith(_META) for triple in file.triples]
    data = convert.to_graph(ox.Triple(*triple) for triple in triples)
    additions = {told.subject for told in places.told if told.subject in known} if pack not in beside else set()
    meta = _meta(tuple(sorted(additions)))
    found = shacl.results(validate.indexed(convert.to_quads(data), shapes.of(tuple(beside)).known), meta)
    for result in sorted(found.subjects(RDF.type, SH.ValidationResult), key=str):
        focus = found.value(result, SH.focusNode)
        within = _shape(found.value(result, SH.sourceShape), meta) == _ADDITION
        if _is_said(result, found, data) if within else (focus, None, None) in data and str(focus) not in additions:
            yield _flaw(result, found, data, places, short)


def _meta(additions: tuple[str, ...]) -> Graph:
    graph = Graph()
    graph += convert.to_graph(_triples())
    for term in additions:
        graph.add((_ADDITION, SH.targetNode, URIRef(term)))
    return graph


@cache
def _triples() -> tuple[ox.Triple, ...]:
    core = files.core() / _META
    return tuple(
        triple for path, file in files.below(core, ".ttl") for triple in shapes.read(file, path, base=terms.ONTOLOGY)
    )


def _shape(node: Node | None, graph: Graph) -> Node | None:
    while node is not None and (node, RDF.type, SH.NodeShape) not in graph:
        node = next(graph.subjects(None, node), None)
    return node


def _is_said(result: Node, found: Graph, data: Graph) -> bool:
    """Tell whether the triple that a result finds fault with is one of the pack's own."""
    focus, path, value = (found.value(result, one) for one in (SH.focusNode, SH.resultPath, SH.value))
    return str(value) in map(str, data.objects(focus, path))  # a string comes back with its datatype said


def _flaw(result: Node, found: Graph, data: Graph, places: Places, short: Mapping[str, str]) -> Flaw:
    focus, path, value = (found.value(result, one) for one in (SH.focusNode, SH.resultPath, SH.value))
    message = min(map(str, found.objects(result, SH.resultMessage)))
    problem, _, remedy = message.partition(": ")
    predicate = str(path) if isinstance(path, URIRef) else ""
    file, line = _place(focus, predicate, "" if value is None else str(value), data, places)
    return Flaw(file, line, _name(focus, data, short), problem, remedy)


def _place(focus: Node | None, predicate: str, value: str, data: Graph, places: Places) -> Place:
    """Give the place of a triple; that of the triple above for a node without a name."""
    place = places.of(str(focus), predicate, value)
    while place is None and focus is not None:
        above = next(data.subject_predicates(focus), None)
        focus, over = above or (None, None)
        place = places.of(str(focus), str(over))
    return place or ("pack.ttl", 0)


def _name(focus: Node | None, data: Graph, short: Mapping[str, str]) -> str:
    while focus is not None and shapes.UNNAMED in str(focus):
        focus = next(data.subjects(None, focus), None)
    return shorten(str(focus), short) if focus is not None else ""
