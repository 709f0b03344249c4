import pytest

from rostra.extract.attribution.announced import nouns
from rostra.model import Cue, CuePart, Lexicon

from .parses import said


@pytest.mark.parametrize(
    ("text", "source", "noun", "content"),
    [
        (
            "Her remarks fit a view she has held for years: Europe is a union where Germany pays the bill.",
            "she",
            "view",
            "Europe is a union where Germany pays the bill",
        ),
        (
            "It is a warning that Berg has given many times: the pact will not survive another winter.",
            "Berg",
            "warning",
            "the pact will not survive another winter",
        ),
        (
            "The mayor returned to an argument he first made in March: the bridge costs too much.",
            "he",
            "argument",
            "the bridge costs too much",
        ),
        ("The party has one message for voters: taxes will go down.", "The party", "message", "taxes will go down"),
        ("Berg's message was simple: the pact is over.", "Berg", "message", "the pact is over"),
        ("His position is clear: the strike must end.", "His", "position", "the strike must end"),
        ("Cole had one answer: “Never again.”", "Cole", "answer", "“Never again.”"),
        (
            "The council heard a warning from Berg: the pact will not survive the winter.",
            "Berg",
            "warning",
            "the pact will not survive the winter",
        ),
    ],
)
def test_a_noun_announces_what_follows_a_colon(attribute, text, source, noun, content):
    (one,) = (one for one in attribute(text) if noun in said(text, one.cue))
    assert (said(text, one.source), said(text, one.content)) == (source, content)


@pytest.mark.parametrize(
    "text",
    [
        "He lives in a house he has owned for years: it has three rooms.",
        "The team has three goals: win, rest and travel.",
        "Editor's note: This story was changed on Monday.",
    ],
)
def test_a_colon_after_another_noun_or_before_a_list_announces_nothing(attribute, text):
    assert not any(one.cue_lemma in {"house", "goal", "note"} for one in attribute(text))


def test_what_another_attribution_says_is_not_said_twice(attribute):
    assert len(attribute("Cole repeated a claim he has made since 2019: the border is open.")) == 1


def test_only_nouns_that_come_with_a_clause_or_a_quotation_announce():
    cues = (
        Cue("view", CuePart.NOUN, "act:believe"),
        Cue("critic", CuePart.NOUN, "act:criticise", content=("object",)),
        Cue("say", CuePart.VERB, "act:state"),
    )
    assert list(nouns(Lexicon("en", cues=cues)).values()) == ["view"]
