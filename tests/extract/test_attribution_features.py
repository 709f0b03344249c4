import numpy as np
import pytest

from rostra.extract.attribution.context import context
from rostra.extract.attribution.cue_features import cue_templates
from rostra.extract.attribution.role_features import role_templates
from rostra.extract.attribution.tokens import tokens
from rostra.extract.attribution.words import words_of
from rostra.model import Lexicon

from .parses import QUOTED, SAID, WANTS, paragraph

NO_WORDS = words_of(Lexicon("en"))


def cue_columns(*tables):
    columns = tokens([paragraph(table) for table in tables])
    acts = NO_WORDS.acts_of(columns)
    return np.stack(list(cue_templates(columns, context(columns), acts)), axis=1)


def role_columns(*tables, anchor=1):
    columns = tokens([paragraph(table) for table in tables])
    rows = np.arange(len(columns))
    scores = np.zeros(len(columns), np.float32)
    return np.stack(list(role_templates(columns, context(columns), scores, rows, np.full(len(rows), anchor))), axis=1)


def test_a_cue_has_the_same_features_in_the_same_paragraph_wherever_that_stands():
    alone, after = cue_columns(SAID), cue_columns(QUOTED, SAID)
    assert np.array_equal(alone, after[len(after) - len(alone) :])


def test_another_lemma_has_other_features():
    one, other = cue_columns(SAID)[1], cue_columns(SAID.replace("said say", "rued rue"))[1]
    assert 0.3 < (one != other).mean() < 0.9


@pytest.mark.parametrize("table", [SAID, WANTS, QUOTED])
def test_every_token_has_every_feature(table):
    assert role_columns(table).shape[0] == cue_columns(table).shape[0]
    assert role_columns(table).dtype == np.uint64


def test_the_role_of_a_token_depends_on_the_cue():
    assert (role_columns(WANTS, anchor=1)[0] != role_columns(WANTS, anchor=6)[0]).any()


def test_the_sides_of_a_cue_are_told_apart():
    columns = role_columns(SAID)
    assert (columns[0] != columns[5]).mean() > 0.8
