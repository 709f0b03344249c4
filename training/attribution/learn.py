"""Adam over hashed tables: a logistic regression for cues, a linear-chain CRF for roles, one for the evidence."""

from dataclasses import dataclass

import numpy as np

from rostra.extract.attribution import chains

SEED = 0


@dataclass(frozen=True)
class Schedule:
    """Say how long and how fast to learn; the rate falls to nothing in a straight line."""

    epochs: int
    batch: int
    rate: float
    decay: float


CUES = Schedule(epochs=4, batch=4096, rate=0.005, decay=1e-2)
ROLES = Schedule(epochs=4, batch=64, rate=0.01, decay=1e-1)


class Adam:
    """Hold weights and step them against gradients (Kingma and Ba 2015), with weights that decay."""

    def __init__(self, shape, rate, decay=0.0):
        self.weights = np.zeros(shape, np.float32)
        self.first, self.second = np.zeros(shape, np.float32), np.zeros(shape, np.float32)
        self.rate, self.decay, self.steps = rate, decay, 0

    def step(self, gradient, scale=1.0):
        """Move the weights by one gradient."""
        self.steps += 1
        self.first += 0.1 * (gradient - self.first)
        self.second += 0.01 * (gradient * gradient - self.second)
        unbiased = self.first / (1 - 0.9**self.steps)
        spread = np.sqrt(self.second / (1 - 0.99**self.steps)) + 1e-6
        self.weights -= self.rate * scale * unbiased / spread
        if self.decay:
            self.weights *= 1 - self.rate * scale * self.decay


def scatter(rows, values, size):
    """Sum values (n, labels) into the rows (n, features) of a table."""
    width, flat = rows.shape[1], rows.ravel()
    sums = [np.bincount(flat, np.repeat(column, width), minlength=size) for column in values.T]
    return np.stack(sums, 1).astype(np.float32)


def logistic(rows, targets, bits, schedule=CUES):
    """Learn weights (2 ** bits, 1) and a bias."""
    rng = np.random.default_rng(SEED)
    table, bias = Adam((1 << bits, 1), schedule.rate, schedule.decay), Adam((1, 1), schedule.rate)
    count = len(rows) // schedule.batch + 1
    for epoch in range(schedule.epochs):
        for number, chosen in enumerate(np.array_split(rng.permutation(len(rows)), count)):
            scores = table.weights[rows[chosen], 0].sum(1) + bias.weights[0, 0]
            error = 1 / (1 + np.exp(-scores)) - targets[chosen]
            scale = 1 - (epoch * count + number) / (schedule.epochs * count)
            table.step(scatter(rows[chosen], error[:, None], 1 << bits) / len(chosen), scale)
            bias.step(np.array([[error.mean()]]), scale)
    return table.weights, float(bias.weights[0, 0])


def probabilities(rows, weights, bias):
    """Apply a logistic regression, a bounded number of rows at a time."""
    parts = np.array_split(rows, max(1, len(rows) // 50_000))
    return np.concatenate([1 / (1 + np.exp(-(weights[part, 0].sum(1) + bias))) for part in parts])


def crf(rows, labels, lengths, size, schedule=ROLES):
    """Learn emissions and transitions of a chain; `size` gives the bits of the table and the number of labels."""
    bits, count = size
    rng = np.random.default_rng(SEED)
    table, moves = Adam((1 << bits, count), schedule.rate, schedule.decay), Adam((count, count), schedule.rate)
    firsts = np.concatenate([[0], np.cumsum(lengths)])
    order = np.argsort(lengths + rng.uniform(0, 4, len(lengths)), kind="stable")
    batches = np.array_split(order, max(1, len(order) // schedule.batch))
    for epoch in range(schedule.epochs):
        for done, number in enumerate(rng.permutation(len(batches))):
            chosen = batches[number]
            take = np.concatenate([np.arange(firsts[at], firsts[at + 1]) for at in chosen])
            gradient, step = _gradient(rows[take], labels[take], lengths[chosen], table.weights, moves.weights)
            scale = 1 - (epoch * len(batches) + done) / (schedule.epochs * len(batches))
            table.step(scatter(rows[take], gradient / len(take), 1 << bits), scale)
            moves.step(step / len(take), scale)
    return table.weights, moves.weights


def _gradient(rows, labels, lengths, weights, moves):
    """Give expected less seen counts: of labels, token by token, and of pairs of labels."""
    block = chains.padded(weights[rows].sum(1), lengths)
    alpha, beta = chains.forward(block, moves), chains.backward(block, moves)
    whole = chains.total(alpha, lengths)
    inside = np.arange(block.scores.shape[1]) < lengths[:, None]
    marginals = np.exp(np.clip(alpha + beta - whole[:, None, None], -50, 0))[inside]
    marginals[np.arange(len(labels)), labels] -= 1
    pairs = alpha[:, :-1, :, None] + moves + (block.scores[:, 1:] + beta[:, 1:])[:, :, None, :]
    pairs = np.exp(np.clip(pairs - whole[:, None, None, None], -50, 0)) * inside[:, 1:, None, None]
    seen = np.zeros(inside.shape, np.int64)
    seen[inside] = labels
    counts = np.zeros_like(moves)
    np.add.at(counts, (seen[:, :-1][inside[:, 1:]], seen[:, 1:][inside[:, 1:]]), 1)
    return marginals, pairs.sum((0, 1)) - counts


def judge(evidence, right, rounds=4000):
    """Fit a logistic regression on standardised evidence; give weights for the evidence as it is, the bias last."""
    mean, spread = evidence.mean(0), evidence.std(0) + 1e-6
    rows = (evidence - mean) / spread
    weights, bias = np.zeros(rows.shape[1]), 0.0
    for _ in range(rounds):
        error = 1 / (1 + np.exp(-(rows @ weights + bias))) - right
        weights -= 0.5 * (rows.T @ error / len(rows) + 1e-3 * weights)
        bias -= 0.5 * error.mean()
    return np.append(weights / spread, bias - (weights * mean / spread).sum()).astype(np.float32)
