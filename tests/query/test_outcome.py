import json

import pytest

from rostra.errors import QueryError
from rostra.query.outcome import Wish, outcome
from rostra.query.rows import Rows
from rostra.store.store import Store
from tests.query import material


def test_without_a_format_the_answer_is_rows(store: Store) -> None:
    found = outcome(store, Wish("who-said-what", {"about": "nato"}), material.packs())
    assert isinstance(found.answer, Rows)
    assert len(found.answer) == found.number == 3
    assert not found.is_cut


def test_what_was_asked_has_its_terms_bound_and_each_step_its_time(store: Store) -> None:
    found = outcome(store, Wish("who-said-what", {"about": "nato"}), material.packs())
    assert "VALUES ?about { <https://w3id.org/rostra/entity/nato>" in found.asked.text
    assert [*found.seconds] == ["prepare", "ask", "write"]
    assert all(seconds >= 0 for seconds in found.seconds.values())


def test_rows_beyond_the_limit_are_left_out_in_any_format(store: Store) -> None:
    found = outcome(store, Wish("who-said-what", form="json", most=2), material.packs())
    assert isinstance(found.answer, bytes)
    assert (len(json.loads(found.answer)), found.number, found.is_cut) == (2, 2, True)


def test_triples_have_the_prefixes_of_the_packs(store: Store) -> None:
    found = outcome(store, Wish("CONSTRUCT WHERE { ?s rostra:about ?o }", form="who.ttl"), material.packs())
    assert isinstance(found.answer, bytes)
    assert b"@prefix entity:" in found.answer


def test_a_wrong_format_is_told_before_anything_is_asked(store: Store) -> None:
    with pytest.raises(QueryError, match="xlsx is no format of an answer"):
        outcome(store, Wish("no such question", form="xlsx"), material.packs())


def test_where_nothing_answers_what_is_perhaps_mistyped_is_told(store: Store) -> None:
    found = outcome(store, Wish("SELECT ?s { ?s skos:prefLable ?o }"), material.packs())
    assert found.doubts[0].startswith("skos:prefLable stands nowhere")
    assert outcome(store, Wish("SELECT ?s { ?s skos:prefLabel ?o }"), material.packs()).doubts == ()
