"""Apply a model: find the heads of cues, then the roles of the tokens around each."""

from dataclasses import dataclass

import numpy as np

from rostra.extract.attribution import chains
from rostra.extract.attribution.context import Context, context
from rostra.extract.attribution.cue_features import cue_templates
from rostra.extract.attribution.frames import frames
from rostra.extract.attribution.hashing import hashed
from rostra.extract.attribution.model import Model, Weights
from rostra.extract.attribution.role_features import role_templates
from rostra.extract.attribution.tokens import Ints, Tokens


@dataclass(frozen=True)
class Found:
    """Hold one attribution as rows of `Tokens`, in order; `score` is the probability of its cue."""

    anchor: int
    source: tuple[int, ...]
    cue: tuple[int, ...]
    content: tuple[int, ...]
    score: float


def find(model: Model, tokens: Tokens) -> list[Found]:
    """Find the attributions of a document that have a content, in order of their cues."""
    if not len(tokens):
        return []
    around = context(tokens)
    cues = cue_scores(model, tokens, around)
    anchors = np.flatnonzero(cues > model.threshold)
    return [found for found in roles(model, tokens, around, cues, anchors) if found.content]


def cue_scores(model: Model, tokens: Tokens, around: Context) -> Weights:
    """Give each token the probability that it is the head of a cue."""
    rows = hashed(cue_templates(tokens, around), model.cue_bits)
    scores: Weights = 1 / (1 + np.exp(-(model.cue[rows, 0].sum(axis=1) + np.float32(model.cue_bias))))
    return scores


def roles(model: Model, tokens: Tokens, around: Context, cues: Weights, anchors: Ints) -> list[Found]:
    """Give each cue the best roles of the tokens around it."""
    if not len(anchors):
        return []
    about = frames(tokens, anchors)
    features = hashed(role_templates(tokens, around, cues, about.rows, about.anchors), model.role_bits)
    block = chains.padded(model.role[features].sum(axis=1), about.lengths)
    labels = chains.best(block, model.moves)
    firsts = np.cumsum(about.lengths) - about.lengths
    found = []
    for number, (anchor, first, length) in enumerate(zip(anchors.tolist(), firsts, about.lengths, strict=True)):
        role = (labels[number, :length] + 1) // 2
        rows = about.rows[first : first + length]
        source, cue, content = (tuple(rows[role == wanted].tolist()) for wanted in (1, 2, 3))
        found.append(Found(anchor, source, cue or (anchor,), content, float(cues[anchor])))
    return found
