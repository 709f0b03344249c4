"""Graphs as files: canonical N-Quads, N-Triples, Turtle, TriG, JSON-LD; nothing is ever fetched."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse, serialize
from rdflib import Dataset, Graph

from rostra.errors import RostraError
from rostra.rdf import convert, jsonld
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


def nquads(graph: Graph) -> bytes:
    """Give a named graph or a dataset as N-Quads, one quad a line, the lines sorted."""
    return _lines(convert.to_quads(graph), RdfFormat.N_QUADS)


def serialise(graph: Graph, form: str, *, prefixes: Mapping[str, str] | None = None) -> bytes:
    """Give a named graph or a dataset in a format by name, the same bytes for the same triples.

    A format that does not name graphs gets the triples of all graphs. `prefixes` are those of the core if None.
    Raises `ValueError` for an unknown format.
    """
    chosen = named(form)
    quads = list(convert.to_quads(graph))
    if not chosen.names_graphs:
        quads = list({quad.triple: Quad(*quad.triple) for quad in quads}.values())
    if chosen in {NQUADS, NTRIPLES}:
        return _lines(quads, _ox(chosen))
    ordered = sorted(quads, key=lambda quad: (str(quad.graph_name), str(quad.triple)))
    if chosen is JSONLD:
        return jsonld.compact(ordered, context())
    return _turtle(ordered, _ox(chosen), core_prefixes() if prefixes is None else prefixes)


def read(content: bytes, form: str) -> Dataset:
    """Read a file of a format by name; raise `RostraError` where it is not of that format, with its line."""
    chosen = named(form)
    try:
        if chosen is JSONLD:
            jsonld.check(content)
        return convert.to_dataset(parse(content, format=_ox(chosen)))
    except (SyntaxError, ValueError) as error:
        line = f"line {error.lineno}" if isinstance(error, SyntaxError) and error.lineno else ""
        raise RostraError(str(error), where=line, remedy=f"give a file in {chosen.name}") from error


def _lines(quads: Iterable[Quad], form: RdfFormat) -> bytes:
    lines = serialize(quads, format=form) or b""
    return b"".join(sorted(lines.splitlines(keepends=True)))


def _turtle(quads: list[Quad], form: RdfFormat, prefixes: Mapping[str, str]) -> bytes:
    written = serialize(quads, format=form, prefixes=_plain(prefixes, quads)) or b""
    lines = written.splitlines(keepends=True)
    head = [line for line in lines if line.startswith(b"@prefix ")]
    return b"".join([*sorted(head), b"\n", *lines[len(head) :]])


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
