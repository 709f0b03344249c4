"""The Oxigraph index: made from the truth, changed in whole transactions, and made again where it is lost."""

from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO, RawIOBase
from pathlib import Path
from shutil import rmtree
from typing import IO, cast

from pyoxigraph import NamedNode, RdfFormat, Store

from rostra.store import inferred, stated
from rostra.store import lines as quads
from rostra.store.lines import Triple
from rostra.vocab import pack, terms

TYPE = NamedNode(terms.TYPE)
DOCUMENT = NamedNode(terms.ROSTRA + "Document")
_MANY = 1000


def graphs_of(index: Store, document: str) -> list[NamedNode]:
    """Give the names of the graphs that hold the document with this IRI: none, or one."""
    found = index.quads_for_pattern(NamedNode(document), TYPE, DOCUMENT)
    return [quad.graph_name for quad in found if isinstance(quad.graph_name, NamedNode)]


def pack_graphs(index: Store, name: str) -> list[NamedNode]:
    """Give the names of the graphs that hold the pack of this name: none, or up to two."""
    return [graph for graph in map(NamedNode, pack.graphs(name)) if index.contains_named_graph(graph)]


def put_document(index: Store, lines: str) -> None:
    """Put a document in the place of what the index holds of it, in one transaction; what was inferred is forgotten."""
    inferred.forget(index)
    document, graph = quads.document(lines)
    old = graphs_of(index, document)
    said = quads.relations(lines)
    own = {graph: [triple for triple in quads.by_graph(lines)[graph] if triple not in said]}
    gone = stated.stale(index, old, said)
    _swap(index, drop=old, remove=gone, insert=own | {stated.GRAPH: stated.new(index, said)})


def put_pack(index: Store, name: str, lines: str) -> None:
    """Put a pack in the place of what the index holds of it, to be followed by `tidy`; forget as above."""
    inferred.forget(index)
    _swap(index, drop=pack_graphs(index, name), remove=[], insert=quads.by_graph(lines))


def tidy(index: Store, *, related: Store | None = None) -> None:
    """Let each triple that documents state stand in one graph; `related` is a copy of what bears on that, if any."""
    lacking, surplus = stated.misplaced(index if related is None else related)
    if lacking or surplus:
        _swap(index, drop=[], remove=surplus, insert={stated.GRAPH: lacking})


def make(path: Path, truth: Iterable[str]) -> None:
    """Make an index in the folder `path` of the N-Quads of each file of the truth; what was there goes."""
    rmtree(path, ignore_errors=True)
    index = Store(path)
    fill(index, truth)
    index.flush()


def fill(index: Store, truth: Iterable[str]) -> None:
    """Load the N-Quads of each file of the truth into an empty index."""
    index.bulk_load(cast("IO[bytes]", _Stream(_own(text) for text in truth)), format=RdfFormat.N_QUADS)
    tidy(index)


def sweep(path: Path) -> None:
    """Delete the files that a bulk load left behind when it was killed."""
    for orphan in path.glob("bulk-*.sst"):
        orphan.unlink(missing_ok=True)


def _own(lines: str) -> bytes:
    """Give the lines without the bare triples that its relations state."""
    return quads.without(lines, quads.relations(lines)).encode()


def _swap(
    index: Store, *, drop: Sequence[NamedNode], remove: Sequence[Triple], insert: dict[str, list[Triple]]
) -> None:
    if not (drop or remove):
        index.load(_nquads(insert), format=RdfFormat.N_QUADS)
        return
    steps = [f"DROP SILENT GRAPH {graph}" for graph in drop]
    if remove:
        steps.append(f"DELETE DATA {{ {_block(stated.GRAPH, remove)} }}")
    index.update(";\n".join([*steps, *inserting(insert)]))


def inserting(graphs: dict[str, list[Triple]]) -> Iterator[str]:
    """Give the steps of an update that insert triples: each of not too many, which Virtuoso could not read."""
    for graph, triples in graphs.items():
        for start in range(0, len(triples), _MANY):
            yield f"INSERT DATA {{ {_block(graph, triples[start : start + _MANY])} }}"


def _nquads(graphs: dict[str, list[Triple]]) -> str:
    return "".join(f"{triple} <{graph}> .\n" for graph, triples in graphs.items() for triple in triples)


def _block(graph: str, triples: Iterable[Triple]) -> str:
    return f"GRAPH <{graph}> {{ {' . '.join(triples)} }}"


class _Stream(RawIOBase):
    """Read pieces as one file."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._piece = BytesIO()

    def read(self, size: int = -1, /) -> bytes:
        """Give up to `size` bytes; none at the end."""
        while not (given := self._piece.read(size)):
            piece = next(self._pieces, None)
            if piece is None:
                return b""
            self._piece = BytesIO(piece)
        return given
