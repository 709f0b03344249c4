import pytest

from .small import E, R
from .stories import annotated


@pytest.fixture(scope="module")
def summit():
    return annotated("summit")


def test_a_surname_goes_with_the_full_name(summit):
    assert summit.mentions("Mark Rutte") == ["Rutte", "Mark Rutte"]
    assert summit.entity("Mark Rutte").iri == E + "mark-rutte"


def test_a_namesake_is_somebody_else(summit):
    assert summit.mentions("Donald Trump Jr.") == ["Donald Trump Jr."]
    assert summit.entity("Donald Trump Jr.").iri is None
    assert summit.entity("Melania Trump").iri is None


def test_a_title_tells_namesakes_apart(summit):
    assert summit.mentions("Donald Trump")[0] == "Trump"


def test_an_acronym_means_what_it_was_written_out_as():
    assert annotated("border").mentions("Border Security Agency")[:2] == ["Border Security Agency", "BSA"]


def test_the_class_is_that_of_the_register_not_of_the_tagger(summit):
    assert summit.entity("Greenland").type == R + "Territory"


def test_all_names_of_a_thing_are_one_entity():
    assert set(annotated("treaty").mentions("NATO")) == {"North Atlantic Treaty Organization", "NATO"}


def test_a_name_that_nobody_knows_is_kept():
    treaty = annotated("treaty")
    assert treaty.entity("Jean Moreau").iri is None
    assert treaty.entity("Jean Moreau").type == R + "Person"
