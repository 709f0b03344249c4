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
        ("calls", "the ban", "Mark Rutte"),
        ("calls", "it was needed", "Jones Without Borders Group"),
        ("calls", "that France could leave", "Donald Trump"),
        ("calls", "that Trump is reliable", "Mark Rutte"),
        ("replies", "“I argue", "Emmanuel Moreau"),
        ("treaty", "that Article 5", "serious observer"),
    ],
)
def test_a_source_is_its_figure(case, content, speaker):
    assert speaker in {annotated(case).labels.get(one.speaker) for one in annotated(case).statements(content)}


def test_a_capital_that_speaks_is_its_country_and_else_a_city():
    replies = annotated("replies")
    assert replies.speaker("Georgia was safe") == "Denmark"
    assert replies.mentions("Denmark") == ["Copenhagen"]
    assert replies.mentions("Copenhagen") == ["Copenhagen"]


def test_another_source_is_somebody_else():
    assert {"spokesman", "another spokesman"} <= set(annotated("calls").labels.values())


def test_a_name_that_the_tagger_missed_is_an_organisation():
    assert annotated("calls").entity("Jones Without Borders Group").type == R + "Organisation"


def test_an_unnamed_source_is_a_person_or_a_group():
    treaty = annotated("treaty")
    assert treaty.entity("source").type == R + "Person"
    assert treaty.entity("serious observer").type == R + "Group"
