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
    scores, moves = _by_label(block.scores), transitions[:, :, None]
    alpha = scores.copy()
    for place in range(1, len(alpha)):
        alpha[place] += _logsumexp(alpha[place - 1][:, None] + moves, axis=0)
    return np.ascontiguousarray(alpha.transpose(2, 0, 1))


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
    scores, moves, places = _by_label(block.scores), transitions[:, :, None], block.scores.shape[1]
    for place in range(1, places):
        onward = (scores[place - 1][:, None] + moves).max(axis=0) + scores[place]
        scores[place] = np.where(place < block.lengths, onward, scores[place - 1])
    labels = np.zeros(block.scores.shape[:2], np.int64)
    label = scores[-1].argmax(axis=0)
    for place in range(places - 1, 0, -1):
        labels[:, place] = label
        origin = (scores[place - 1] + transitions[:, label]).argmax(axis=0)
        label = np.where(place < block.lengths, origin, label)
    labels[:, 0] = label
    return labels


def _by_label(scores: Scores) -> Scores:
    """Lay a block out as (place, label, sequence): numpy goes over the labels quickest where sequences are last."""
    return scores.transpose(1, 2, 0).copy()


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
