import pytest

from .stories import annotated


@pytest.mark.parametrize(
    ("case", "content", "addressee"),
    [
        ("summit", "that Greenland", "reporters"),
        ("summit", "the alliance", None),
        ("border", "that the southern border", "John Kerr"),
    ],
)
def test_the_addressee_is_whom_the_frame_of_the_cue_names(case, content, addressee):
    assert annotated(case).addressee(content) == addressee


def test_a_medium_is_named_with_the_cue():
    summit = annotated("summit")
    assert summit.labels[summit.statement("that Denmark").medium] == "Truth Social"


def test_a_quotation_goes_on_in_the_medium_of_the_sentence_before():
    summit = annotated("summit")
    assert summit.labels[summit.statement("“I never").medium] == "Truth Social"
