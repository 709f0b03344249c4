"""Let a store follow a change of a codebook: document by document, each in one transaction."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from pyoxigraph import NamedNode
from rdflib import Graph

from rostra.errors import InvalidDocumentError, RostraError
from rostra.model import Annotated
from rostra.packs.codebook import Change
from rostra.packs.retell import Decision, retold
from rostra.rdf import reader, writer
from rostra.store.gate import admit
from rostra.store.migrations import put_packs
from rostra.store.store import Store
from rostra.vocab.pack import Pack


@dataclass(frozen=True, slots=True)
class Followed:
    """Say what became of one document: the words of what went to the rest, or the problem that is in the way.

    `id` is the name of the document in the store, its IRI where it cannot be read.
    """

    id: str
    undecided: tuple[str, ...] = ()
    problem: RostraError | None = None


def affected(store: Store, change: Change) -> tuple[str, ...]:
    """Give the IRIs of the documents that speak of the old term."""
    return tuple(row["document"].value for row in store.select(_affected(), {"old": NamedNode(change.old)}))


def follow(store: Store, change: Change, packs: Sequence[Pack], decide: Decision) -> Iterator[Followed]:
    """Put `packs` as they are now and each document that speaks of the old term in the place of what was there.

    What is left when this is cut off still speaks of the old term, so that the same call goes on with it. A document
    that would break a shape stays as it is, with its problem.
    """
    put_packs(store, packs)
    for document in affected(store, change):
        yield _follow(store, change, packs, decide, document)


def _follow(store: Store, change: Change, packs: Sequence[Pack], decide: Decision, document: str) -> Followed:
    before = store.graph(document)
    try:
        annotated, run = reader.read(before)
        after, undecided = retold(annotated, change, decide)
        graph = writer.write(after, replace(run, changes=tuple(sorted({*run.changes, change.iri}))))
        if graph.identifier != before.identifier:
            raise RostraError("another tool wrote this graph", where=document, remedy="build the document again")
    except RostraError as problem:
        return Followed(document, problem=problem)
    return _put(store, graph, packs, annotated, undecided)


def _put(
    store: Store, graph: Graph, packs: Sequence[Pack], annotated: Annotated, undecided: tuple[str, ...]
) -> Followed:
    name = annotated.document.id
    try:
        admit(store, graph, packs, name=name)
    except InvalidDocumentError as problem:
        return Followed(name, problem=problem)
    return Followed(name, undecided)


@cache
def _affected() -> str:
    return files("rostra.packs").joinpath("affected.rq").read_text(encoding="utf-8")
