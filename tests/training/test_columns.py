"""Name corpora in columns."""

import pytest
import spacy

from training import columns

LINES = [
    "-DOCSTART- O",
    "",
    "Rutte B-PER",
    "met O",
    "NATO B-ORG",
    "ministers O",
    "",
    "in O",
    "New I-LOC",
    "York I-LOC",
    "",
]


def test_blank_lines_and_document_marks_part_sentences():
    assert list(columns.sentences(LINES)) == [
        [("Rutte", "B-PER"), ("met", "O"), ("NATO", "B-ORG"), ("ministers", "O")],
        [("in", "O"), ("New", "I-LOC"), ("York", "I-LOC")],
    ]


@pytest.mark.parametrize(
    ("labels", "names"),
    [
        (["B-PER", "I-PER", "O"], [(0, 2, "PER")]),
        (["I-PER", "I-PER", "O"], [(0, 2, "PER")]),
        (["B-PER", "B-PER"], [(0, 1, "PER"), (1, 2, "PER")]),
        (["I-PER", "I-ORG"], [(0, 1, "PER"), (1, 2, "ORG")]),
        (["O", "B-creative-work", "I-creative-work"], [(1, 3, "creative-work")]),
        ([], []),
    ],
)
def test_names_are_read_from_either_scheme(labels, names):
    assert list(columns.names(labels)) == names


def test_a_label_outside_the_scheme_is_dropped():
    assert columns.mapped([(0, 1, "Temporal"), (1, 2, "Person")], {"Person": "PERSON"}) == [(1, 2, "PERSON")]


@pytest.mark.parametrize(
    ("text", "cropped"),
    [
        ("the group", []),
        ("We", []),
        ("ISIL tactical units", [(0, 1, "ORG")]),
        ("the Government of Iraq", [(1, 4, "ORG")]),
        ("The United States", [(1, 3, "ORG")]),
    ],
)
def test_names_are_cropped_to_capitals(text, cropped):
    words = text.split()
    crop = {"inner": frozenset({"of"}), "none": frozenset({"the", "we"})}
    assert columns.proper(words, [(0, len(words), "ORG")], **crop) == cropped


def test_words_are_joined_as_they_are_written():
    text, offsets = columns.written(["He", "said", ",", '"', "It", "'s", "(", "not", ")", "over", '"', "."])
    assert text == 'He said, "It\'s (not) over".'
    assert [text[start:end] for start, end in offsets][:5] == ["He", "said", ",", '"', "It"]


def test_names_survive_our_tokeniser():
    doc = columns.doc(spacy.blank("en"), ["U.S.-led", "forces", "left", "Iraq", "."], [(3, 4, "LOC")])
    assert [(e.text, e.label_) for e in doc.ents] == [("Iraq", "LOC")]
