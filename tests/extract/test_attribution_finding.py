import numpy as np
import pytest

from rostra.extract.attribution import finding
from rostra.extract.attribution.context import context
from rostra.extract.attribution.scoring import Found
from rostra.extract.attribution.tokens import tokens
from rostra.extract.attribution.words import words_of
from rostra.model import Lexicon

from .parses import SAID, paragraph, said
from .test_attribution_model import small

NO_WORDS = words_of(Lexicon("en"))


@pytest.fixture
def columns():
    return tokens([paragraph(SAID)])


OUTER = Found(1, (0,), (1,), (2, 3, 4), 0.9, 0.0)
INNER = Found(4, (3,), (4,), (5,), 0.9, 0.0)


def kept(found, holders, confidences, clear=()):
    chosen = finding.choose(found, holders, np.array(confidences), dict(clear), 0.5)
    return [(one.found, one.confidence, one.inside) for one in chosen]


def test_what_is_likely_is_kept():
    assert kept([OUTER, INNER], [None, None], [0.6, 0.4]) == [(OUTER, 0.6, None)]


def test_a_clear_case_inside_another_is_kept_with_its_own_confidence():
    assert kept([OUTER, INNER], [None, 0], [0.6, 0.1], {1: 0.9}) == [(OUTER, 0.6, None), (INNER, 0.9, 0)]


def test_one_inside_what_is_dropped_stands_alone():
    assert kept([OUTER, INNER], [None, 0], [0.2, 0.6]) == [(INNER, 0.6, None)]


def test_one_inside_what_is_dropped_stands_in_what_holds_that():
    third = Found(5, (5,), (5,), (6,), 0.9, 0.0)
    assert kept([OUTER, INNER, third], [None, 0, 1], [0.9, 0.2, 0.7])[1] == (third, 0.7, 0)


def test_no_tokens_no_attributions():
    assert finding.find(small(), tokens([]), NO_WORDS) == []


def test_a_model_that_finds_no_cue_finds_nothing(columns):
    quiet = small(cue=np.zeros((16, 1), np.float32), cue_bias=-9.0)
    assert finding.find(quiet, columns, NO_WORDS) == []


def test_candidates_come_with_evidence(columns):
    eager = small(cue=np.zeros((16, 1), np.float32), cue_bias=9.0)
    found, holders, evidence = finding.candidates(eager, columns, context(columns), NO_WORDS)
    assert len(found) == len(holders) == len(evidence)
    assert [one.anchor for one in found] == sorted(one.anchor for one in found)


def test_a_row_that_is_sure_is_tried_whatever_the_model_says(columns):
    quiet = small(cue=np.zeros((16, 1), np.float32), cue_bias=-9.0)
    found, _, _ = finding.candidates(quiet, columns, context(columns), NO_WORDS, sure=[1])
    assert [one.anchor for one in found] in ([], [1])


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("The mayor stunned the council again, this time by suggesting the bridge could close.", "suggesting"),
        ("Berg opened the debate by flatly denying that the tax had doubled.", "denying"),
        ("By claiming that the vote was rigged, Berg has split her party.", "claiming"),
        ("The mayor won by telling voters that he would lower taxes.", "telling"),
    ],
)
def test_what_is_done_by_saying_it_is_said_by_who_does_it(attribute, text, cue):
    (one,) = (one for one in attribute(text) if said(text, one.cue).endswith(cue))
    assert said(text, one.source) in {"The mayor", "Berg"}
    assert one.confidence >= 0.5


@pytest.mark.parametrize("text", ["He lost the race by running a poor campaign.", "She won by a mile."])
def test_what_is_done_by_other_means_is_not_said(attribute, text):
    assert attribute(text) == ()
