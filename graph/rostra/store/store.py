"""A store: documents and packs as named graphs, in a folder or in memory, asked over the union of all graphs."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import IO, TYPE_CHECKING, Self

import pyoxigraph as ox

from rostra.config import is_address
from rostra.store import binding, inferred, limits, lines, truth
from rostra.store.change import Change, Kind
from rostra.store.rules import rules
from rostra.store.stored import Stored, stored
from rostra.store.volume import Volume
from rostra.vocab.pack import quads as pack_quads

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from rdflib import Dataset, Graph

    from rostra.store.binding import Bindings
    from rostra.store.remote import Remote
    from rostra.vocab.pack import Pack

__all__ = ["Answer", "Change", "Kind", "Store", "Stored"]

Answer = ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples


class Store:
    """Hold documents and packs, each as named graphs that are in whole or not at all.

    One process writes to a folder at a time; any number reads while nobody writes.
    """

    def __init__(self, volume: Volume | Remote) -> None:
        self._volume = volume

    @classmethod
    def open(cls, place: Path | str | None, *, read_only: bool = False) -> Self:
        """Open the store in a folder, made where it is not there yet, or at the address of a SPARQL server.

        None is one in memory. What a writer that was cut off left undone is done first. Raises `StoreError` where the
        folder is no store, is written to by another process, comes from a newer Rostra, or cannot be read or written.
        """
        if is_address(place):
            from rostra.store.remote import Remote  # noqa: PLC0415 - most stores are folders

            return cls(Remote(str(place), read_only=read_only))
        return cls(Volume.open(None if place is None else Path(place), read_only=read_only))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Have all on disk and let go of the folder; what is asked of the store after that is a `ValueError`."""
        self._volume.close()

    def put(self, graph: Graph, *, quads: Iterable[ox.Quad] | None = None) -> Change:
        """Put the graph of a document in the place of an older one of the same document.

        Once this returns, it is saved. A graph that differs from the one kept in nothing but the times of its run
        changes nothing. `quads` is what `convert.to_quads` gives for it, if that is at hand. Raises `ValueError` where
        `graph` does not hold one document or holds a blank node, and `StoreError` where it cannot be written: then what
        was there before is there still.
        """
        from rostra.rdf import convert, formats  # noqa: PLC0415 - rdflib, which a query need not wait for

        written = formats.write(convert.to_quads(graph) if quads is None else quads, formats.NQUADS)
        said = self._volume.as_kept(written.decode())
        document, name = lines.checked(said)
        before = self._volume.document(document)
        if before is not None and lines.timeless(before) == lines.timeless(said):
            return Change(Kind.UNCHANGED, document, name)
        self._volume.put_document(document, said)
        old, new = lines.statements(before or ""), lines.statements(said)
        kind = Kind.ADDED if before is None else Kind.REPLACED
        return Change(kind, document, name, tuple(sorted(new - old)), tuple(sorted(old - new)))

    def put_pack(self, pack: Pack) -> Kind:
        """Put the graphs of a pack in the place of those that are kept of it; raise `StoreError` as `put` does."""
        said = self._volume.as_kept(pack_quads(pack).decode())
        kind = _kind(self._volume.pack(pack.name), said)
        if kind is not Kind.UNCHANGED:
            self._volume.put_pack(pack.name, said)
        return kind

    def remove_pack(self, name: str) -> bool:
        """Take the graphs of a pack out; tell whether there were any."""
        was_there = self._volume.pack(name) is not None
        if was_there:
            self._volume.remove_pack(name)
        return was_there

    def infer(self, packs: Iterable[Pack]) -> dict[str, int]:
        """Put what the rules of `packs` infer from all that is here into graphs of its own, a graph for each rule.

        Gives the number of triples by rule. What was inferred before goes; a later change of a document or pack forgets
        what was inferred, and the files of the store never hold it. Raises `PackError` where a rule cannot be read or
        never ends, and `StoreError` where the store cannot be written.
        """
        return self._volume.infer(rules(packs))

    def forget_inferred(self) -> bool:
        """Take out what rules have inferred; tell whether there was any."""
        return self._volume.forget_inferred()

    def has_inferred(self) -> bool:
        """Tell whether what rules infer from all that is here is here, too: nothing was changed since `infer`."""
        return inferred.is_done(self._volume.index)

    def holds(self, graph: str) -> bool:
        """Tell whether there is a named graph with this IRI."""
        return self._volume.index.contains_named_graph(ox.NamedNode(graph))

    def documents(self) -> tuple[Stored, ...]:
        """Give the documents, by date of publication."""
        return tuple(map(stored, self.select(_documents())))

    def graphs(self) -> Iterator[tuple[str, Graph]]:
        """Give name and graph of each document, the graph as it was put, by date of publication."""
        for document in self.documents():
            yield document.id, self.graph(document.iri)

    def graph(self, document: str) -> Graph:
        """Give the graph of the document with this IRI, as it was put; raise `KeyError` where there is none."""
        from rostra.store.dataset import graph  # noqa: PLC0415 - as above

        said = self._volume.document(document)
        if said is None:
            raise KeyError(document)
        return graph(said)

    def select(self, sparql: str, bindings: Bindings | None = None) -> ox.QuerySolutions:
        """Give the solutions of a SELECT over the union of all graphs; `row["name"]` is a term, or None.

        Raises as `answer` does, and `ValueError` where the query is no SELECT.
        """
        found = self.answer(sparql, bindings)
        if not isinstance(found, ox.QuerySolutions):
            msg = "this query is no SELECT"
            raise ValueError(msg)
        return found

    def answer(
        self, sparql: str, bindings: Bindings | None = None, *, prefixes: Mapping[str, str] | None = None
    ) -> Answer:
        """Answer a query: solutions, triples, or yes or no. Without FROM, it is asked of the union of all graphs.

        `bindings` are terms for its variables (see `binding`); `prefixes` need not be declared. Raises `SyntaxError`
        where it is not SPARQL, and `QueryError` where it is too long, too deep or would call other servers.
        """
        text = binding.bind(sparql, bindings) if bindings else sparql
        is_of_all = not limits.names_graphs(text)
        return self._volume.index.query(text, prefixes=dict(prefixes or {}), use_default_graph_as_union=is_of_all)

    def has(self, iri: str) -> bool:
        """Tell whether any triple speaks of `iri`, as subject, property or object."""
        node = ox.NamedNode(iri)
        places = ((node, None, None), (None, node, None), (None, None, node))
        return any(next(self._volume.index.quads_for_pattern(*place), None) for place in places)

    def dataset(self) -> Dataset:
        """Give the store to rdflib, to read: a `Dataset` whose default graph is the union of all graphs.

        Of a store on a server, it is a copy in memory.
        """
        from rostra.store.dataset import dataset  # noqa: PLC0415 - as above

        return dataset(self._volume.copy())

    def dump(self, form: str = "nquads") -> Iterator[bytes]:
        """Give all documents and packs as one file, piece by piece: the same bytes wherever the same is kept.

        `form` is "nquads", "trig" or "jsonld"; what rules inferred is left out. Raises `ValueError` for another one,
        and `StoreError` where an IRI cannot be written in JSON-LD.
        """
        from rostra.store.dump import dump  # noqa: PLC0415 - a query need not wait for formats

        return dump(self._volume.texts(), form)

    def load(self, file: IO[bytes], form: str = "nquads") -> dict[Kind, int]:
        """Put all documents and packs of a file that `dump` gave in the place of those of the same name.

        Gives how many were added, replaced or as they were. Raises `RostraError` where the file is broken or holds what
        is neither document nor pack: then nothing has changed; and `StoreError` as `put` does.
        """
        from rostra.store.load import held  # noqa: PLC0415 - as above

        new = {key: self._volume.as_kept(said) for key, said in held(file, form).items()}
        kinds = {key: _kind(self._before(key, said), said) for key, said in new.items()}
        self._volume.write_all({key: said for key, said in new.items() if kinds[key] is not Kind.UNCHANGED})
        return {kind: list(kinds.values()).count(kind) for kind in Kind}

    def _before(self, key: str, said: str) -> str | None:
        """Give what is kept in the place that lines of a document or pack would take."""
        pack = truth.pack_named(key)
        return self._volume.document(lines.document(said)[0]) if pack is None else self._volume.pack(pack)

    def back_up(self, target: Path) -> None:
        """Copy this store to a new folder `target`, in hard links where the disk has them; the copy is a store.

        Where the store is open to read, somebody else may write it meanwhile; the index of the copy is made anew then.
        """
        self._volume.back_up(target)

    def rebuild(self) -> None:
        """Make the index again from the canonical N-Quads; readers of the old one are not disturbed."""
        self._volume.rebuild()


def _kind(before: str | None, said: str) -> Kind:
    if before is None:
        return Kind.ADDED
    return Kind.UNCHANGED if before == said else Kind.REPLACED


@cache
def _documents() -> str:
    return files("rostra.store").joinpath("documents.rq").read_text(encoding="utf-8")
