"""How far an attribution can be trusted: a logistic regression over what was found."""

from collections.abc import Sequence

import numpy as np

from rostra.extract.attribution.context import Context
from rostra.extract.attribution.model import Weights
from rostra.extract.attribution.scoring import Found
from rostra.extract.attribution.tokens import Tokens, key


_NEST = 6
"""Numbers that tell of the attribution around one; they stand last."""


def evidence(
    tokens: Tokens, around: Context, found: Sequence[Found], known: Sequence[bool], holders: Sequence[int | None]
) -> Weights:
    """Give one row of numbers an attribution; `known` are those with a cue of the lexicon."""
    rows = [
        [
            *_scores(one),
            *_source(tokens, one),
            *_content(tokens, around, one),
            *_cue(tokens, one, is_known),
            *_nest(tokens, one, found, holder),
        ]
        for one, is_known, holder in zip(found, known, holders, strict=True)
    ]
    return np.array(rows, np.float32)


def judged(weights: Weights, rows: Weights) -> Weights:
    """Give the probability that each attribution is right; the last weight is the bias."""
    probabilities: Weights = 1 / (1 + np.exp(-(rows @ weights[:-1] + weights[-1])))
    return probabilities


def alone(rows: Weights) -> Weights:
    """Give the evidence as it would be if no attribution stood inside another."""
    free = rows.copy()
    free[:, -_NEST:] = 0
    return free


def _scores(one: Found) -> list[float]:
    odds = float(np.log(max(one.score, 1e-4) / max(1 - one.score, 1e-4)))
    sure = max(one.certainty, -10.0)
    return [odds, min(odds, 0.0), max(odds - 3.0, 0.0), sure, max(sure, -1.0)]


def _source(tokens: Tokens, one: Found) -> list[float]:
    if not one.source:
        return [1.0, 0.0, 0.0, 0.0, 0.0, 0.0]
    entities = {int(tokens.entity[row]) for row in one.source}
    head = min(one.source, key=lambda row: (tokens.depth[row], row))
    gap = min(abs(row - one.anchor) for row in one.source)
    return [
        0.0,
        float(key("PERSON") in entities),
        float(bool(entities - {0, key("PERSON")})),
        float(int(tokens.pos[head]) == key("PRON")),
        float(np.log1p(len(one.source))),
        float(np.log1p(gap)),
    ]


def _content(tokens: Tokens, around: Context, one: Found) -> list[float]:
    size = len(one.content)
    quoted = sum(int(tokens.quoted[row] > 0) for row in one.content) / size
    breaks = sum(after - before > 1 for before, after in zip(one.content, one.content[1:], strict=False))
    content = set(one.content)
    return [
        float(np.log(size)),
        float(size <= 2),
        quoted,
        float(quoted > 0.95),
        float(int(around.clause[one.anchor]) in content),
        float(int(around.open_clause[one.anchor]) in content),
        float(int(around.object[one.anchor]) in content),
        float(min(breaks, 3)),
        float(len({int(tokens.sentence[row]) for row in one.content}) > 1),
    ]


def _cue(tokens: Tokens, one: Found, is_known: bool) -> list[float]:
    pos, quoted = int(tokens.pos[one.anchor]), float(tokens.quoted[one.anchor] > 0)
    return [
        float(is_known),
        float(pos == key("VERB")),
        float(pos == key("NOUN")),
        float(pos == key("PUNCT")),
        float(np.log(len(one.cue))),
        quoted,
    ]


def _nest(tokens: Tokens, one: Found, found: Sequence[Found], holder: int | None) -> list[float]:
    if holder is None:
        return [0.0] * _NEST
    outer = found[holder]
    same = float(tokens.sentence[outer.anchor] == tokens.sentence[one.anchor])
    quoted = float(tokens.quoted[one.anchor] > 0)
    return [1.0, same, quoted, float(one.score > outer.score), float(outer.score), float(one.score)]
