from rostra.extract import moves, terms
from rostra.model import Cue, CuePart, Lexicon, RoleNoun

from .small import ACT
from .stories import annotated


def test_nouns_for_plans_and_people_do_not_point_at_what_was_said():
    cues = tuple(Cue(lemma, CuePart.NOUN, ACT + act) for lemma, act in (("claim", "claim"), ("plan", "plan")))
    critic = Cue("critic", CuePart.NOUN, ACT + "criticise")
    made = moves.Moves(Lexicon("en", cues=(*cues, critic), role_nouns=(RoleNoun("critic"),)))
    assert made._nouns == {"claim"}


def test_an_answer_that_leads_a_cue_is_the_act():
    told = annotated("replies")
    answers = {one.statement for one in told.annotated.responses if one.how == terms.REBUTS}
    assert told.statement("that Trump was reliable").id in answers
