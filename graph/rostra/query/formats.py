"""Answers as bytes: for programs as the standards of SPARQL and RDF say, for people as values."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import PurePath

import pyoxigraph as ox

from rostra.errors import QueryError
from rostra.query.rows import Rows, answered
from rostra.rdf import formats as rdf
from rostra.store.store import Answer


@dataclass(frozen=True, slots=True)
class Format:
    """Hold a way to write an answer: its name, the endings of its files, its media type, what it can hold.

    Yes or no counts as rows.
    """

    name: str
    endings: tuple[str, ...]
    media_type: str
    of_rows: bool = False
    of_triples: bool = False


CSV = Format("csv", (".csv",), "text/csv", of_rows=True, of_triples=True)
JSON = Format("json", (".json",), "application/json", of_rows=True, of_triples=True)
MARKDOWN = Format("markdown", (".md",), "text/markdown", of_rows=True, of_triples=True)
"""Values, for people: what looks like a formula is none (CSV), dates and numbers are as Python has them."""

TSV = Format("tsv", (".tsv",), "text/tab-separated-values", of_rows=True)
SPARQL_CSV = Format("sparql-csv", (), "text/csv", of_rows=True)
SPARQL_JSON = Format("sparql-json", (".srj",), "application/sparql-results+json", of_rows=True)
SPARQL_XML = Format("sparql-xml", (".srx",), "application/sparql-results+xml", of_rows=True)
"""SPARQL 1.1 Query Results in CSV, TSV and JSON, and SPARQL Query Results XML."""

NQUADS, NTRIPLES, TURTLE, TRIG, JSONLD = (
    Format(form.name, form.endings, form.media_type, of_triples=True) for form in rdf.FORMATS
)
FORMATS = (
    CSV, JSON, MARKDOWN, TSV, SPARQL_CSV, SPARQL_JSON, SPARQL_XML, TURTLE, NTRIPLES, NQUADS, TRIG, JSONLD,
)  # fmt: skip


def named(name: str) -> Format:
    """Give the format of this name or file ending, or that the file of this name has; case does not matter.

    Raises `QueryError` where there is none.

    >>> named("answers/who.csv").name
    'csv'
    """
    key = name.lower()
    for form in FORMATS:
        if key in {form.name, *form.endings} or PurePath(key).suffix in form.endings:
            return form
    raise QueryError(f"{name} is no format of an answer", remedy=f"there are {_listed(FORMATS)}")


def write(answer: Answer | Iterable[ox.Triple], form: Format, *, prefixes: Mapping[str, str] | None = None) -> bytes:
    """Give an answer in a format, triples in the same order each time; an iterable of triples is one of CONSTRUCT.

    `prefixes` are for Turtle and TriG, those of the core if None. Raises `QueryError` where the format does not hold
    what the query gives.
    """
    has_rows = isinstance(answer, ox.QuerySolutions | ox.QueryBoolean)
    _check(form, has_rows=has_rows)
    if form in _OF_VALUES:
        return _OF_VALUES[form](answered(answer)).encode()
    if isinstance(answer, ox.QuerySolutions | ox.QueryBoolean):
        return answer.serialize(format=_OF_SPARQL[form]) or b""
    return _triples(answer, form, prefixes)


def _check(form: Format, *, has_rows: bool) -> None:
    if not (form.of_rows if has_rows else form.of_triples):
        given, held = ("rows", "triples") if has_rows else ("triples", "rows")
        fitting = [one for one in FORMATS if (one.of_rows if has_rows else one.of_triples)]
        remedy = f"choose {_listed(fitting)}, or ask with {'CONSTRUCT' if has_rows else 'SELECT'}"
        raise QueryError(f"{form.name} holds {held}, and this query gives {given}", remedy=remedy)


def _triples(triples: Iterable[ox.Triple], form: Format, prefixes: Mapping[str, str] | None) -> bytes:
    if form in {NTRIPLES, NQUADS} and isinstance(triples, ox.QueryTriples):
        return rdf.lines(triples.serialize(format=ox.RdfFormat.N_TRIPLES) or b"")
    quads = (ox.Quad(*triple) for triple in triples)
    try:
        return rdf.write(quads, rdf.named(form.name), prefixes=prefixes)
    except ValueError as error:
        raise QueryError(str(error), remedy="choose turtle or nquads") from error


def _listed(forms: Iterable[Format]) -> str:
    return ", ".join(form.name for form in forms)


_OF_VALUES: dict[Format, Callable[[Rows], str]] = {
    CSV: Rows.to_csv,
    JSON: lambda rows: rows.to_json() + "\n",
    MARKDOWN: Rows.to_markdown,
}
_OF_SPARQL = {
    TSV: ox.QueryResultsFormat.TSV,
    SPARQL_CSV: ox.QueryResultsFormat.CSV,
    SPARQL_JSON: ox.QueryResultsFormat.JSON,
    SPARQL_XML: ox.QueryResultsFormat.XML,
}
