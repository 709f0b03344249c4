"""Apply a model: find the heads of cues, then the roles of the tokens around each."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from rostra.extract.attribution import chains
from rostra.extract.attribution.context import Context
from rostra.extract.attribution.cue_features import cue_templates
from rostra.extract.attribution.frames import frames
from rostra.extract.attribution.hashing import placed
from rostra.extract.attribution.model import Model, Weights
from rostra.extract.attribution.role_features import role_templates
from rostra.extract.attribution.tokens import Ids, Ints, Tokens


@dataclass(frozen=True)
class Found:
    """Hold one attribution as rows of `Tokens`, in order.

    `score` is the probability of its cue, `certainty` the logarithm of that of its roles together. `lemma` is that of
    the lexicon's cue where a construction was found by it, and not by the model; `addressee` are rows of whom a
    construction says that it is spoken to.
    """

    anchor: int
    source: tuple[int, ...]
    cue: tuple[int, ...]
    content: tuple[int, ...]
    score: float
    certainty: float
    lemma: str = ""
    addressee: tuple[int, ...] = ()


def cue_scores(model: Model, tokens: Tokens, around: Context, acts: Ids) -> Weights:
    """Give each token the probability that it is the head of a cue; `acts` are the lexicon's for each."""
    features = placed(cue_templates(tokens, around, acts), model.cue_bits)
    weights = np.stack([model.cue[:, 0].take(column) for column in features], axis=1)
    scores: Weights = 1 / (1 + np.exp(-(weights.sum(axis=1) + np.float32(model.cue_bias))))
    return scores


def roles(model: Model, tokens: Tokens, around: Context, cues: Weights, anchors: Ints) -> list[Found]:
    """Give each cue the best roles of the tokens around it, where one of these is content."""
    if not len(anchors):
        return []
    about = frames(tokens, anchors)
    features = placed(role_templates(tokens, around, cues, about.rows, about.anchors), model.role_bits)
    block = chains.padded(_summed(model.role, features) + model.role_bias, about.lengths)
    labels = chains.best(block, model.moves)
    certainties = chains.likelihood(block, model.moves, labels)
    rows, ends = about.rows.tolist(), np.cumsum(about.lengths).tolist()
    parts = ((labels + 1) // 2).tolist()
    found = [
        _found(rows[end - int(length) : end], parts[number], anchor, float(cues[anchor]), float(certainties[number]))
        for number, (anchor, end, length) in enumerate(zip(anchors.tolist(), ends, about.lengths, strict=True))
    ]
    return [one for one in found if one.content]


def _summed(table: Weights, features: Iterator[Ints]) -> Weights:
    """Sum the weights of each token's features, feature by feature: the quickest way where a row is short."""
    total: Weights = table.take(next(features), axis=0)
    for column in features:
        total += table.take(column, axis=0)
    return total


def _found(rows: Sequence[int], parts: Sequence[int], anchor: int, score: float, certainty: float) -> Found:
    source, cue, content = (
        tuple(row for row, part in zip(rows, parts, strict=False) if part == wanted) for wanted in (1, 2, 3)
    )
    return Found(anchor, source, cue or (anchor,), content, score, certainty)
