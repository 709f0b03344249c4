import numpy as np
from spacy.tokens import Doc

from rostra.extract.attribution import frames as frames_
from rostra.extract.attribution.frames import frames
from rostra.extract.attribution.tokens import tokens
from rostra.extract.language import Paragraph
from rostra.model import BlockKind

from .parses import VOCAB


def columns(*paragraphs):
    """Take sentences parted by |."""
    made = []
    for text in paragraphs:
        words = [word for sentence in text.split(" | ") for word in sentence.split()]
        starts = [at == 0 for sentence in text.split(" | ") for at, _ in enumerate(sentence.split())]
        made.append(Paragraph(Doc(VOCAB, words, sent_starts=starts), 0, BlockKind.PARAGRAPH))
    return tokens(made)


def words_around(rows, anchor):
    return frames(rows, np.array([anchor])).rows.tolist()


def test_a_frame_is_the_sentence_of_its_cue():
    rows = columns("One . | Jane said yes . | Two .")
    assert words_around(rows, 3) == [2, 3, 4, 5]


def test_sentences_with_quoted_words_belong_to_it():
    rows = columns("“ A . | B , ” he said . | “ C . ” | D .")
    assert words_around(rows, 7) == list(range(13))


def test_a_quotation_left_open_goes_on_in_the_next_paragraph():
    rows = columns("He said : “ A .", "“ B . ”", "C .")
    assert words_around(rows, 1) == list(range(10))


def test_a_quotation_that_was_closed_does_not():
    rows = columns("He said : “ A . ”", "“ B . ”")
    assert words_around(rows, 1) == list(range(7))


def test_a_colon_announces_the_next_paragraph():
    rows = columns("He said this :", "“ B . ”")
    assert words_around(rows, 1) == list(range(8))


def test_a_frame_has_an_end():
    rows = columns("a " * 900)
    assert len(words_around(rows, 450)) == 2 * frames_.REACH + 1


def test_pairs_of_two_frames_follow_each_other():
    about = frames(columns("A said . | B said ."), np.array([1, 4]))
    assert about.lengths.tolist() == [3, 3]
    assert about.anchors.tolist() == [1, 1, 1, 4, 4, 4]


def test_no_cues_make_no_frames():
    assert len(frames(columns("A ."), np.zeros(0, np.int64)).rows) == 0
