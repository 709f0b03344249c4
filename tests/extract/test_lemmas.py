"""Lemmas that do not depend on what was read before."""

import pytest
import spacy
from spacy.lookups import Lookups
from spacy.tokens import Doc

from rostra.extract.lemmas import RuleLemmatizer

RULES = {"verb": [["ing", ""], ["ing", "e"], ["", ""]], "noun": [["s", ""], ["", ""]]}


@pytest.fixture
def lemmatizer():
    lookups = Lookups()
    lookups.add_table("lemma_rules", RULES)
    lookups.add_table("lemma_index", {"verb": ["urge"], "noun": []})
    lookups.add_table("lemma_exc", {"verb": {"said": ["say"]}})
    made = spacy.blank("en").add_pipe("rostra_lemmatizer")
    made.initialize(lookups=lookups)
    return made


def lemma(lemmatizer, form, pos, morph):
    doc = Doc(lemmatizer.vocab, words=[form], pos=[pos], morphs=[morph])
    return lemmatizer(doc)[0].lemma_


def test_spacy_makes_the_component_by_its_name(lemmatizer):
    assert isinstance(lemmatizer, RuleLemmatizer)


def test_a_wrong_feature_changes_no_lemma_now_or_later(lemmatizer):
    assert lemma(lemmatizer, "urging", "VERB", "VerbForm=Inf") == "urge"
    assert lemma(lemmatizer, "urging", "VERB", "VerbForm=Ger") == "urge"


def test_a_singular_noun_is_its_own_lemma_and_a_plural_is_not(lemmatizer):
    assert lemma(lemmatizer, "Nexus", "NOUN", "Number=Sing") == "nexus"
    assert lemma(lemmatizer, "allies", "NOUN", "Number=Sing") == "allies"
    assert lemma(lemmatizer, "allies", "NOUN", "Number=Plur") == "allie"


def test_an_exception_comes_before_the_rules(lemmatizer):
    assert lemma(lemmatizer, "said", "VERB", "Tense=Past|VerbForm=Fin") == "say"
