"""Spellings of the same text."""

import random

import spacy
from hypothesis import given
from hypothesis import strategies as st
from spacy.tokens import Doc, Span

from training import augment

NLP = spacy.blank("en")
WORDS = st.lists(st.text(st.sampled_from("abßİ\"“”'’ZŁ-"), min_size=1), min_size=1)


def test_straight_quotes_are_curled_by_turns():
    assert augment.curled(['"', "Yes", ",", '"', "he", "said", '"']) == ["“", "Yes", ",", "”", "he", "said", "“"]


def test_a_curly_mark_sets_the_turn():
    assert augment.curled(["“", "Yes", '"', '"', "No", "”"]) == ["“", "Yes", "”", "“", "No", "”"]


@given(WORDS)
def test_no_spelling_changes_a_length(words):
    forms = [
        augment.curled(words),
        augment.apostrophes(words, curly=True),
        augment.apostrophes(words, curly=False),
        augment.cased(words, upper=True),
        augment.cased(words, upper=False),
    ]
    assert all([len(form) for form in made] == [len(word) for word in words] for made in forms)


def test_a_spelling_keeps_names_tags_and_trees():
    doc = Doc(
        NLP.vocab,
        words=["Rutte", "'s", "gone"],
        tags=["NNP", "VBZ", "VBN"],
        heads=[2, 2, 2],
        deps=["nsubj", "aux", "ROOT"],
    )
    doc.set_ents([Span(doc, 0, 1, "PERSON")], default="outside")
    plain, upper = augment.spellings([doc], random.Random(1), lower=0, upper=1)  # noqa: S311
    assert upper.text in {"RUTTE 'S GONE ", "RUTTE ’S GONE "}
    for made in (plain, upper):
        assert [t.tag_ for t in made] == ["NNP", "VBZ", "VBN"]
        assert [t.head.i for t in made] == [2, 2, 2]
        assert [(e.start, e.end, e.label_) for e in made.ents] == [(0, 1, "PERSON")]


def test_a_missing_layer_stays_missing():
    doc = Doc(NLP.vocab, words=["Rutte"])
    (made,) = augment.spellings([doc], random.Random(1), lower=0, upper=0)  # noqa: S311
    assert not made.has_annotation("TAG")
    assert not made.has_annotation("DEP")
    assert not made.has_annotation("ENT_IOB")
