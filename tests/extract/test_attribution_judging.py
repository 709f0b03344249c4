import numpy as np
import pytest

from rostra.extract.attribution import judging
from rostra.extract.attribution.context import context
from rostra.extract.attribution.scoring import Found
from rostra.extract.attribution.tokens import tokens
from rostra.extract.attribution.words import words_of
from rostra.model import Cue, CuePart, Lexicon, RoleNoun

from .parses import SAID, paragraph

NO_WORDS = words_of(Lexicon("en"))


def evidence(*found, words=NO_WORDS, holders=None, table=SAID):
    columns = tokens([paragraph(table)])
    return judging.evidence(columns, context(columns), found, words, holders or [None] * len(found))


OUTER = Found(1, (0,), (1,), (2, 3, 4), 0.9, -0.1)
INNER = Found(4, (3,), (4,), (5,), 0.6, -0.5)


def test_every_attribution_has_a_row():
    assert evidence(OUTER, INNER).shape[0] == 2
    assert np.isfinite(evidence(OUTER, INNER)).all()


def test_a_missing_source_is_told():
    bare = Found(1, (), (1,), (2, 3, 4), 0.9, -0.1)
    assert (evidence(bare) != evidence(OUTER)).sum() >= 2


def test_a_cue_of_the_lexicon_is_told():
    words = words_of(Lexicon("en", cues=(Cue("say", CuePart.VERB, "act:state"),)))
    assert (evidence(OUTER, words=words) - evidence(OUTER)).sum() == 1


def test_a_noun_for_those_who_speak_is_told():
    words = words_of(Lexicon("en", role_nouns=(RoleNoun("official"),)))
    table = SAID.replace("Jane Jane NNP PROPN", "officials official NNS NOUN")
    assert (evidence(OUTER, words=words, table=table) != evidence(OUTER, table=table)).sum() == 2


def test_what_stands_around_one_can_be_left_out():
    nested = evidence(OUTER, INNER, holders=[None, 0])
    assert (nested[1] != evidence(OUTER, INNER)[1]).any()
    assert np.array_equal(judging.alone(nested), evidence(OUTER, INNER))


def test_evidence_is_weighed_to_a_probability():
    weights = np.array([1.0, -1.0, 0.5], np.float32)
    rows = np.array([[0.0, 0.5], [3.0, 0.0]], np.float32)
    assert judging.judged(weights, rows).tolist() == pytest.approx([0.5, 0.9707], abs=1e-4)
