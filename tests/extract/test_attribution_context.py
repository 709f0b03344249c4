from rostra.extract.attribution.context import context
from rostra.extract.attribution.tokens import tokens

from .parses import SAID, WANTS, paragraph


def test_dependents_are_found_by_kind():
    around = context(tokens([paragraph(SAID)]))
    assert (around.subject[1], around.clause[1], around.marker[4]) == (0, 4, 2)
    assert around.object[1] == -1


def test_a_verb_that_is_coordinated_shares_the_subject():
    around = context(tokens([paragraph(WANTS)]))
    assert (around.doer[6], around.climbed[6]) == (0, 1)


def test_a_verb_under_control_has_the_object_above():
    around = context(tokens([paragraph(WANTS)]))
    assert around.shared_object[4] == 2
    assert around.doer[4] == 0


RELATIVE = """
officials official NNS NOUN nsubj 5
who who WP PRON nsubj 3
fled flee VBD VERB acl:relcl 1
abroad abroad RB ADV advmod 3
spoke speak VBD VERB ROOT 0
accusing accuse VBG VERB acl 1
"""


def test_a_modifying_verb_is_done_by_the_noun():
    around = context(tokens([paragraph(RELATIVE)]))
    assert around.doer[5] == 0


def test_marks_are_counted():
    around = context(tokens([paragraph(SAID)]))
    assert around.marks.tolist() == [0, 0, 0, 0, 0, 1]
    assert around.verbs.tolist() == [0, 1, 1, 1, 2, 2]
