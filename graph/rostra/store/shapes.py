"""The shapes of packs as one graph, and what packs know of the things that a document points to."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources.abc import Traversable

import pyoxigraph as ox
from rdflib import Graph

from rostra.errors import PackError, QueryError
from rostra.rdf import convert
from rostra.store import limits
from rostra.store.questions import Question, questions
from rostra.vocab import files, pack, terms, turtle
from rostra.vocab.pack import Pack

UNNAMED = "/genid/"
"""What the IRI holds that a pack gives to a node without a name."""

_FOLDER = "shapes/"
_PATH = ox.NamedNode("http://www.w3.org/ns/shacl#path")
_QUERIES = {ox.NamedNode(f"http://www.w3.org/ns/shacl#{name}") for name in ("select", "ask", "construct")}
_ABOVE = {terms.TYPE, terms.SUBCLASS_OF, terms.RDFS + "subPropertyOf", terms.BROADER}
Known = Mapping[ox.NamedNode, tuple[ox.Quad, ...]]
"""By its IRI, what packs say of each thing that leads to another thing."""


@dataclass(frozen=True, slots=True)
class Shapes:
    """Hold the shapes of packs, and what these packs know.

    `questions` is what the shapes come to in SPARQL, `beyond` has those that only pySHACL can tell, if there are any.
    """

    graph: Graph
    questions: tuple[Question, ...]
    beyond: Graph | None
    known: Known


@lru_cache(maxsize=8)
def of(packs: tuple[Pack, ...]) -> Shapes:
    """Read shapes and knowledge of packs; raise `PackError` with file and line where one is not Turtle."""
    graph = convert.to_graph(triple for pack_ in packs for triple in _shapes(pack_))
    return Shapes(graph, *questions(graph), _known(packs))


def beside(quads: Iterable[ox.Quad], known: Known) -> Iterator[ox.Quad]:
    """Give what is known of the things that `quads` point to, and of the classes and concepts above these."""
    due = {quad.object for quad in quads if isinstance(quad.object, ox.NamedNode)}
    seen = set(due)
    while due:
        told = [quad for thing in due for quad in known.get(thing, ())]
        yield from told
        above = {quad.object for quad in told if quad.predicate.value in _ABOVE}
        due = {thing for thing in above if isinstance(thing, ox.NamedNode)} - seen
        seen |= due


def _shapes(pack_: Pack) -> Iterator[ox.Triple]:
    for path, file in files.below(pack_.root, ".ttl"):
        if path.startswith(_FOLDER) or pack_.root.is_file():
            with turtle.placed(pack_.root, path):
                yield from read(file, path, base=pack_.iri)


def read(file: Traversable, path: str, *, base: str) -> Iterator[ox.Triple]:
    """Give the shapes of one file; nodes without a name get one below `base`, but for paths.

    Raises `PackError` where it is not Turtle, or a query in it is one that may not be asked.
    """
    triples = turtle.read(file, path, base=base).triples
    _check_queries(triples, path)
    paths = {value: ox.BlankNode() for _, predicate, value in triples if _is_path(predicate, value)}
    for subject, predicate, value in triples:
        yield ox.Triple(paths.get(subject, subject), predicate, paths.get(value, value))


def _check_queries(triples: Iterable[turtle.Triple], path: str) -> None:
    for _, predicate, value in triples:
        if predicate in _QUERIES:
            try:
                limits.check(value.value)
            except QueryError as error:
                raise PackError(error.problem, where=path, remedy=error.remedy) from error


def _is_path(predicate: ox.NamedNode, value: object) -> bool:
    """Tell whether a node that has no name in its file is a path: in SHACL, a path with a name is a property."""
    return predicate == _PATH and isinstance(value, ox.NamedNode) and UNNAMED in value.value


def _known(packs: Iterable[Pack]) -> Known:
    found: defaultdict[ox.NamedNode, list[ox.Quad]] = defaultdict(list)
    for subject, predicate, value in (triple for pack_ in packs for triple in pack.triples(pack_)):
        if isinstance(value, ox.NamedNode):
            found[subject].append(ox.Quad(subject, predicate, value))
    return {thing: tuple(quads) for thing, quads in found.items()}
