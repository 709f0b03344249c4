"""The shipped pipeline: what its folder holds, and that it works without the words it was trained on."""

import json
from pathlib import Path

import pytest

import rostra.extract
from rostra.extract.language import load, normalise

FOLDER = Path(rostra.extract.__file__).parent / "en_rostra"
NAMES = {"PERSON", "ORG", "LOC", "NORP", "MISC"}


@pytest.fixture(scope="module")
def nlp():
    return load(FOLDER)


@pytest.fixture(scope="module")
def strings():
    return set(json.loads((FOLDER / "vocab" / "strings.json").read_text(encoding="utf-8")))


def allowed(nlp):
    labels = {label for name in nlp.pipe_names for label in getattr(nlp.get_pipe(name), "labels", ())}
    features = {part for label in labels for part in label.split("|") if "=" in part}
    return labels | features | {side for feature in features for side in feature.split("=")} | NAMES | {"ROOT", "dep"}


def lemmas(nlp, text):
    return {token.text: token.lemma_ for token in nlp(normalise(text))}


def test_no_code_lies_in_the_folder():
    assert not [path for path in FOLDER.rglob("*") if path.suffix in {".py", ".pyc", ".so"}]


def test_the_folder_is_small():
    assert sum(path.stat().st_size for path in FOLDER.rglob("*") if path.is_file()) <= 11_000_000


def test_the_string_table_holds_labels_and_no_words(nlp, strings):
    assert strings <= allowed(nlp)


def test_every_label_has_its_string(nlp, strings):
    assert allowed(nlp) - {""} <= strings


def test_lemma_tables_hold_common_words_only(nlp):
    tables = nlp.get_pipe("lemmatizer").lookups
    index = [word for words in tables.get_table("lemma_index").values() for word in words]
    assert index
    assert all(word.isalpha() and word == word.lower() for word in index)
    forms = [form for table in tables.get_table("lemma_exc").values() for form in table]
    assert all(form == form.lower() for form in forms)


def test_the_model_of_names_keeps_no_long_strings():
    lines = (FOLDER / "rostra_names" / "lists.txt").read_text(encoding="utf-8").splitlines()
    assert lines
    assert all(form == form.lower() and " " not in form for form, _ in (line.split("\t") for line in lines))


def test_tags_tree_and_names_are_set(nlp):
    doc = nlp(normalise("Secretary General Mark Rutte told reporters in Brussels that the Danish troops were ready."))
    assert doc.has_annotation("TAG")
    assert doc.has_annotation("MORPH")
    assert [token.text for token in doc if token.dep_ == "ROOT"] == ["told"]
    assert {("Mark Rutte", "PERSON"), ("Brussels", "LOC"), ("Danish", "NORP")} <= {(e.text, e.label_) for e in doc.ents}


@pytest.mark.parametrize(
    ("text", "form", "lemma"),
    [
        ("She said that they had left.", "said", "say"),
        ("He told the senators to vote.", "told", "tell"),
        ("Rutte is insisting that the allies will come.", "insisting", "insist"),
        ("They criticized the plan.", "criticized", "criticize"),
        ("They criticized the plan.", "They", "they"),
        ("The ministers denied it.", "denied", "deny"),
        ("The ministers denied it.", "ministers", "minister"),
        ("He urges them to stay.", "urges", "urge"),
        ("They were urging him to stay.", "urging", "urge"),
        ("She opposed the plan.", "opposed", "oppose"),
    ],
)
def test_lemmas_of_speech(nlp, text, form, lemma):
    assert lemmas(nlp, text)[form] == lemma


def test_the_verb_of_speech_is_the_root_after_a_quotation(nlp):
    doc = nlp(normalise('"We will not leave the alliance," the president said.'))
    assert [token.text for token in doc if token.dep_ == "ROOT"] == ["said"]
