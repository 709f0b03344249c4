"""Graphs and datasets of rdflib as files, and back."""

from collections.abc import Mapping

from rdflib import Dataset, Graph

from rostra.errors import RostraError
from rostra.rdf import convert, formats


def nquads(graph: Graph) -> bytes:
    """Give a named graph or a dataset as N-Quads, one quad a line, the lines sorted."""
    return formats.write(convert.to_quads(graph), formats.NQUADS)


def serialise(graph: Graph, form: str, *, prefixes: Mapping[str, str] | None = None) -> bytes:
    """Give a named graph or a dataset in a format by name, as `formats.write` does.

    Raises `ValueError` for an unknown format.
    """
    return formats.write(convert.to_quads(graph), formats.named(form), prefixes=prefixes)


def read(content: bytes, form: str) -> Dataset:
    """Read a file of a format by name; raise `RostraError` where it is not of that format, with its line."""
    quads = formats.read(content, formats.named(form))
    try:
        return convert.to_dataset(quads)
    except ValueError as error:
        raise RostraError(str(error), remedy="write statements as nodes, not as triples in triples") from error
