"""Attributions of own-written sentences, with the pipeline and the model that are shipped."""

import pytest

from .parses import said


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        (
            "Mary Jones said that the bridge would open in May.",
            "Mary Jones",
            "said",
            "that the bridge would open in May",
        ),
        (
            "“The bridge will open in May,” Mary Jones said on Tuesday.",
            "Mary Jones",
            "said",
            "“The bridge will open in May,”",
        ),
        (
            "“The bridge,” Mary Jones said, “will open in May.”",
            "Mary Jones",
            "said",
            "“The bridge,” ... “will open in May.”",
        ),
        (
            "“The bridge will open in May,” said Mary Jones. “We are proud of it.”",
            "Mary Jones",
            "said",
            "“The bridge will open in May,” ... “We are proud of it.”",
        ),
        (
            "According to the ministry, the bridge will open in May.",
            "the ministry",
            "According to",
            "the bridge will open in May",
        ),
        (
            "The senator wants to close the old bridge.",
            "The senator",
            "wants",
            "to close the old bridge",
        ),
        (
            "The minister denied that the bridge was unsafe.",
            "The minister",
            "denied",
            "that the bridge was unsafe",
        ),
        (
            '"The bridge is closed," the mayor told reporters.',
            "the mayor",
            "told reporters",
            '"The bridge is closed,"',
        ),
    ],
)
def test_who_says_what(attribute, text, source, cue, content):
    one = next(one for one in attribute(text) if one.inside is None)
    assert (said(text, one.source), said(text, one.content)) == (source, content)
    assert cue.split()[0] in said(text, one.cue)


def test_a_quotation_goes_on_in_the_next_paragraph(attribute):
    text = "“The bridge is safe,” the mayor said. “We tested it.\n“It will stand for a century.”"
    (one,) = (one for one in attribute(text) if one.inside is None)
    assert said(text, one.content).endswith("“It will stand for a century.”")


def test_the_cue_has_its_entry_and_lemma(attribute):
    (one,) = attribute("The minister denied that the bridge was unsafe.")
    assert one.cue_lemma == "deny"
    assert one.entry is not None
    assert one.entry.act.endswith("deny")


def test_the_head_of_the_source_is_named(attribute):
    text = "Mary Jones, the mayor of the town, said that the bridge would open in May."
    assert attribute(text)[0].source_head.of(text) == "Mary"


def test_the_addressee_is_found_by_the_frame_of_the_cue(attribute):
    text = "Mary Jones told the committee that the bridge would open in May."
    assert said(text, attribute(text)[0].addressee) == "the committee"


def test_one_attribution_stands_inside_another(attribute):
    text = "Mary Jones said that the mayor had told reporters that the bridge would open in May."
    outer, inner = attribute(text)
    assert (said(text, outer.source), outer.inside) == ("Mary Jones", None)
    assert (said(text, inner.source), inner.inside) == ("the mayor", 0)


def test_confidences_are_probabilities(attribute):
    found = attribute("Mary Jones said that it rained. The mayor wants peace. Bob walked home.")
    assert found
    assert all(0 < one.confidence < 1 for one in found)


@pytest.mark.parametrize(
    "text",
    ["", "The bridge was built in 1932.", "The so-called “bridge” was built in 1932.", "”", "“", "..."],
)
def test_where_nobody_says_anything_nothing_is_found(attribute, text):
    assert attribute(text) == ()


@pytest.mark.parametrize("text", ["“" * 300, "He said: “" * 50, "\n".join(["Mary said “no”."] * 40), "said " * 500])
def test_odd_texts_give_spans_within_them(attribute, text):
    for one in attribute(text):
        assert all(span.end <= len(text) for span in (*one.source, *one.cue, *one.content, *one.addressee))


def test_who_in_a_question_is_no_source(attribute):
    text = "Who says that the bridge is safe?"
    assert all(said(text, one.source) != "Who" for one in attribute(text))


@pytest.mark.parametrize(
    "text",
    [
        "Berg declined to comment.",
        "The company did not respond to a request for comment.",
        "The ministry did not immediately respond to requests for comment from the Courier.",
    ],
)
def test_silence_is_no_content(attribute, text):
    assert attribute(text) == ()


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Critics say the law is unfair.", "Critics", "the law is unfair"),
        ("Many in the party believe that Cole will lose.", "Many in the party", "that Cole will lose"),
        ("One of them said the police had lied.", "One of them", "the police had lied"),
        ("The United States and China said they would talk.", "The United States and China", "they would talk"),
        ("The bridge was described by Berg as “a ruin.”", "Berg", "The bridge ... as “a ruin.”"),
        ("It was announced by the ministry that the bridge would close.", "the ministry", None),
        ("Cole was quoted as saying that the bridge was safe.", "Cole", "that the bridge was safe"),
        ("Berg urged Cole to drop the bill.", "Berg", "Cole to drop the bill"),
        ("Trump: NATO must pay", "Trump", "NATO must pay"),
        ("The bridge is safe,” Mary Jones said on Tuesday.", "Mary Jones", "The bridge is safe,”"),
        ("TOM COLE has vowed to fight the plan “to the last breath”.", "TOM COLE", None),
        ("‘The bridge is safe,’ Mary Jones said.", "Mary Jones", "‘The bridge is safe,’"),
        ("Asked about the bridge, Berg answered that it would stay.", "Berg", "that it would stay"),
    ],
)
def test_sources_and_contents_of_many_kinds(attribute, text, source, content):
    (one,) = (one for one in attribute(text) if one.source)
    assert said(text, one.source) == source
    assert content is None or said(text, one.content) == content
