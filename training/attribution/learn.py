"""Adam over hashed tables: a logistic regression for cues, a linear-chain CRF for roles."""

import numpy as np

from rostra.extract.attribution import chains


class Adam:
    def __init__(self, shape, rate, decay):
        self.weights = np.zeros(shape, np.float32)
        self.first, self.second = np.zeros(shape, np.float32), np.zeros(shape, np.float32)
        self.rate, self.decay, self.steps = rate, decay, 0

    def step(self, gradient, scale=1.0):
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
    width = rows.shape[1]
    flat = rows.ravel()
    return np.stack(
        [np.bincount(flat, np.repeat(values[:, k], width), minlength=size) for k in range(values.shape[1])], 1
    ).astype(np.float32)


def logistic(rows, targets, bits, epochs=4, batch=4096, rate=0.005, decay=1e-2, seed=0, weight=None):
    """Learn weights (2 ** bits, 1) and a bias."""
    rng = np.random.default_rng(seed)
    table = Adam((1 << bits, 1), rate, decay)
    bias = Adam((1, 1), rate, 0)
    total = epochs * (len(rows) // batch + 1)
    done = 0
    for _ in range(epochs):
        for chosen in np.array_split(rng.permutation(len(rows)), len(rows) // batch + 1):
            scores = table.weights[rows[chosen], 0].sum(1) + bias.weights[0, 0]
            error = 1 / (1 + np.exp(-scores)) - targets[chosen]
            if weight is not None:
                error = error * weight[chosen]
            scale = 1 - done / total
            table.step(scatter(rows[chosen], error[:, None], 1 << bits) / len(chosen), scale)
            bias.step(np.array([[error.mean()]]), scale)
            done += 1
    return table.weights, bias.weights


def crf(rows, labels, lengths, n, bits, epochs=4, batch=64, rate=0.01, decay=1e-1, seed=0, report=None):
    """Learn emissions (2 ** bits, n) and transitions (n, n)."""
    rng = np.random.default_rng(seed)
    table, moves = Adam((1 << bits, n), rate, decay), Adam((n, n), rate, 0)
    firsts = np.concatenate([[0], np.cumsum(lengths)])
    order = np.argsort(lengths + rng.uniform(0, 4, len(lengths)), kind="stable")
    batches = np.array_split(order, max(1, len(order) // batch))
    total, done = epochs * len(batches), 0
    for epoch in range(epochs):
        loss = 0.0
        for number in rng.permutation(len(batches)):
            chosen = batches[number]
            take = np.concatenate([np.arange(firsts[i], firsts[i + 1]) for i in chosen])
            gradient, step, cost = _gradient(rows[take], labels[take], lengths[chosen], table.weights, moves.weights)
            loss += cost
            scale = 1 - done / total
            table.step(scatter(rows[take], gradient / len(take), 1 << bits), scale)
            moves.step(step / len(take), scale)
            done += 1
        if report:
            report(f"epoch {epoch + 1}: {loss / len(lengths):.3f} a sequence")
    return table.weights, moves.weights


def _gradient(rows, labels, lengths, weights, moves):
    scores = weights[rows].sum(1)
    block = chains.padded(scores, lengths)
    alpha, beta = chains.forward(block, moves), chains.backward(block, moves)
    whole = chains.total(alpha, lengths)
    inside = np.arange(block.scores.shape[1]) < lengths[:, None]
    marginals = np.exp(np.clip(alpha + beta - whole[:, None, None], -50, 0))[inside]
    pairs = alpha[:, :-1, :, None] + moves + (block.scores[:, 1:] + beta[:, 1:])[:, :, None, :]
    pairs = np.exp(np.clip(pairs - whole[:, None, None, None], -50, 0)) * inside[:, 1:, None, None]
    expected = pairs.sum((0, 1))
    seen = np.zeros(inside.shape, np.int64)
    seen[inside] = labels
    counts = np.zeros_like(moves)
    np.add.at(counts, (seen[:, :-1][inside[:, 1:]], seen[:, 1:][inside[:, 1:]]), 1)
    own = scores[np.arange(len(labels)), labels].sum() + (counts * moves).sum()
    marginals[np.arange(len(labels)), labels] -= 1
    return marginals, expected - counts, float(whole.sum() - own)
