"""What classes of words are made from; the classes themselves need packages that only the recipe asks for."""

import json
from collections import Counter

import spacy
from spacy.tokens import Doc

from training import classes, layers


def test_a_text_is_read_once_whatever_its_spellings(tmp_path):
    vocab = spacy.blank("en").vocab
    spellings = [Doc(vocab, words=words) for words in (["“", "Yes", "”"], ['"', "yes", '"'], ["No"])]
    layers.write(tmp_path / "corpora" / "a.spacy", spellings)
    pool = tmp_path / "pool.jsonl"
    pool.write_text(json.dumps({"text": "No\n\nBerlin speaks."}) + "\n", encoding="utf-8")
    read = list(classes.texts([tmp_path / "corpora"], pool))
    assert read == [["“", "Yes", "”"], ["No"], ["Berlin", "speaks", "."]]


def test_a_rare_form_is_left_out_and_capitals_count_inside_a_sentence(monkeypatch):
    monkeypatch.setattr(classes, "RAREST", 2)
    kept, capitals = classes.forms([["The", "Hague", "rests"], ["In", "The", "Hague"], ["the", "end"]])
    assert kept == ["the", "hague"]
    assert capitals == {"the": "1", "hague": "4"}


def test_the_fifths_are_five():
    read = [["x", *["Paris"] * capital, *["paris"] * (10 - capital)] for capital in range(11)]
    fifths = Counter(classes.forms([words] * 1)[1]["paris"] for words in read)
    assert set(fifths) == {"0", "1", "2", "3", "4"}
