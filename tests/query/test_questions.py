"""Each question of the core, on two small documents."""

import re
import shlex
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from rostra.query.catalogue import Question, questions
from rostra.query.rows import Rows
from rostra.store import binding
from rostra.store.store import Store
from rostra.vocab import pack
from tests.query import material

Ask = Callable[..., Rows]
CORE = questions([pack.core()])


def column(rows: Rows, *names: str) -> list[Any]:
    return [tuple(row[name] for name in names) if len(names) > 1 else row[names[0]] for row in rows]


@pytest.mark.parametrize("question", CORE.values(), ids=CORE)
def test_question_says_what_it_answers_and_how_it_is_asked(question: Question) -> None:
    assert question.title
    assert question.description.endswith(".") or question.description.endswith('"')
    command, _, name, *options = shlex.split(question.example)
    assert (command, name) == ("rostra", question.name)
    known = {parameter.name for parameter in question.params}
    assert {option.partition("=")[0] for option in options if option != "--param"} <= known


@pytest.mark.parametrize("question", CORE.values(), ids=CORE)
def test_each_parameter_is_used_and_each_use_is_declared(question: Question) -> None:
    marked = set(re.findall(r"# with (\w+):", question.text))
    assert marked == {parameter.name for parameter in question.params}
    assert all(binding.speaks_of(question.text, parameter.name) for parameter in question.params)


@pytest.mark.parametrize("question", CORE.values(), ids=CORE)
def test_question_orders_its_rows_and_runs_as_it_stands(question: Question, store: Store) -> None:
    assert "ORDER BY" in question.text
    list(store.select(question.text))


@pytest.mark.parametrize("question", CORE.values(), ids=CORE)
def test_question_runs_with_each_parameter_and_with_all(question: Question, answer: Ask) -> None:
    values = {
        "entity": "NATO",
        "topic": "defence",
        "document": "Doubts",
        "text": "a",
        "date": "2026-01-20",
        "number": 1,
    }
    given = {parameter.name: values[parameter.kind] for parameter in question.params}
    for some in (given, *({name: value} for name, value in given.items())):
        assert answer(question.name, **some).columns


def test_who_said_what_gives_each_statement_once_in_order_of_the_text(answer: Ask) -> None:
    rows = answer("who-said-what")
    assert column(rows, "speaker", "act", "addressee") == [
        ("Donald Trump", "doubt", "Fox Business"),
        ("Mark Rutte", "rebut", "Donald Trump"),
        ("Officials", "state", None),
        ("Mark Rutte", "state", "Donald Trump"),
        ("Jane Doe", "state", None),
    ]
    assert (rows[0].cue, rows[0].content) == ("told", "“They would not come,”")
    assert set(str(rows[1].about).split(", ")) == {"NATO", "Denmark"}
    assert (rows[0].published, rows[0].document) == (date(2026, 1, 20), "Doubts")
    assert str(rows[0].statement).startswith("https://w3id.org/rostra/data/document/doubts-")


@pytest.mark.parametrize(
    ("parameters", "speakers"),
    [
        ({"about": "NATO"}, ["Donald Trump", "Mark Rutte", "Jane Doe"]),
        ({"about": "Denmark", "speaker": "Rutte"}, ["Mark Rutte", "Mark Rutte"]),
        ({"about": ["Greenland", "Denmark"], "since": date(2026, 1, 21)}, ["Mark Rutte"]),
        ({"speaker": "officials"}, ["Officials"]),
        ({"topic": "defense"}, ["Donald Trump", "Mark Rutte"]),
        ({"topic": "security"}, ["Donald Trump", "Mark Rutte", "Mark Rutte"]),
        ({"document": "the ISLAND"}, ["Mark Rutte", "Jane Doe"]),
        ({"document": "island.txt"}, ["Mark Rutte", "Jane Doe"]),
        ({"until": "2026-01-20"}, ["Donald Trump", "Mark Rutte", "Officials"]),
        ({"words": "STRONG"}, ["Jane Doe"]),
        ({"words": "no such words"}, []),
    ],
    ids=str,
)
def test_who_said_what_takes_what_fits_all_parameters(answer: Ask, parameters: Any, speakers: list[str]) -> None:
    assert column(answer("who-said-what", **parameters), "speaker") == speakers


def test_who_addressed_whom_counts_statements(answer: Ask) -> None:
    rows = answer("who-addressed-whom")
    assert column(rows, "speaker", "addressee", "statements") == [
        ("Mark Rutte", "Donald Trump", 2),
        ("Donald Trump", "Fox Business", 1),
    ]
    assert (rows[0].first, rows[0].last) == (date(2026, 1, 20), date(2026, 1, 21))
    assert len(answer("who-addressed-whom", addressee="Trump")) == 1


