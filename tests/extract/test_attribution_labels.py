import pytest

from .parses import said

INTERVIEW = "Q: Why did the talks fail?\nA: Nobody wanted them.\nQ: Will you try again?\nA: Yes. We will try in May."
NAMED = "Lindqvist: The talks failed.\nThe Courier: Will you try again?\nLindqvist: Yes. We will try again in May."


def outer(found):
    return [one for one in found if one.inside is None]


def test_letters_are_the_cues_of_turns(attribute):
    found = outer(attribute(INTERVIEW))
    assert [said(INTERVIEW, one.cue) for one in found] == ["Q:", "A:", "Q:", "A:"]
    assert said(INTERVIEW, found[3].content) == "Yes. We will try in May."
    assert [one.entry.act.rpartition("/")[2] for one in found] == ["ask", "reply", "ask", "reply"]


def test_a_name_before_a_turn_is_its_source(attribute):
    found = outer(attribute(NAMED))
    assert [said(NAMED, one.source) for one in found][::2] == ["Lindqvist", "Lindqvist"][: len(found[::2])]
    assert said(NAMED, found[-1].content) == "Yes. We will try again in May."


def test_a_turn_is_spoken_to_the_other_label(attribute):
    first, second, *_ = outer(attribute(INTERVIEW))
    assert (said(INTERVIEW, first.addressee), said(INTERVIEW, second.addressee)) == ("A", "Q")


def test_what_is_said_within_a_turn_stands_inside(attribute):
    text = INTERVIEW + "\nQ: Who stopped them?\nA: The minister said that the money was gone."
    (inner,) = (one for one in attribute(text) if one.inside is not None)
    assert said(text, inner.source) == "The minister"


@pytest.mark.parametrize(
    "text",
    [
        "Cole: 1,769.\nBerg: 1,501.\nCole: 547.",
        "Monday: Rain falls.\nTuesday: The sun shines.",
        "Note: The museum is closed.",
    ],
)
def test_lists_are_no_interviews(attribute, text):
    assert attribute(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "“The bridge is a symbol of what went wrong.”\n― Maria Lopez, mayor of Norwood",
        "“The bridge is a symbol of what went wrong.” — Maria Lopez, mayor of Norwood",
        '"The bridge is a symbol of what went wrong." - Maria Lopez, mayor of Norwood',
    ],
)
def test_a_name_after_a_dash_signs_the_quotation_before_it(attribute, text):
    (one,) = attribute(text)
    assert said(text, one.source) == "Maria Lopez, mayor of Norwood"
    assert "symbol" in said(text, one.content)


def test_a_dash_that_goes_on_with_the_sentence_signs_nothing(attribute):
    assert attribute("“Hamlet” — a play of five acts — was shown on Monday. Maria Lopez went home.") == ()
