"""Packs: folders of Turtle that add to what Rostra knows; the core is the first of them."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from importlib.resources.abc import Traversable
from pathlib import Path

from pyoxigraph import NamedNode, Quad, RdfFormat, serialize

from rostra.errors import PackError
from rostra.plugins import pack_folders
from rostra.vocab import files, terms, turtle
from rostra.vocab.turtle import Triple, Turtle

NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
"""What a pack may be called."""

_APART = ("shapes/", "meta/", "rules/", "queries/", "migrations/", "tests/")
_UNNUMBERED = "0"
_PACK = NamedNode(terms.ROSTRA + "Pack")


@dataclass(frozen=True, slots=True)
class Pack:
    """Name a folder of Turtle and its version.

    The folder has the shape of `ontology/`, any part left out; what a triple says decides, not the file it stands in.
    """

    name: str
    version: str
    root: Traversable

    @property
    def iri(self) -> str:
        """Give the IRI of the pack, below which its named graphs lie."""
        return terms.PACK + self.name

    @property
    def graphs(self) -> tuple[str, str]:
        """Give the names of its two graphs: what it says of the vocabulary, and of the known entities."""
        return graphs(self.name)


def graphs(name: str) -> tuple[str, str]:
    """Give the names of the graphs of the pack that is called `name`."""
    return f"{terms.PACK}{name}/ontology", f"{terms.PACK}{name}/register"


def core() -> Pack:
    """Give the core pack."""
    return read(files.core(), "core")


def load(paths: Iterable[Path] = ()) -> tuple[Pack, ...]:
    """Give the core, the installed packs and those at `paths`, in this order.

    Raises `PackError` for a folder that is not there or that cannot be read, and for two packs of one name.
    """
    installed = [read(root, name) for name, root in pack_folders().items()]
    packs = (core(), *installed, *(at(path) for path in paths))
    _refuse_namesakes(packs)
    return packs


def at(path: Path) -> Pack:
    """Give the pack in the folder `path`, or that of one Turtle file; raise `PackError` where there is none."""
    if not path.exists():
        raise PackError(
            "no such pack", where=str(path), remedy="give the folder of a pack; `rostra packs new` writes one"
        )
    return read(path, path.resolve().stem)


def read(root: Traversable, name: str) -> Pack:
    """Give the pack at `root`; its manifest says name and version, without one it is called `name`."""
    manifest = _manifest(root)
    if manifest is not None:
        iri, version = manifest
        name = iri.removeprefix(terms.PACK)
    else:
        version = _UNNUMBERED
    if not NAME.fullmatch(name):
        problem = f"{name} is not a name for a pack"
        raise PackError(problem, where=str(root), remedy="use small letters, digits and hyphens, a letter first")
    return Pack(name, version, root)


def turtles(pack: Pack) -> tuple[Turtle, ...]:
    """Give the Turtle files of the pack, in order of their paths; shapes, rules and questions stand apart.

    Raises `PackError` with file and line where one is not Turtle.
    """
    return tuple(_turtle(pack.root, path, file, base=pack.iri) for path, file in _found(pack.root))


def triples(pack: Pack) -> Iterator[Triple]:
    """Give what the pack says, file by file; blank nodes have names by file and number."""
    for file in turtles(pack):
        yield from file.triples


def quads(pack: Pack) -> bytes:
    """Give what the pack says as N-Quads, sorted by line, in the pack's two named graphs; no triple stands in both."""
    lines = serialize(_quads(pack), format=RdfFormat.N_QUADS) or b""
    return b"".join(sorted(lines.splitlines(keepends=True)))


def edition(pack: Pack) -> str:
    """Give the version of the pack with a hash of its files (`0.1.0+1f2e3d4c`): what is edited is another edition."""
    found = sha256()
    for path, file in files.below(pack.root, ""):
        held = file.read_bytes()
        found.update(f"{path} {len(held)} ".encode() + held)
    return f"{pack.version}+{found.hexdigest()[:8]}"


def place(pack: Pack, iri: str) -> str:
    """Say in which file and line of the pack the term `iri` is first named; the pack's name where it is not."""
    local = re.escape(re.split(r"[/#]", iri)[-1]).replace("/", r"\\?/")
    named = re.compile(rf"(?<![\w-])[\w-]*[:/#]{local}(?![\w-])")
    for path, file in _found(pack.root):
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), start=1):
            if named.search(line):
                return f"{path}, line {number}"
    return f"pack {pack.name}"


def _found(root: Traversable) -> Iterator[tuple[str, Traversable]]:
    return ((path, file) for path, file in files.below(root, ".ttl") if not path.startswith(_APART))


def _turtle(root: Traversable, path: str, file: Traversable, *, base: str) -> Turtle:
    with turtle.placed(root, path):
        return turtle.read(file, path, base=base)


def _is_register(file: Turtle) -> bool:
    return file.path.startswith("entities/")


def _quads(pack: Pack) -> Iterator[Quad]:
    ontology, register = (NamedNode(name) for name in pack.graphs)
    said: set[Triple] = set()
    for file in sorted(turtles(pack), key=_is_register):
        graph = register if _is_register(file) else ontology
        for triple in file.triples:
            if triple not in said:
                said.add(triple)
                yield Quad(*triple, graph)


def _manifest(root: Traversable) -> tuple[str, str] | None:
    """Give IRI and version from `pack.ttl`; None where there is none."""
    file = root / "pack.ttl" if root.is_dir() else root
    if not file.is_file():
        return None
    said = _turtle(root, file.name, file, base=terms.PACK[:-1]).triples
    packs = sorted({subject.value for subject, verb, what in said if verb.value == terms.TYPE and what == _PACK})
    if not packs and file == root:
        return None
    if len(packs) != 1 or not packs[0].startswith(terms.PACK):
        problem = f"a manifest describes one rostra:Pack, whose IRI starts with {terms.PACK}"
        raise PackError(problem, where=str(file), remedy=f"write: <{terms.PACK}my-pack> a rostra:Pack .")
    versions = (what.value for one, verb, what in said if one.value == packs[0] and verb.value == terms.VERSION)
    return packs[0], next(versions, _UNNUMBERED)


def _refuse_namesakes(packs: Iterable[Pack]) -> None:
    seen: dict[str, Pack] = {}
    for pack in packs:
        other = seen.setdefault(pack.name, pack)
        if other is not pack:
            problem = f"two packs are called {pack.name}"
            raise PackError(problem, where=f"{other.root} and {pack.root}", remedy="rename one, or leave one out")
