"""Best and likely label sequences of a linear chain (Lafferty et al. 2001), for many sequences at once."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]


class Padded(NamedTuple):
    """Hold sequences of scores as one block (sequence, place, label) and their lengths."""

    scores: Scores
    lengths: NDArray[np.int64]


def padded(scores: Scores, lengths: NDArray[np.int64]) -> Padded:
    """Lay rows of scores, sequence after sequence, into a block."""
    inside = np.arange(int(lengths.max(initial=0))) < lengths[:, None]
    block = np.zeros((*inside.shape, scores.shape[1]), np.float32)
    block[inside] = scores
    return Padded(block, lengths)


def forward(block: Padded, transitions: Scores) -> Scores:
    """Give the log of the summed weight of all label sequences up to each place and label."""
    alpha = block.scores.copy()
    for place in range(1, alpha.shape[1]):
        alpha[:, place] += _logsumexp(alpha[:, place - 1, :, None] + transitions, axis=1)
    return alpha


def backward(block: Padded, transitions: Scores) -> Scores:
    """Give the log of the summed weight of all label sequences after each place and label."""
    beta = np.zeros_like(block.scores)
    for place in range(beta.shape[1] - 2, -1, -1):
        onward = _logsumexp(transitions + (block.scores[:, place + 1] + beta[:, place + 1])[:, None, :], axis=2)
        beta[:, place] = np.where((place < block.lengths - 1)[:, None], onward, 0)
    return beta


def total(alpha: Scores, lengths: NDArray[np.int64]) -> Scores:
    """Give the log of the summed weight of all label sequences of each sequence."""
    return _logsumexp(alpha[np.arange(len(alpha)), lengths - 1], axis=1)


def best(block: Padded, transitions: Scores) -> NDArray[np.int64]:
    """Give the label sequences of the highest score, as a block (sequence, place); after the end they repeat."""
    score = block.scores[:, 0]
    origins = np.zeros(block.scores.shape, np.int64)
    for place in range(1, block.scores.shape[1]):
        ways = score[:, :, None] + transitions
        origins[:, place] = ways.argmax(axis=1)
        onward = ways.max(axis=1) + block.scores[:, place]
        live = (place < block.lengths)[:, None]
        score = np.where(live, onward, score)
        origins[:, place] = np.where(live, origins[:, place], np.arange(score.shape[1]))
    labels = np.zeros(block.scores.shape[:2], np.int64)
    label = score.argmax(axis=1)
    for place in range(block.scores.shape[1] - 1, -1, -1):
        labels[:, place] = label
        label = origins[np.arange(len(label)), place, label]
    return labels


def _logsumexp(values: Scores, axis: int) -> Scores:
    top = values.max(axis=axis, keepdims=True)
    summed: Scores = np.log(np.exp(values - top).sum(axis=axis)) + top.squeeze(axis)
    return summed


def likelihood(block: Padded, transitions: Scores, labels: NDArray[np.int64]) -> Scores:
    """Give the logarithm of the probability of one label sequence of each sequence."""
    inside = np.arange(labels.shape[1]) < block.lengths[:, None]
    chosen = np.take_along_axis(block.scores, labels[:, :, None], axis=2)[:, :, 0]
    moves = transitions[labels[:, :-1], labels[:, 1:]]
    own = np.where(inside, chosen, 0).sum(axis=1) + np.where(inside[:, 1:], moves, 0).sum(axis=1)
    likely: Scores = own - total(forward(block, transitions), block.lengths)
    return likely
