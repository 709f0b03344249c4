"""What is chosen from the corpora."""

import itertools
import random

import spacy
from spacy.tokens import Doc, Span

from training import convert, layers

NLP = spacy.blank("en")


def named(words, *names):
    doc = Doc(NLP.vocab, words=words)
    doc.set_ents([Span(doc, *name) for name in names], default="outside")
    return doc


def test_a_state_that_acts_is_a_place_where_other_corpora_say_so():
    acting = named(["Russia", "attacked", "ISIL"], (0, 1, "ORG"), (2, 3, "ORG"))
    place = named(["in", "Russia"], (1, 2, "LOC"))
    (made,) = convert.voted([acting], [place])
    assert [(e.text, e.label_) for e in made.ents] == [("Russia", "LOC"), ("ISIL", "ORG")]


def test_a_tag_that_gold_lacks_is_dropped():
    gold = [Doc(NLP.vocab, words=["They", "left"], tags=["PRP", "VBD"])]
    words, tree = ["#", "They", "left", "it"], {"heads": [2, 2, 2, 2], "deps": ["punct", "nsubj", "ROOT", "obj"]}
    silver = Doc(NLP.vocab, words=words, tags=["#", "PRP", "VBD", "PRP"], **tree)
    (made,) = convert.teachable([silver], [gold])
    assert [t.tag_ for t in made] == ["", "PRP", "VBD", "PRP"]


def test_of_docs_without_a_tree_every_other_one_is_used():
    docs = [Doc(NLP.vocab, words=["They", "left", "it", str(n)], tags=["PRP", "VBD", "PRP", "CD"]) for n in range(6)]
    gold = [Doc(NLP.vocab, words=["x"] * 3, tags=["PRP", "VBD", "CD"])]
    assert [doc[3].text for doc in convert.teachable(docs, [gold])] == ["1", "3", "5"]


def test_peoples_are_added_to_a_corpus_that_lacks_the_type():
    made = convert.with_peoples(named(["Danish", "troops"]), frozenset({"Danish"}))
    assert [(e.text, e.label_) for e in made.ents] == [("Danish", "NORP")]


def test_sentences_are_joined_a_few_at_a_time():
    docs = [named(["Rutte", "left", "."], (0, 1, "PERSON")) for _ in range(5)]
    joined = list(layers.merged(docs, itertools.cycle([2])))
    assert [len(doc) for doc in joined] == [6, 6, 3]
    assert [(e.start, e.label_) for e in joined[0].ents] == [(0, "PERSON"), (3, "PERSON")]


def test_every_run_is_drawn_from_the_seed():
    first, second = (list(itertools.islice(convert.runs(random.Random(1), 4), 9)) for _ in range(2))  # noqa: S311
    assert first == second
    assert set(first) <= {1, 2, 3, 4}
