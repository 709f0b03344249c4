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
        ("sources", "it was lost", "Livia Marten"),
        ("sources", "that the map was false", "Livia Marten"),
        ("sources", "that it was true", "Mapping Agency"),
        ("sources", "that she is right", "Some of her colleagues"),
        ("sources", "that the law was weak", "One of them"),
        ("sources", "it was old", "Lawmakers"),
        ("sources", "they would help", "United States and Denmark"),
        ("sources", "the law", "Elin Skov"),
        ("sources", "that he was glad", "Brandvold"),
        ("sources", "that a spokesman", "Bert Pruitt-Lane"),
        ("sources", "that", "State Department of Maps"),
        ("sources", "that she had", "Elin Skov"),
        ("interview", "that the yard", "Marit Lindqvist"),
        ("interview", "that he was", "Marit Lindqvist"),
        ("interview", "that it would", "Marit Lindqvist’s father"),
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


def test_a_group_that_speaks_as_one_is_made_of_its_members():
    sources = annotated("sources")
    assert sources.entity("United States and Denmark").type == R + "Group"
    assert {sources.entity(label).iri for label in ("United States", "Denmark")} != {None}


def test_somebody_of_a_title_is_not_who_holds_the_office():
    sources = annotated("sources")
    assert sources.speaker("the map was old") == "prime minister of Denmark"
    assert sources.entity("prime minister of Denmark").iri is None
    assert sources.speaker("that it was new") == "Mette Frederiksen"


def test_a_word_before_a_name_that_looks_like_a_pronoun_is_none():
    sources = annotated("sources")
    assert not any("He" in sources.mentions(label) for label in sources.labels.values())
