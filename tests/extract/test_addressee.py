import pytest

from .stories import annotated


@pytest.mark.parametrize(
    ("case", "content", "addressee"),
    [
        ("summit", "that Greenland", "reporters"),
        ("summit", "the alliance", None),
        ("border", "that the southern border", "John Kerr"),
        ("calls", "the health boards", "health boards"),
        ("calls", "that the ban would end", "Reporters"),
        ("calls", "“NATO is great.”", "journalists"),
        ("calls", "that the ban was bad", "Fox Business"),
        ("calls", "that Denmark", None),
    ],
)
def test_the_addressee_is_whom_the_frame_of_the_cue_names(case, content, addressee):
    assert annotated(case).addressee(content) == addressee


def test_a_medium_is_named_with_the_cue():
    summit = annotated("summit")
    assert summit.labels[summit.statement("that Denmark").medium] == "Truth Social"


def test_a_news_organisation_that_is_spoken_to_is_the_medium():
    calls = annotated("calls")
    assert calls.labels[calls.statement("that the ban was bad").medium] == "Fox Business"


def test_a_quotation_goes_on_in_the_medium_of_the_sentence_before():
    summit = annotated("summit")
    assert summit.labels[summit.statement("“I never").medium] == "Truth Social"
