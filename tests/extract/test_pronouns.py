import pytest

from rostra.extract.pronouns import nominative

from .stories import annotated


@pytest.mark.parametrize(
    ("features", "word"),
    [
        ("Case=Acc|Gender=Masc|Number=Sing|Person=3|PronType=Prs", "he"),
        ("Case=Gen|Gender=Fem|Number=Sing|Person=3|Poss=Yes|PronType=Prs", "she"),
        ("Case=Nom|Gender=Neut|Number=Sing|Person=3|PronType=Prs", "it"),
        ("Case=Nom|Number=Plur|Person=3|PronType=Prs", "they"),
        ("Case=Nom|Number=Sing|Person=1|PronType=Prs", None),
        ("Person=3|PronType=Prs", None),
    ],
)
def test_features_give_the_nominative(features, word):
    assert nominative(features) == word


def test_a_pronoun_of_a_woman_means_a_woman():
    summit = annotated("summit")
    assert summit.speaker("the alliance would help") == "Mette Frederiksen"
    assert "her" in summit.mentions("Mette Frederiksen")


def test_he_and_she_are_told_apart_by_what_was_learned_before():
    border = annotated("border")
    assert border.speaker("The agency") == "John Kerr"
    assert border.speaker("“I do not know") == "Lopez"


def test_it_means_the_subject_of_the_sentence_before():
    assert "It" in annotated("border").mentions("Lockheed Systems")
    assert "It" in annotated("treaty").mentions("Article 5")


def test_they_may_mean_a_country_with_a_people():
    assert "them" in annotated("summit").mentions("Denmark")


def test_a_pronoun_that_may_mean_common_things_means_nothing_known():
    assert not any("them" in annotated("border").mentions(label) for label in ("Lockheed Systems", "NATO", "France"))


def test_itself_is_the_subject():
    assert "itself" in annotated("calls").mentions("France")


def test_its_means_what_was_named_in_the_sentence_before():
    assert "Its" in annotated("treaty").mentions("White House")


def test_a_name_beside_a_subject_counts_as_one():
    assert annotated("appositions").speaker("it was great") == "Jan Bos"
