"""The name tagger, on a model that is trained in the test."""

import pycrfsuite
import pytest
import spacy
from spacy.tokens import Doc

from rostra.extract import names

LISTS = {"mark": "F", "rutte": "S", "danish": "N"}
CLASSES = {"rutte": ("3", "17", "4"), "met": ("1", "2", "0")}
TRAINING = [
    (["Mark", "Rutte", "met", "NATO"], ["NNP", "NNP", "VBD", "NNP"], ["B-PERSON", "I-PERSON", "O", "B-ORG"]),
    (["Danish", "troops", "left"], ["JJ", "NNS", "VBD"], ["B-NORP", "O", "O"]),
]


def doc(words, tags):
    return Doc(spacy.blank("en").vocab, words=words, tags=tags)


@pytest.fixture(scope="module")
def tagger(tmp_path_factory):
    path = tmp_path_factory.mktemp("crf") / "model"
    untrained, trainer = names.NameTagger().learned(b"", LISTS, CLASSES), pycrfsuite.Trainer(verbose=False)
    for words, tags, labels in TRAINING * 5:
        trainer.append(untrained.features(doc(words, tags)), labels)
    trainer.train(str(path))
    return names.NameTagger().learned(path.read_bytes(), LISTS, CLASSES)


@pytest.mark.parametrize(
    ("form", "outline"), [("O’Neill-2016", "X-Xxx-dd"), ("NATO", "XX"), ("É", "X"), ("a1", "xd"), ("", "")]
)
def test_shape_is_an_outline(form, outline):
    assert names.shape(form) == outline


def test_a_listed_form_counts_only_with_a_capital():
    assert "g=F" in names.word("Mark", LISTS, {}).own
    assert not any(f.startswith("g=") for f in names.word("mark", LISTS, {}).own)


def test_a_form_has_its_class_and_how_often_it_has_a_capital():
    known = names.word("Rutte", {}, CLASSES)
    assert {"c=3", "f=17", "r=41"} <= set(known.own)
    assert {"1c=3", "1f=17", "1r=4"} <= set(known.after)
    assert "r=0" in names.word("nobody", {}, CLASSES).own


def test_each_token_sees_its_neighbours():
    made = names.features([names.word(form, {}, {}) for form in ("a", "B", "c")], ["X", "Y", "Z"])
    assert "BOS" in made[0]
    assert "EOS" in made[2]
    assert {"-1w=a", "1w=c", "t=Y", "-1t=X", "1t=Z"} <= set(made[1])
    assert "2w=c" in made[0]
    assert "-2w=a" in made[2]


@pytest.mark.parametrize(
    ("labels", "spans"),
    [
        ([], []),
        (["O", "B-ORG"], [(1, 2, "ORG")]),
        (["B-PERSON", "I-PERSON", "B-PERSON"], [(0, 2, "PERSON"), (2, 3, "PERSON")]),
        (["B-ORG", "I-LOC"], [(0, 1, "ORG")]),
        (["I-ORG", "O"], []),
    ],
)
def test_labels_are_read_as_spans(labels, spans):
    assert list(names.spans(labels)) == spans


def test_names_are_set(tagger):
    made = tagger(doc(["Mark", "Rutte", "left"], ["NNP", "NNP", "VBD"]))
    assert [(e.text, e.label_) for e in made.ents] == [("Mark Rutte", "PERSON")]
    assert made.has_annotation("ENT_IOB")


def test_an_empty_text_has_no_names(tagger):
    assert tagger(doc([], [])).ents == ()


def test_a_folder_gives_the_same_tagger_back(tagger, tmp_path):
    tagger.to_disk(tmp_path / "names")
    again = names.NameTagger().from_disk(tmp_path / "names")
    words, tags = ["Danish", "troops", "met", "NATO"], ["JJ", "NNS", "VBD", "NNP"]
    found = [(e.text, e.label_) for e in again(doc(words, tags)).ents]
    assert found == [(e.text, e.label_) for e in tagger(doc(words, tags)).ents]
    assert found


def test_the_memory_for_words_has_an_end(tagger, monkeypatch):
    monkeypatch.setattr(names, "CACHED", 1)
    made = tagger(doc(["Mark", "Rutte", "left"], ["NNP", "NNP", "VBD"]))
    assert [e.text for e in tagger(made).ents] == ["Mark Rutte"]


def test_spacy_makes_the_component_by_its_name():
    nlp = spacy.blank("en")
    assert isinstance(nlp.add_pipe("rostra_names"), names.NameTagger)
