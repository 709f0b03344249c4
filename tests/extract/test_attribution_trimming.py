from rostra.extract.attribution.scoring import Found
from rostra.extract.attribution.tokens import tokens
from rostra.extract.attribution.trimming import added, trimmed, without_marks

from .parses import QUOTED, paragraph

CALLED = """
Ann Ann NNP PROPN nsubj 2
called call VBD VERB ROOT 0
it it PRP PRON obj 2
bad bad JJ ADJ xcomp 2
, , , PUNCT punct 6
reviving revive VBG VERB advcl 2
fears fear NNS NOUN obj 6
. . . PUNCT punct 2
"""


def content(table, *rows):
    columns = tokens([paragraph(table)])
    return trimmed(columns, Found(1, (0,), (1,), rows, 0.9, 0.0), added(columns)).content


def test_a_participial_clause_on_the_cue_is_left_out():
    assert content(CALLED, 2, 3, 4, 5, 6) == (2, 3, 4)


def test_one_that_hangs_on_the_content_stays():
    assert content(CALLED.replace("advcl 2", "advcl 4"), 2, 3, 4, 5, 6) == (2, 3, 4, 5, 6)


def test_one_that_no_comma_parts_stays():
    assert content(CALLED.replace(", , , PUNCT", "by by IN ADP"), 2, 3, 4, 5, 6) == (2, 3, 4, 5, 6)


def test_one_that_is_the_whole_content_stays():
    assert content(CALLED, 5, 6) == (5, 6)


def test_marks_at_the_ends_of_each_run_are_left_out():
    assert without_marks(tokens([paragraph(CALLED)]), [1, 2, 4, 5, 7]) == (1, 2, 5)


def test_marks_of_quotations_stay():
    assert without_marks(tokens([paragraph(QUOTED)]), [0, 1, 2, 3, 4]) == (0, 1, 2, 3, 4)
