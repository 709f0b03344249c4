import pytest

from .stories import annotated


def about(case, content):
    told = annotated(case)
    return [told.labels[one] for one in told.statement(content).about]


@pytest.mark.parametrize(
    ("case", "content", "labels"),
    [
        ("calls", "The ban", ["ban"]),
        ("calls", "“I do not know", ["Donald Trump"]),
        ("replies", "“NATO was", ["NATO", "Donald Trump", "France"]),
    ],
)
def test_a_content_is_about_those_that_it_names_the_highest_first(case, content, labels):
    assert about(case, content) == labels


def test_the_pronoun_of_the_speaker_is_not_what_he_speaks_about():
    assert about("calls", "he trusted Trump") == ["Donald Trump"]
