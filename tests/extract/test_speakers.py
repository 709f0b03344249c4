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
        ("treaty", "that Article 5", "serious observer"),
    ],
)
def test_a_source_is_its_figure(case, content, speaker):
    assert annotated(case).speaker(content) == speaker


def test_an_unnamed_source_is_a_person_or_a_group():
    treaty = annotated("treaty")
    assert treaty.entity("source").type == R + "Person"
    assert treaty.entity("serious observer").type == R + "Group"
