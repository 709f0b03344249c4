"""An answer in every format, and what no format can hold."""

import csv
import json
from io import StringIO

import pyoxigraph as ox
import pytest

from rostra.errors import QueryError
from rostra.query import formats
from rostra.query.formats import Format
from rostra.store.store import Answer, Store

SELECT = """PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?name ?half { ?who skos:prefLabel ?name FILTER(?name = "NATO"@en) BIND(0.50 AS ?half) }"""
ABOUT = "?s <https://w3id.org/rostra/ontology/about> ?o"
CONSTRUCT = f"CONSTRUCT {{ {ABOUT} }} WHERE {{ {ABOUT} }}"
ASK = "ASK {}"
OF_ROWS = [form for form in formats.FORMATS if form.of_rows]
OF_TRIPLES = [form for form in formats.FORMATS if form.of_triples]
VALUES = (formats.CSV, formats.JSON, formats.MARKDOWN)


def written(store: Store, sparql: str, form: Format) -> str:
    return formats.write(store.answer(sparql), form).decode()


@pytest.mark.parametrize(
    ("form", "content"),
    [
        (formats.CSV, "name,half\r\nNATO,0.5\r\n"),
        (formats.JSON, '[\n  {\n    "name": "NATO",\n    "half": 0.5\n  }\n]\n'),
        (formats.MARKDOWN, "| name | half |\n| --- | --- |\n| NATO | 0.5 |\n"),
        (formats.TSV, '?name\t?half\n"NATO"@en\t0.5\n'),
        (formats.SPARQL_CSV, "name,half\r\nNATO,0.5\r\n"),
    ],
)
def test_rows_are_written_for_people_as_values_and_for_programs_as_terms(
    store: Store, form: Format, content: str
) -> None:
    assert written(store, SELECT, form) == content


def test_results_of_sparql_keep_language_and_datatype(store: Store) -> None:
    (row,) = json.loads(written(store, SELECT, formats.SPARQL_JSON))["results"]["bindings"]
    assert row["name"] == {"type": "literal", "value": "NATO", "xml:lang": "en"}
    assert row["half"]["datatype"].endswith("#decimal")
    xml = written(store, SELECT, formats.SPARQL_XML)
    assert '<binding name="name"><literal xml:lang="en">NATO</literal></binding>' in xml


@pytest.mark.parametrize("form", OF_ROWS)
def test_yes_or_no_is_written_in_every_format_of_rows(store: Store, form: Format) -> None:
    assert "true" in written(store, ASK, form)


@pytest.mark.parametrize("form", [form for form in OF_TRIPLES if form not in VALUES])
def test_triples_come_back_from_every_format_of_rdf(store: Store, form: Format) -> None:
    answer: Answer = store.answer(CONSTRUCT)
    assert isinstance(answer, ox.QueryTriples)
    held = ox.parse(formats.write(answer, form), format=ox.RdfFormat.from_media_type(form.media_type))
    assert {quad.triple for quad in held} == set(store.answer(CONSTRUCT))  # type: ignore[arg-type]


@pytest.mark.parametrize("form", OF_TRIPLES)
def test_triples_of_one_query_are_the_same_bytes_each_time(store: Store, form: Format) -> None:
    triples = [*store.answer(CONSTRUCT)]  # type: ignore[misc]
    assert formats.write(triples, form) == formats.write(store.answer(CONSTRUCT), form)
    assert formats.write(triples[::-1], form) == formats.write(triples, form)


def test_turtle_has_the_prefixes_that_are_asked_for(store: Store) -> None:
    mine = formats.write(store.answer(CONSTRUCT), formats.TURTLE, prefixes={"r": "https://w3id.org/rostra/ontology/"})
    assert b"r:about" in mine
    assert b"rostra:about" in formats.write(store.answer(CONSTRUCT), formats.TURTLE)


@pytest.mark.parametrize("form", [form for form in formats.FORMATS if not form.of_rows])
def test_rows_are_no_triples(store: Store, form: Format) -> None:
    with pytest.raises(QueryError, match=rf"{form.name} holds triples, and this query gives rows \(choose csv, json"):
        formats.write(store.answer(SELECT), form)


@pytest.mark.parametrize("form", [form for form in formats.FORMATS if not form.of_triples])
def test_triples_are_no_rows_of_sparql(store: Store, form: Format) -> None:
    with pytest.raises(QueryError, match=r"gives triples \(choose .*turtle, .* or ask with SELECT\)"):
        formats.write(store.answer(CONSTRUCT), form)


def test_an_iri_that_json_ld_cannot_tell_from_a_short_form_is_a_query_error(store: Store) -> None:
    with pytest.raises(QueryError, match=r"begins like the prefix oa.*choose turtle"):
        written(store, "CONSTRUCT { <oa:a> <urn:p> 1 } {}", formats.JSONLD)


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("csv", formats.CSV),
        ("CSV", formats.CSV),
        (".tsv", formats.TSV),
        ("who.srj", formats.SPARQL_JSON),
        ("a/b.c/who.ttl", formats.TURTLE),
        ("answer.MD", formats.MARKDOWN),
        ("sparql-xml", formats.SPARQL_XML),
        ("jsonld", formats.JSONLD),
    ],
)
def test_a_format_goes_by_name_or_ending(name: str, form: Format) -> None:
    assert formats.named(name) is form


@pytest.mark.parametrize("name", ["html", "", "who", "who.parquet"])
def test_an_unknown_format_is_refused_with_those_that_there_are(name: str) -> None:
    with pytest.raises(QueryError, match=r"is no format of an answer \(there are csv, json, markdown, tsv"):
        formats.named(name)


def test_a_spreadsheet_runs_no_cell_of_csv_and_a_program_gets_the_cell_as_it_is(store: Store) -> None:
    sparql = 'SELECT ("=1+1" AS ?a) {}'
    read = {
        form.name: [*csv.reader(StringIO(written(store, sparql, form)))][1]
        for form in (formats.CSV, formats.SPARQL_CSV)
    }
    assert read == {"csv": ["'=1+1"], "sparql-csv": ["=1+1"]}
