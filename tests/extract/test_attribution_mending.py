from rostra.extract.attribution.context import context
from rostra.extract.attribution.mending import mended, without_doubles
from rostra.extract.attribution.scoring import Found
from rostra.extract.attribution.tokens import tokens

from .parses import paragraph, said

ASKED = """
Ann Ann NNP PROPN nsubj:pass 3
was be VBD AUX aux:pass 3
urged urge VBN VERB ROOT 0
to to TO PART mark 5
leave leave VB VERB xcomp 3
by by IN ADP case 7
Bob Bob NNP PROPN obl:agent 3
. . . PUNCT punct 3
"""


def found(anchor, source, content, cue=None):
    return Found(anchor, source, cue or (anchor,), content, 0.9, 0.0)


def columns():
    table = tokens([paragraph(ASKED)])
    return table, context(table)


def test_whom_by_names_is_the_source_where_there_was_none():
    one = mended(*columns(), found(2, (), (0, 3, 4, 5, 6)), None)
    assert (one.source, one.content) == ((6,), (0, 3, 4))


def test_a_source_that_was_found_stays():
    assert mended(*columns(), found(2, (0,), (3, 4)), None).source == (0,)


def test_one_without_other_content_than_its_agent_stays():
    assert mended(*columns(), found(2, (), (5, 6)), None).source == ()


def test_the_source_of_one_inside_another_stands_inside(attribute):
    text = "Lopez said that Cole had told her that the bridge was safe."
    outer, inner = attribute(text)
    assert (said(text, outer.source), said(text, inner.source)) == ("Lopez", "Cole")
    assert said(text, inner.content) == "that the bridge was safe"


def test_the_mark_of_a_clause_is_no_content_of_the_verb_in_it(attribute):
    text = "The Courier reported that Berg had said the bridge would close."
    assert said(text, attribute(text)[1].content) == "the bridge would close"


def test_one_cue_is_read_once():
    whole, part = found(2, (0,), (4, 5), (1, 2, 3)), found(3, (0,), (4, 5))
    assert without_doubles([whole, part], [0.6, 0.7]) == [1]
    assert without_doubles([whole, part], [0.7, 0.6]) == [0]


def test_two_cues_with_contents_of_their_own_stay():
    assert without_doubles([found(1, (0,), (2,)), found(4, (0,), (5,))], [0.6, 0.7]) == [0, 1]
