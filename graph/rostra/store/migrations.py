"""Documents that an older version of a pack has written, brought to the vocabulary of the pack as it is now.

A migration is a SPARQL update in `migrations/` of a pack, run in the graph of each document before the new pack goes
in: what is cut off begins again, and what was done twice is as if done once.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files as resources

import pyoxigraph as ox

from rostra.errors import PackError, QueryError
from rostra.rdf.graphs import nquads
from rostra.store import limits
from rostra.store.change import Kind
from rostra.store.dataset import graph
from rostra.store.store import Store
from rostra.vocab import files
from rostra.vocab.pack import Pack

_HEADER = re.compile(r"^#\s*(title|to|why):\s*(.*?)\s*$", re.MULTILINE)
_FORM = "begin the file with: # title: What changes, # to: 0.2.0, # why: The reason."
_REFUSED = frozenset({"LOAD", "CLEAR", "DROP", "CREATE", "ADD", "MOVE", "COPY"})
_FOLDER = "migrations/"
_NUMBERS = re.compile(r"\d+(\.\d+)*")


@dataclass(frozen=True, slots=True)
class Migration:
    """Hold a SPARQL update with the version of its pack from which on it holds, and its file."""

    to: tuple[int, ...]
    where: str
    title: str
    text: str


def put_packs(store: Store, packs: Iterable[Pack]) -> int:
    """Put packs into a store, documents of an older version of one migrated first; give the number of these changes.

    Raises `PackError` where a migration cannot be used, and as `Store.put` and `Store.put_pack` do.
    """
    changed = 0
    for pack in packs:
        migrations = due(pack, store)
        if migrations:
            changed += sum(_migrate(store, document.iri, migrations) for document in store.documents())
        store.put_pack(pack)
    return changed


def due(pack: Pack, store: Store) -> tuple[Migration, ...]:
    """Give the migrations from the version of `pack` that the store holds to its own, in order of the versions."""
    found = store.select(_version(), {"pack": ox.NamedNode(pack.iri)})
    kept, new = _numbers(next((row["version"].value for row in found), "")), _numbers(pack.version)
    return tuple(one for one in migrations(pack) if kept and kept < one.to <= new)


def migrations(pack: Pack) -> tuple[Migration, ...]:
    """Give the migrations of `pack` in order of their versions; raise `PackError` where one cannot be used."""
    return tuple(sorted(_read(pack), key=lambda one: (one.to, one.where)))


def _read(pack: Pack) -> Iterator[Migration]:
    for path, file in files.below(pack.root, ".rq"):
        if not path.startswith(_FOLDER):
            continue
        text = files.text(pack.root, path, file)
        said = dict(_HEADER.findall(text))
        if not (all(said.get(part) for part in ("title", "to", "why")) and _numbers(said["to"])):
            raise PackError("a migration says what it does, to which version, and why", where=path, remedy=_FORM)
        _check(text, path)
        yield Migration(_numbers(said["to"]), path, said["title"], text)


def _check(text: str, where: str) -> None:
    """Refuse what is no update, and what would fetch from elsewhere or touch whole graphs, before it is tried."""
    remedy = "write DELETE and INSERT in the graph of the document, as migrations/README.md of the core shows"
    try:
        refused = {token.text.upper() for token in limits.check(text) if token.kind == "word"} & _REFUSED
        if refused:
            raise PackError(f"{min(refused)} has no place in a migration", where=where, remedy=remedy)
        ox.Store().update(text)
    except (QueryError, SyntaxError) as error:
        raise PackError(f"this update cannot be used: {error}", where=where, remedy=remedy) from error


def _migrate(store: Store, document: str, migrations: Sequence[Migration]) -> bool:
    """Put the migrated graph of a document in the place of what is there; tell whether that changed anything."""
    index = ox.Store()
    index.load(nquads(store.graph(document)), format=ox.RdfFormat.N_QUADS)
    for one in migrations:
        index.update(one.text)
    try:
        after = graph((index.dump(format=ox.RdfFormat.N_QUADS) or b"").decode())
        return store.put(after).kind is not Kind.UNCHANGED
    except ValueError as error:
        where = migrations[-1].where
        remedy = "keep to the graph of the document, which holds one rostra:Document and no blank node"
        raise PackError(f"what becomes of {document} is no document: {error}", where=where, remedy=remedy) from error


def _numbers(version: str) -> tuple[int, ...]:
    """Give a version as numbers that can be compared; nothing where it has none."""
    found = _NUMBERS.match(version)
    return tuple(map(int, found[0].split("."))) if found else ()


@cache
def _version() -> str:
    return resources("rostra.store").joinpath("version.rq").read_text(encoding="utf-8")
