from datetime import date

import pytest

from rostra.extract.knowledge import Knowledge, NameEntry, NominalEntry, TitleEntry
from rostra.model import Form

from .small import LEXICON, E, R


@pytest.fixture(scope="module")
def knowledge():
    return Knowledge(LEXICON, str.split)


def entries(knowledge, text):
    return [hit.value for hit in knowledge.phrases.scan(text.split())]


def test_names_titles_and_nouns_stand_in_one_table(knowledge):
    kinds = {type(entry) for entry in entries(knowledge, "the prime minister of france left the alliance")}
    assert kinds == {NameEntry, TitleEntry, NominalEntry}


def test_a_short_name_is_marked_as_one(knowledge):
    (entry,) = entries(knowledge, "rutte")
    assert entry.short
    assert entry.known.label == "Mark Rutte"


def test_another_name_in_capitals_is_an_acronym(knowledge):
    forms = {entry.form for entry in entries(knowledge, "u.s.") if isinstance(entry, NameEntry)}
    assert forms == {Form.ACRONYM}


def test_a_noun_stands_for_known_things_and_for_classes(knowledge):
    entry = next(entry for entry in entries(knowledge, "alliance") if isinstance(entry, NominalEntry))
    assert entry.known == {E + "nato"}
    assert entry.types == {R + "Alliance"}


def test_a_class_is_itself_and_all_above_it(knowledge):
    assert knowledge.is_a(R + "Alliance", R + "Organisation")
    assert not knowledge.is_a(R + "Organisation", R + "Alliance")


def test_an_unknown_class_is_only_itself(knowledge):
    assert knowledge.is_a("x:Odd", "x:Odd")
    assert not knowledge.is_a("x:Odd", R + "Organisation")
    assert not knowledge.speaks("x:Odd")


def test_a_label_of_the_tagger_fits_classes_below_its_own(knowledge):
    assert knowledge.agrees(R + "Country", "LOC")
    assert not knowledge.agrees(R + "Person", "LOC")
    assert not knowledge.agrees(R + "Person", "NOTHING")


def test_an_office_is_held_from_a_day_on(knowledge):
    trump = E + "donald-trump"
    assert [office.label for office in knowledge.held_by(trump, date(2026, 1, 24))] == [
        "President of the United States"
    ]
    assert knowledge.held_by(trump, date(2024, 1, 1)) == []


def test_without_a_day_the_present_holder_counts(knowledge):
    office = knowledge.offices[E + "secretary-general-of-nato"]
    assert knowledge.holder(office, None) == E + "mark-rutte"
    assert knowledge.holder(office, date(2000, 1, 1)) is None


def test_a_first_name_tells_a_pronoun_where_all_its_bearers_have_it(knowledge):
    assert knowledge.pronouns["Mette"] == "she"
    assert "NATO" not in knowledge.pronouns
