from itertools import pairwise, product

import numpy as np
import pytest

from rostra.extract.attribution import chains


@pytest.fixture
def chain():
    rng = np.random.default_rng(7)
    lengths = np.array([4, 1, 3])
    scores = rng.normal(size=(int(lengths.sum()), 3)).astype(np.float32)
    return chains.padded(scores, lengths), rng.normal(size=(3, 3)).astype(np.float32)


def weighed(block, moves, number):
    """Give every label sequence with its score, the long way."""
    scores = block.scores[number, : block.lengths[number]]
    return {
        labels: float(
            sum(scores[at, label] for at, label in enumerate(labels)) + sum(moves[a, b] for a, b in pairwise(labels))
        )
        for labels in product(range(3), repeat=len(scores))
    }


def test_the_best_sequence_is_that_of_the_highest_score(chain):
    block, moves = chain
    found = chains.best(block, moves)
    for number, length in enumerate(block.lengths):
        every = weighed(block, moves, number)
        assert tuple(found[number, :length].tolist()) == max(every, key=every.get)


def test_forward_and_backward_sum_all_sequences(chain):
    block, moves = chain
    alpha, beta = chains.forward(block, moves), chains.backward(block, moves)
    for number, length in enumerate(block.lengths):
        whole = np.log(np.exp(list(weighed(block, moves, number).values())).sum())
        assert chains.total(alpha, block.lengths)[number] == pytest.approx(whole, abs=1e-4)
        for place in range(length):
            both = alpha[number, place] + beta[number, place]
            assert np.log(np.exp(both).sum()) == pytest.approx(whole, abs=1e-4)


def test_likelihoods_of_all_sequences_sum_to_one(chain):
    block, moves = chain
    one = chains.Padded(block.scores[2:], block.lengths[2:])
    every = [np.array([[*labels, 0]]) for labels in product(range(3), repeat=3)]
    assert sum(float(np.exp(chains.likelihood(one, moves, labels)[0])) for labels in every) == pytest.approx(
        1, abs=1e-4
    )
