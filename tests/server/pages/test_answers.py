"""What a worker does for a page."""

import pytest
from pyoxigraph import NamedNode

from rostra.errors import QueryError
from rostra.query.formats import CSV, TURTLE
from rostra.server.pages import lookup
from rostra.server.pages.answers import tables, written


class File(bytearray):
    write = bytearray.extend


def test_several_queries_are_answered_at_once(worker):
    nato = {"entity": [NamedNode("https://w3id.org/rostra/entity/nato")]}
    found = tables(
        worker, File(), asked={"all": (lookup.sparql("counts"), {}), "names": (lookup.sparql("names"), nato)}
    )

    columns, rows = found["all"]
    assert dict(zip(columns, rows[0], strict=True))["documents"] == 2
    assert found["names"][1][0][0] == "NATO"


def test_the_documents_of_a_thing_are_those_that_name_it(worker):
    trump = lookup.wanted("documents", entity="https://w3id.org/rostra/entity/donald-trump")
    _, all_ = tables(worker, File(), asked={"all": (lookup.sparql("documents"), {})})["all"]
    _, of_trump = tables(worker, File(), asked={"his": trump})["his"]

    assert (len(all_), len(of_trump)) == (2, 1)


def test_a_question_is_written_with_its_parameters_and_so_many_rows(worker):
    file = File()
    written(worker, file, question="who-said-what", given={"about": "NATO"}, form=CSV, rows=1)

    lines = file.decode().splitlines()
    assert lines[0].startswith("speaker,cue,act")
    assert len(lines) == 2


def test_a_format_that_cannot_hold_rows_is_refused(worker):
    with pytest.raises(QueryError, match="turtle holds triples"):
        written(worker, File(), question="documents", given={}, form=TURTLE, rows=9)
