"""Tables of the rule lemmatizer."""

import pytest
import spacy
from spacy.tokens import Doc

from training import lemmas

VOCAB = spacy.blank("en").vocab


def gold(*triples):
    words, pos, lemma = zip(*triples, strict=True)
    return Doc(VOCAB, words=list(words), pos=list(pos), lemmas=list(lemma))


@pytest.mark.parametrize(
    ("form", "lemma"),
    [
        ("insisting", "insist"),
        ("criticized", "criticize"),
        ("pushes", "push"),
        ("denied", "deny"),
        ("planned", "plan"),
        ("urged", "urge"),
        ("vowed", "vow"),
        ("announces", "announce"),
        ("voting", "vote"),
    ],
)
def test_a_regular_verb_needs_no_table(form, lemma):
    assert lemmas.by_rule(form, lemmas.RULES["verb"], frozenset({"vote"})) == lemma


def test_an_irregular_form_is_an_exception():
    docs = [gold(("said", "VERB", "say"), ("told", "VERB", "tell"))] * 2
    table = lemmas.tables(docs, verbs=["urge"])
    assert table.get_table("lemma_exc")["verb"]["said"] == ["say"]
    assert "urge" in table.get_table("lemma_index")["verb"]


def test_what_was_seen_once_stays_out_of_the_tables():
    table = lemmas.tables([gold(("Grumbledores", "NOUN", "grumbledore"))])
    assert "grumbledore" not in table.get_table("lemma_index").get("noun", [])


def test_an_inflected_form_is_no_lemma_beside_its_own():
    assert lemmas.uninflected(["urge", "urging", "bring", "need"], lemmas.RULES["verb"]) == ["bring", "need", "urge"]


def test_only_verbs_of_the_lexicon_are_known(tmp_path):
    cues = tmp_path / "cues.ttl"
    entry = 'cue:{0} a rostra:Cue ; rostra:lemma "{0}"@en ; rostra:part "{1}" .\n'
    cues.write_text(entry.format("urge", "verb") + entry.format("warning", "noun"), encoding="utf-8")
    assert lemmas.verbs_of(cues) == ["urge"]
