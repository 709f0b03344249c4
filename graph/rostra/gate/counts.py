"""Counts of right, found and wanted, and what they give: precision, recall, F1 with an interval."""

import random
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

SAMPLES = 1000
_LOW, _HIGH = 0.025, 0.975


@dataclass(frozen=True, slots=True)
class Count:
    """Hold how many of the found ones are right, and how many of the wanted ones were found."""

    right_found: int = 0
    found: int = 0
    right_wanted: int = 0
    wanted: int = 0

    def __add__(self, other: "Count") -> "Count":
        return Count(
            self.right_found + other.right_found,
            self.found + other.found,
            self.right_wanted + other.right_wanted,
            self.wanted + other.wanted,
        )

    @property
    def precision(self) -> float:
        """Give the share of the found ones that are right; 0 where nothing was found."""
        return self.right_found / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Give the share of the wanted ones that were found; 0 where nothing was wanted."""
        return self.right_wanted / self.wanted if self.wanted else 0.0

    @property
    def f1(self) -> float:
        """Give the harmonic mean of precision and recall."""
        p, r = self.precision, self.recall
        return 2 * p * r / (p + r) if p + r else 0.0


@dataclass(frozen=True, slots=True)
class Score:
    """Hold a measure over all documents, and the 95 % interval of its F1 by resampling documents."""

    count: Count
    low: float
    high: float


def shared(wanted: Iterable[Hashable], found: Iterable[Hashable]) -> Count:
    """Count what two sets share."""
    mine, theirs = set(wanted), set(found)
    both = len(mine & theirs)
    return Count(both, len(theirs), both, len(mine))


def hits(right: int, of: int) -> Count:
    """Count an accuracy: so many right of so many."""
    return Count(right, of, right, of)


def score(counts: Sequence[Count], *, samples: int = SAMPLES, seed: int = 0) -> Score:
    """Sum the counts of documents; the interval is the percentile bootstrap over documents, seeded."""
    chance = random.Random(seed)  # noqa: S311 - a bootstrap, no secret
    drawn = sorted(_sum(chance.choices(counts, k=len(counts))).f1 for _ in range(samples)) if counts else []
    whole = _sum(counts)
    if not drawn:
        return Score(whole, whole.f1, whole.f1)
    return Score(whole, drawn[int(_LOW * len(drawn))], drawn[int(_HIGH * len(drawn))])


def _sum(counts: Iterable[Count]) -> Count:
    return sum(counts, Count())
