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


def test_initials_do_not_make_another_name():
    assert annotated("replies").mentions("Donald Trump")[0] == "Donald J. Trump"


def test_an_acronym_may_stand_for_the_initials_of_a_name():
    assert annotated("replies").mentions("European Central Bank") == ["European Central Bank", "ECB"]


def test_of_namesakes_the_usual_one_is_meant():
    assert annotated("replies").entity("Georgia").type == R + "Country"


def test_of_equal_namesakes_none_is_meant():
    labels = annotated("replies").labels.values()
    assert not any("Springfield" in label or ("Johnson" in label and "ron" in label) for label in labels)


def test_a_capital_in_a_headline_is_not_enough():
    assert "Signal" not in annotated("replies").labels.values()


def test_a_name_that_nobody_knows_is_kept():
    treaty = annotated("treaty")
    assert treaty.entity("Jean Moreau").iri is None
    assert treaty.entity("Jean Moreau").type == R + "Person"


def test_a_surname_that_goes_on_alone_makes_its_bearer_a_person():
    assert annotated("interview").entity("Marit Lindqvist").type == R + "Person"


def test_a_double_name_is_one_surname():
    assert "Pruitt-Lane" in annotated("sources").mentions("Bert Pruitt-Lane")


def test_a_known_name_that_goes_on_is_another_body():
    assert annotated("sources").entity("State Department of Maps").iri is None
