"""Turtle files as triples; an error says the file and the line."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources.abc import Traversable

from pyoxigraph import BlankNode, Literal, NamedNode, Quad, RdfFormat, parse
from pyoxigraph import Triple as Quoted

from rostra.errors import PackError
from rostra.vocab import files

Triple = tuple[NamedNode, NamedNode, NamedNode | Literal]

_REMEDY = "mend the Turtle there: a full stop ends a sentence, each prefix is declared, no triple stands in a triple"
_UNNAMED = (b"[", b"(", b"_:")


@dataclass(frozen=True, slots=True)
class Turtle:
    """Hold what one file says, in its order, and the prefixes that it declares."""

    path: str
    triples: tuple[Triple, ...]
    prefixes: dict[str, str]


def read(file: Traversable, path: str, *, base: str) -> Turtle:
    """Read `file`, called `path` in messages; its blank nodes get names below `base`, by path and number.

    Raises `PackError` with the line where it is not Turtle.
    """
    try:
        return _read(file.read_bytes(), path, base)
    except OSError as error:
        raise PackError(str(error), where=path, remedy="see that the file is there and can be read") from error


@contextmanager
def placed(root: Traversable, path: str) -> Iterator[None]:
    """Give errors about the file at `path` below `root` the whole of its path."""
    try:
        yield
    except PackError as error:
        where = files.place(root, path) + error.where.removeprefix(path)
        raise PackError(error.problem, where=where, remedy=error.remedy) from error


@lru_cache(maxsize=256)
def _read(text: bytes, path: str, base: str) -> Turtle:
    """Read a text; the same text is parsed once, since half of Rostra asks for it."""
    try:
        parser = parse(text, format=RdfFormat.TURTLE, base_iri=f"{base}/{path}")
        if any(mark in text for mark in _UNNAMED):
            triples = tuple(_named(parser, f"{base}/genid/{path}"))
        else:
            triples = tuple([(subject, predicate, value) for subject, predicate, value, _ in parser])
        return Turtle(path, triples, dict(parser.prefixes))
    except SyntaxError as error:
        where = path if error.lineno is None else f"{path}, line {error.lineno}"
        raise PackError(_plain(error), where=where, remedy=_REMEDY) from error
    except ValueError as error:
        raise PackError(str(error), where=path, remedy=_REMEDY) from error


def _named(quads: Iterable[Quad], base: str) -> Iterator[Triple]:
    names: dict[str, NamedNode] = {}
    for subject, predicate, value, _ in quads:
        if isinstance(subject, Quoted) or isinstance(value, Quoted):
            msg = "a triple stands in a triple"
            raise ValueError(msg)
        yield _name(subject, names, base), predicate, value if isinstance(value, Literal) else _name(value, names, base)


def _name(node: NamedNode | BlankNode, names: dict[str, NamedNode], base: str) -> NamedNode:
    if isinstance(node, NamedNode):
        return node
    return names.setdefault(node.value, NamedNode(f"{base}/{len(names)}"))


def _plain(error: SyntaxError) -> str:
    place, _, problem = str(error.msg).partition(": ")
    return problem or place
