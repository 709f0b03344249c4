from dataclasses import replace

import pytest

from rostra.extract.attribution import Attributor
from rostra.extract.attribution.framed import added
from rostra.model import Cue, CuePart, Lexicon

from .parses import said

ACT = "https://w3id.org/rostra/concept/act/"
CUES = (
    Cue("recommit", CuePart.VERB, ACT + "promise", content=("clause", "quotation", "infinitive", "about"), added=True),
    Cue("recommitment", CuePart.NOUN, ACT + "promise", content=("about",), added=True),
    Cue("greenwash", CuePart.VERB, ACT + "praise", content=("object", "as"), added=True),
    Cue("pooh-bah", CuePart.VERB, ACT + "criticise", content=("object",), added=True),
    Cue("foghorn", CuePart.VERB, ACT + "complain", addressee=("to",), added=True),
    Cue("stonewall", CuePart.VERB, ACT + "refuse", content=("none",), added=True),
)


@pytest.fixture(scope="module")
def with_pack(attribute, core):
    attributor = Attributor(replace(core, cues=(*core.cues, *CUES)))
    return lambda text: attribute(text, attributor)


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("The council recommitted to the plan.", "The council", "to the plan"),
        ("The council recommitted that the bridge would open.", "The council", "that the bridge would open"),
        ("The council recommitted to opening the bridge in May.", "The council", "to opening the bridge in May"),
        ("“We will open the bridge,” the council recommitted.", "the council", "“We will open the bridge,”"),
        ("The council’s recommitment to the plan was welcomed.", "The council", "to the plan"),
        ("Berg greenwashed the plant.", "Berg", "the plant"),
        ("Berg greenwashed the plant as “clean coal.”", "Berg", "the plant as “clean coal.”"),
        ("The plant was greenwashed by the senator.", "the senator", "The plant"),
        ("Berg foghorned that the plan was dead.", "Berg", "that the plan was dead"),
        ("The mayor foghorned: “The plan is dead.”", "The mayor", "“The plan is dead.”"),
        ("Berg left, foghorning that the plan was dead.", "Berg", "that the plan was dead"),
    ],
)
def test_a_cue_of_a_pack_is_taken_by_its_frame(with_pack, text, source, content):
    (one,) = with_pack(text)
    assert (said(text, one.source), said(text, one.content)) == (source, content)
    assert one.entry in CUES


@pytest.mark.parametrize(
    "text", ["The council recommitted.", "The company stonewalled the court.", "They recommitted."]
)
def test_without_content_or_where_the_cue_tells_of_silence_nothing_is_taken(with_pack, text):
    assert with_pack(text) == ()


def test_what_a_quotation_says_of_itself_is_its_own(with_pack):
    text = "“We recommit to the plan,” the mayor said."
    assert [said(text, one.source) for one in with_pack(text)] == ["the mayor"]


def test_cues_of_the_core_are_left_to_the_model():
    assert added(Lexicon("en", cues=(Cue("say", CuePart.VERB, "act:state"), *CUES))) == list(CUES[:-1])
