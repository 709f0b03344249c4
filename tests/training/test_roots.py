"""One root for '“X,” he said'."""

import spacy
from spacy.tokens import Doc

from training import roots

VOCAB = spacy.blank("en").vocab
WORDS = ["“", "They", "will", "come", ",", "”", "Rutte", "said", "."]
DEPS = ["punct", "nsubj", "aux", "ROOT", "punct", "punct", "nsubj", "parataxis", "punct"]
HEADS = [3, 3, 3, 3, 3, 3, 7, 3, 3]
LEMMAS = ["“", "they", "will", "come", ",", "”", "Rutte", "say", "."]


def doc(words=WORDS, heads=HEADS, deps=DEPS, lemmas=LEMMAS):
    return Doc(VOCAB, words=words, heads=heads, deps=deps, lemmas=lemmas)


def test_the_verb_of_speech_becomes_the_root():
    turned, count = roots.turned(doc(), ["say"])
    assert count == 1
    assert (turned[7].dep_, turned[7].head.i) == ("ROOT", 7)
    assert (turned[3].dep_, turned[3].head.i) == ("ccomp", 7)
    assert turned[8].head.i == 7
    assert len(list(turned.sents)) == 1


def test_another_verb_keeps_its_place():
    same, count = roots.turned(doc(), ["tell"])
    assert count == 0
    assert same[3].dep_ == "ROOT"


def test_a_clause_that_goes_on_after_the_verb_is_left_alone():
    words = ["They", ",", "he", "said", ",", "will", "come"]
    deps = ["nsubj", "punct", "nsubj", "parataxis", "punct", "aux", "ROOT"]
    split = doc(words, [6, 3, 3, 6, 3, 6, 6], deps, ["they", ",", "he", "say", ",", "will", "come"])
    assert roots.turned(split, ["say"])[1] == 0
