import numpy as np
import spacy
from hypothesis import given
from hypothesis import strategies as st

from rostra.extract.attribution.tokens import key, tokens
from rostra.extract.language import Paragraph
from rostra.model import BlockKind

from .parses import QUOTED, SAID, VOCAB, paragraph


def test_columns_of_two_paragraphs_follow_each_other():
    columns = tokens([paragraph(SAID), paragraph(QUOTED, start=100)])
    assert columns.bounds == ((0, 6), (6, 18))
    assert columns.head[6] == 8
    assert columns.start[6] == 100
    assert columns.lemma[1] == key("say")


def test_a_subtree_has_its_edges():
    columns = tokens([paragraph(SAID)])
    assert (columns.left[4], columns.right[4]) == (2, 4)
    assert (columns.left[1], columns.right[1]) == (0, 5)
    assert columns.depth.tolist() == [1, 0, 2, 2, 1, 1]


def test_quotations_are_numbered_with_their_marks():
    columns = tokens([paragraph(QUOTED)])
    assert columns.quoted.tolist() == [1, 1, 1, 1, 1, 0, 0, 0, 2, 2, 2, 2]


def words(*texts):
    return tokens([Paragraph(spacy.tokens.Doc(VOCAB, text.split()), 0, BlockKind.PARAGRAPH) for text in texts])


def test_a_quotation_left_open_ends_with_its_paragraph():
    columns = words("He : “ one two", "three ” four", "five")
    assert columns.quoted.tolist() == [0, 0, 1, 1, 1, 0, 0, 0, 0]


def test_a_closing_mark_at_the_start_of_a_paragraph_opens():
    assert words("” one ” two").quoted.tolist() == [1, 1, 1, 0]


def test_a_stray_closing_mark_is_passed_over():
    assert words("one ” two “ three ”").quoted.tolist() == [0, 0, 0, 1, 1, 1]


def test_no_paragraphs_make_no_rows():
    assert len(tokens([])) == 0


@given(st.lists(st.lists(st.sampled_from(["a", "“", "”", "."]), min_size=1, max_size=8), min_size=1, max_size=4))
def test_a_quotation_never_leaves_its_paragraph(texts):
    columns = words(*(" ".join(text) for text in texts))
    for number in set(columns.quoted.tolist()) - {0}:
        rows = np.flatnonzero(columns.quoted == number)
        assert len(set(columns.paragraph[rows].tolist())) == 1
        assert rows.tolist() == list(range(rows[0], rows[-1] + 1))