def test_who_answered_whom_shows_both_statements(answer: Ask) -> None:
    (row,) = answer("who-answered-whom", whom="Donald Trump")
    assert (row.speaker, row.how, row.answered) == ("Mark Rutte", "rebuts", "Donald Trump")
    assert (row.content, row.in_answer_to) == ("“They would come,”", "“They would not come,”")
    assert len(answer("who-answered-whom", whom="Mark Rutte")) == 0


def test_most_quoted_counts_statements_direct_speech_and_documents(answer: Ask) -> None:
    rows = answer("most-quoted")
    assert column(rows, "speaker", "type", "statements", "direct", "documents")[0] == ("Mark Rutte", "person", 2, 2, 2)
    assert column(rows, "speaker")[1:] == ["Donald Trump", "Jane Doe", "Officials"]


def test_stances_say_who_stands_where_towards_what(answer: Ask) -> None:
    assert column(answer("stances"), "speaker", "stance", "target") == [
        ("Donald Trump", "oppose", "NATO"),
        ("Mark Rutte", "support", "Denmark"),
        ("Mark Rutte", "support", "NATO"),
    ]
    assert column(answer("stances", towards="NATO", position="support"), "speaker") == ["Mark Rutte"]


def test_about_but_silent_leaves_out_who_speaks_and_what_cannot(answer: Ask) -> None:
    assert column(answer("about-but-silent"), "entity", "type", "statements", "speakers") == [
        ("Denmark", "country", 3, 2),
        ("NATO", "alliance", 3, 3),
    ]


def test_unnamed_sources_are_those_without_a_name(answer: Ask) -> None:
    (row,) = answer("unnamed-sources")
    assert (row.source, row.content) == ("Officials", "that Denmark, a member of NATO, was calm")


def test_direct_quotes_leave_out_indirect_speech(answer: Ask) -> None:
    rows = answer("direct-quotes", speaker="entity:mark-rutte")
    assert column(rows, "quotation") == ["“They would come,”", "“We stand by Denmark,”"]
    assert set(column(answer("direct-quotes"), "mode")) == {"direct"}


def test_evidence_gives_words_and_characters(answer: Ask) -> None:
    rows = answer("evidence", speaker="Donald Trump")
    assert column(rows, "part", "words", "start", "end") == [
        ("content", "“They would not come,”", 0, 22),
        ("source", "Donald Trump", 23, 35),
        ("cue", "told", 36, 40),
    ]
    assert all(material.DOUBTS[row.start : row.end] == row.words for row in rows)
    assert column(answer("evidence", at=37, document="Doubts"), "words") == ["told"]


def test_offices_come_from_the_register_with_their_days(answer: Ask) -> None:
    (row,) = answer("offices", of="NATO")
    assert (row.person, row.office, row.organisation) == ("Mark Rutte", "Secretary General of NATO", "NATO")
    assert (row.since, row.until, row.documents) == (date(2024, 10, 1), None, 1)
    assert len(answer("offices", on="2024-09-30", holder="Rutte")) == 0
    assert len(answer("offices", on="2024-10-01")) == 1


def test_relations_show_the_words_that_state_them(answer: Ask) -> None:
    rows = answer("relations", entity="Denmark", document="Doubts")
    assert column(rows, "subject", "predicate", "object", "evidence") == [
        ("Denmark", "member of", "NATO", "Denmark, a member of NATO"),
    ]
    assert len(answer("relations", relation="office")) == 1


def test_topics_count_for_those_above(answer: Ask) -> None:
    assert column(answer("topics"), "topic", "broader", "statements", "speakers", "documents") == [
        ("security", None, 3, 2, 2),
        ("defence", "security", 2, 2, 1),
    ]


def test_entities_count_each_mention_once(answer: Ask) -> None:
    rows = {str(row.entity): row for row in answer("entities")}
    nato = rows["NATO"]
    assert (nato.type, nato.wikidata) == ("alliance", "http://www.wikidata.org/entity/Q7184")
    assert (nato.mentions, nato.documents, nato.speaks, nato.spoken_about) == (4, 2, 0, 3)
    assert rows["Jane Doe"].wikidata is None
    assert column(answer("entities", named="GREEN"), "entity") == ["Greenland"]


def test_timeline_counts_by_day(answer: Ask) -> None:
    assert column(answer("timeline"), "published", "statements", "speakers", "documents") == [
        (date(2026, 1, 20), 3, 3, 1),
        (date(2026, 1, 21), 2, 2, 1),
    ]


def test_documents_count_their_statements(answer: Ask) -> None:
    assert column(answer("documents"), "title", "publisher", "statements") == [
        ("Doubts", "The Paper", 3),
        ("The island", "The Paper", 2),
    ]
    assert column(answer("documents", speaker="Jane Doe"), "title", "statements") == [("The island", 1)]
