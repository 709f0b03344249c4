import pytest

from .small import R
from .stories import annotated


@pytest.mark.parametrize(
    ("case", "content", "speaker"),
    [
        ("summit", "that Greenland", "Mette Frederiksen"),
        ("summit", "they were surprised", "NATO officials"),
        ("summit", "the Danish prime minister", "NATO officials"),
        ("border", "the Border Security Agency", "John Kerr"),
        ("border", "that the southern border", "Lopez"),
        ("border", "to comment", "Lockheed Systems"),
        ("border", "that it was weak", "spokesman for the BSA"),
        ("treaty", "the White House", "source"),
        ("replies", "that the American leader", "Mette Frederiksen"),
        ("replies", "“NATO was", "Mette Frederiksen"),
        ("replies", "it", "Donald Trump"),
        ("replies", "“I argue", "Emmanuel Moreau"),
        ("treaty", "that Article 5", "serious observer"),
    ],
)
def test_a_source_is_its_figure(case, content, speaker):
    assert annotated(case).speaker(content) == speaker


def test_a_capital_that_speaks_is_its_country_and_else_a_city():
    replies = annotated("replies")
    assert replies.speaker("Georgia was safe") == "Denmark"
    assert replies.mentions("Denmark") == ["Copenhagen"]
    assert replies.mentions("Copenhagen") == ["Copenhagen"]


def test_an_unnamed_source_is_a_person_or_a_group():
    treaty = annotated("treaty")
    assert treaty.entity("source").type == R + "Person"
    assert treaty.entity("serious observer").type == R + "Group"
