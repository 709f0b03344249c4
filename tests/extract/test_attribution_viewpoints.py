import pytest

from rostra.extract.attribution.viewpoints import viewpoints
from rostra.model import Cue, CuePart, Lexicon

from .parses import said


def phrase(lemma, content=("clause",)):
    return Cue(lemma, CuePart.ADPOSITION, "act:believe", content=content)


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        (
            "From Berg's perspective, the treaty is a trap for small nations.",
            "Berg",
            "From ... perspective",
            "the treaty is a trap for small nations",
        ),
        (
            "From the party's point of view, the vote was a success.",
            "the party",
            "From ... point of view",
            "the vote was a success",
        ),
        ("In the mayor’s view, the bridge should close.", "the mayor", "In ... view", "the bridge should close"),
        ("In Lopez's eyes, the police did nothing wrong.", "Lopez", "In ... eyes", "the police did nothing wrong"),
        ("In Berg's telling, the talks failed in May.", "Berg", "In ... telling", "the talks failed in May"),
        ("To Cole's mind, the law is unfair.", "Cole", "To ... mind", "the law is unfair"),
        ("As Berg sees it, the pact has no future.", "Berg", "As ... sees it", "the pact has no future"),
        ("As the mayor put it, the bridge is “a ruin.”", "the mayor", "As ... put it", "the bridge is “a ruin.”"),
        (
            "The way Lopez tells it, the police arrived late.",
            "Lopez",
            "The way ... tells it",
            "the police arrived late",
        ),
        ("To hear Berg tell it, the talks went well.", "Berg", "To hear ... tell it", "the talks went well"),
        ("By his own account, he had been drunk.", "his", "By ... own account", "he had been drunk"),
        ("The treaty is, in his view, a trap.", "his", "in ... view", "The treaty is ... a trap"),
        (
            "The treaty is a trap, in the view of Senator Cole.",
            "Senator Cole",
            "in the view of",
            "The treaty is a trap",
        ),
        (
            "In the eyes of many voters, the party has lost its way.",
            "many voters",
            "In the eyes of",
            "the party has lost its way",
        ),
        (
            "In the words of the minister, the plan was “a gift to the rich.”",
            "the minister",
            "In the words of",
            "the plan was “a gift to the rich.”",
        ),
    ],
)
def test_a_phrase_says_whose_view_its_clause_is(attribute, text, source, cue, content):
    (one,) = attribute(text)
    assert (said(text, one.source), said(text, one.cue), said(text, one.content)) == (source, cue, content)
    assert one.entry is not None


@pytest.mark.parametrize(
    "text",
    [
        "From a European perspective, the treaty is a trap.",
        "In view of the storm, the bridge was closed.",
        "In plain view, the thief took the money.",
        "They had tears in their eyes and walked home.",
        "The hotel has a room in his words file.",
    ],
)
def test_a_phrase_without_a_holder_says_nobodys_view(attribute, text):
    assert attribute(text) == ()


def test_a_view_within_a_quotation_is_the_quotations_own(attribute):
    text = "“In my view, the treaty is a trap,” Berg said."
    (one,) = attribute(text)
    assert said(text, one.source) == "Berg"


def test_a_view_that_someone_tells_of_stands_inside(attribute):
    text = "Berg said that, in Cole's view, the law is unfair."
    assert [(said(text, one.source), one.inside) for one in attribute(text)] == [("Berg", None), ("Cole", 0)]


def test_a_phrase_of_two_words_and_one_without_a_clause_are_left_to_the_model():
    cues = (phrase("according to"), phrase("at odds with", ("object",)), phrase("in {source} view"))
    assert [one.lemma for one in viewpoints(Lexicon("en", cues=cues))] == ["in {source} view"]
