"""A made-up dispute in six documents, as RDF written by hand: what the questions' expected answers are taken from.

It stays as it is when extraction gets better. `corpus/pack` is its world; classes, acts and the like are the core's.
"""

from pathlib import Path

from rdflib import Graph, URIRef

from rostra.store.store import Store
from rostra.vocab import pack
from rostra.vocab.pack import Pack

CORPUS = Path(__file__).parent / "corpus"
_ONTOLOGY = Path(__file__).parents[2] / "ontology"
_OWN = {"topics"}
"""Schemes that the corpus has of its own."""


def packs() -> tuple[Pack, ...]:
    """Give the packs that the corpus is asked with: questions, rules and frame of the core, and its own world."""
    return (pack.core(), pack.at(CORPUS / "pack"))


def graphs() -> list[Graph]:
    """Give the graph of each document, in order of the names of the files."""
    return [_graph(file) for file in sorted(CORPUS.glob("*.ttl"))]


def store() -> Store:
    """Give a store in memory that holds the corpus and has inferred; the core's register is left out."""
    opened = Store.open(None)
    schemes = (file for file in (_ONTOLOGY / "schemes").glob("*.ttl") if file.stem not in _OWN)
    for file in (_ONTOLOGY / "rostra.ttl", _ONTOLOGY / "style.ttl", *sorted(schemes)):
        opened.put_pack(Pack(f"core-{file.stem}", "1", file))
    opened.put_pack(pack.at(CORPUS / "pack"))
    for graph in graphs():
        opened.put(graph)
    opened.infer(packs())
    return opened


def _graph(file: Path) -> Graph:
    first, text = file.read_text(encoding="utf-8").split("\n", 1)
    return Graph(identifier=URIRef(first.removeprefix("# graph: "))).parse(data=text, format="turtle")
