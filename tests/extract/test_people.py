import pytest

from rostra.extract.cast import Cast, Figure, Sighting
from rostra.extract.people import People, is_suffix, nearest
from rostra.model import Form, KnownEntity, Span

from .small import E, R

PERSON = R + "Person"
DONALD = Figure(
    "Donald Trump", PERSON, KnownEntity(E + "d", "Donald Trump", PERSON, ("Donald Trump",), preferred=("Trump",))
)
JUNIOR, MELANIA = Figure("Donald Trump Jr.", PERSON), Figure("Melania Trump", PERSON)
URSULA = Figure("Ursula von der Leyen", PERSON)
TOWER = Figure("Trump Tower", R + "Place")
PEOPLE = People([DONALD, JUNIOR, MELANIA, URSULA, TOWER], {PERSON})


@pytest.mark.parametrize(
    ("words", "labels"),
    [
        ("Trump", ["Donald Trump", "Donald Trump Jr.", "Melania Trump"]),
        ("Trump Jr.", ["Donald Trump Jr."]),
        ("von der Leyen", ["Ursula von der Leyen"]),
        ("Leyen", ["Ursula von der Leyen"]),
        ("Melania", ["Melania Trump"]),
        ("Tower", []),
    ],
)
def test_a_name_means_those_whose_full_name_has_it(words, labels):
    assert [figure.label for figure in PEOPLE.named(words.split(), first=True)] == labels


def test_a_first_name_may_be_ruled_out():
    assert PEOPLE.named(["Melania"], first=False) == []


@pytest.mark.parametrize(("word", "holds"), [("Jr.", True), ("III", True), ("J.", False), ("Smith", False)])
def test_a_suffix_is_told_by_its_form(word, holds):
    assert is_suffix(word) is holds


def test_a_surname_means_whom_it_usually_means():
    assert nearest(Cast(), [MELANIA, DONALD], (0, 9), "Trump") is DONALD


def test_else_it_means_who_was_named_last():
    cast = Cast()
    for at, figure in enumerate((MELANIA, JUNIOR)):
        cast.place(Sighting(0, at, at + 1, at, figure, Form.NAME), Span(at, at + 1))
    assert nearest(cast, [MELANIA, JUNIOR], (0, 1), "Trump") is MELANIA
    assert nearest(cast, [MELANIA, JUNIOR], (0, 5), "Trump") is JUNIOR


def test_before_any_of_them_it_means_the_one_named_most():
    assert nearest(Cast(), [MELANIA, JUNIOR], (0, 0), "Trump") in {MELANIA, JUNIOR}
