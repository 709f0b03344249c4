"""Quads as files: canonical N-Quads, N-Triples, Turtle, TriG, JSON-LD; nothing is ever fetched."""

import json
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from itertools import islice
from pathlib import PurePath
from typing import IO, Any

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse, serialize

from rostra.errors import RostraError
from rostra.rdf import jsonld
from rostra.vocab import files


@dataclass(frozen=True, slots=True)
class Format:
    """Hold a way to write RDF: its name, the endings of its files, its media type, whether it names graphs."""

    name: str
    endings: tuple[str, ...]
    media_type: str
    names_graphs: bool


NQUADS = Format("nquads", (".nq",), "application/n-quads", names_graphs=True)
NTRIPLES = Format("ntriples", (".nt",), "application/n-triples", names_graphs=False)
TURTLE = Format("turtle", (".ttl",), "text/turtle", names_graphs=False)
TRIG = Format("trig", (".trig",), "application/trig", names_graphs=True)
JSONLD = Format("jsonld", (".jsonld",), "application/ld+json", names_graphs=True)
_MANY = 10_000
FORMATS = (NQUADS, NTRIPLES, TURTLE, TRIG, JSONLD)


def named(name: str) -> Format:
    """Give the format of this name, file ending or media type, or that the file of this name has.

    Raises `ValueError` where there is none.

    >>> named("news/graph.trig").name
    'trig'
    """
    for form in FORMATS:
        if name in {form.name, form.media_type, *form.endings} or PurePath(name).suffix in form.endings:
            return form
    msg = f"{name} is no format; there are {', '.join(form.name for form in FORMATS)}"
    raise ValueError(msg)


def write(quads: Iterable[Quad], form: Format, *, prefixes: Mapping[str, str] | None = None) -> bytes:
    """Give quads in a format, the same bytes for the same quads.

    A format that does not name graphs gets the triples of all graphs. `prefixes` are those of the core if None.
    Raises `ValueError` for an IRI that JSON-LD cannot write.
    """
    if not form.names_graphs:
        quads = {quad.triple: Quad(*quad.triple) for quad in quads}.values()
    if form in {NQUADS, NTRIPLES}:
        return lines(serialize(quads, format=_ox(form)) or b"")
    if form is JSONLD:
        return jsonld.compact(ordered(quads), context())
    return _turtle(ordered(quads), _ox(form), core_prefixes() if prefixes is None else prefixes)


def ordered(quads: Iterable[Quad]) -> list[Quad]:
    """Give quads by graph, then by subject, as TriG and JSON-LD are written."""
    return sorted(quads, key=lambda quad: (str(quad.graph_name), str(quad.triple)))


def read(content: bytes, form: Format) -> list[Quad]:
    """Read a file of a format; raise `RostraError` where it is not of that format, with its line."""
    with _told(form):
        return list(_parsed(BytesIO(content), form))


def canonical(file: IO[bytes], form: Format) -> Iterator[bytes]:
    """Give an open file as canonical N-Quads, many lines at a time; JSON-LD is read as a whole; raise as `read`."""
    with _told(form):
        quads = _parsed(file, form)
        while chunk := serialize(islice(quads, _MANY), format=RdfFormat.N_QUADS):
            yield chunk


def _parsed(file: IO[bytes], form: Format) -> Iterator[Quad]:
    if form is JSONLD:
        content = file.read()
        jsonld.check(content)
        file = BytesIO(content)
    return parse(file, format=_ox(form))


@contextmanager
def _told(form: Format) -> Iterator[None]:
    try:
        yield
    except (SyntaxError, ValueError, MemoryError) as error:
        line = f"line {error.lineno}" if isinstance(error, SyntaxError) and error.lineno else ""
        raise RostraError(str(error), where=line, remedy=f"give a file in {form.name}") from error


def lines(content: bytes) -> bytes:
    """Give the lines of N-Quads or N-Triples sorted."""
    return b"".join(sorted(content.splitlines(keepends=True)))


def _turtle(quads: list[Quad], form: RdfFormat, prefixes: Mapping[str, str]) -> bytes:
    written = serialize(quads, format=form, prefixes=_plain(prefixes, quads)) or b""
    held = written.splitlines(keepends=True)
    head = [line for line in held if line.startswith(b"@prefix ")]
    return b"".join([*sorted(head), b"\n", *held[len(head) :]])


def _plain(prefixes: Mapping[str, str], quads: Iterable[Quad]) -> dict[str, str]:
    """Give the prefixes that are used, and need no escape of a slash wherever they are."""
    iris = {term.value for quad in quads for term in (*quad.triple, quad.graph_name) if isinstance(term, NamedNode)}
    iris |= {quad.object.datatype.value for quad in quads if isinstance(quad.object, Literal)}
    rests = {prefix: [i[len(at) :] for i in iris if i.startswith(at)] for prefix, at in prefixes.items()}
    return {prefix: prefixes[prefix] for prefix, local in rests.items() if local and "/" not in "".join(local)}


def _ox(form: Format) -> RdfFormat:
    return {
        NQUADS: RdfFormat.N_QUADS,
        NTRIPLES: RdfFormat.N_TRIPLES,
        TURTLE: RdfFormat.TURTLE,
        TRIG: RdfFormat.TRIG,
        JSONLD: RdfFormat.JSON_LD,
    }[form]


def core_prefixes() -> dict[str, str]:
    """Give the prefixes of `prefixes.ttl`."""
    parser = parse((files.core() / "prefixes.ttl").read_bytes(), format=RdfFormat.TURTLE)
    list(parser)
    return dict(parser.prefixes)


def context() -> Mapping[str, Any]:
    """Give the context of `context.jsonld`."""
    held: Mapping[str, Any] = json.loads((files.core() / "context.jsonld").read_bytes())["@context"]
    return held
