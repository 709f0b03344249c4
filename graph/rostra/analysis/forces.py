"""A force layout after ForceAtlas2 (Jacomy et al. 2014) and the removal of overlaps, on arrays."""

from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

Array: TypeAlias = NDArray[Any]

SEED = 1
LENGTH = 60.0
"""How long a tie between two nodes of few ties comes out, about, in pixels."""
TIGHTEST = 0.4
"""Places are drawn together to no less than this part of their distances."""


def settled(count: int, pairs: Array, *, steps: int = 140) -> Array:
    """Give positions of `count` nodes tied by `pairs`: hubs push more, ties pull, all fall inwards a little."""
    if count == 1:
        return np.zeros((1, 2))
    places: Array = np.random.default_rng(SEED).normal(size=(count, 2)) * LENGTH * np.sqrt(count) / 2
    mass: Array = np.bincount(pairs.ravel(), minlength=count) + 1.0
    for step in range(steps):
        push = _pushed(places, mass)
        pull = _pulled(places, pairs, mass)
        move = push + pull - places * mass[:, None] * 0.015
        length = np.sqrt((move**2).sum(axis=1, keepdims=True)) + 1e-9
        limit = LENGTH * (1 - step / steps) + 0.5
        places = places + move / length * np.minimum(length, limit)
    return places


def lying(places: Array) -> Array:
    """Lay on its side what stands higher than wide."""
    width, height = places.max(axis=0) - places.min(axis=0)
    return np.asarray(places[:, ::-1]) if height > width else places


def roomy(places: Array, halves: Array, *, share: float = 0.45) -> Array:
    """Spread the places evenly, or draw them together, until the boxes take about this share of the area."""
    spread = np.maximum(places.max(axis=0) - places.min(axis=0), LENGTH)
    taken = float((4 * halves.prod(axis=1)).sum()) / float(spread.prod())
    return places * max(TIGHTEST, float(np.sqrt(taken / share)))


def apart(places: Array, halves: Array, *, steps: int = 60, margin: float = 5.0) -> Array:
    """Move boxes of these half sizes until none overlaps another, or `steps` are over; none moves far."""
    found = places.copy()
    need_x, need_y = (halves[:, None, axis] + halves[None, :, axis] + margin for axis in (0, 1))
    before = np.tri(len(places), k=-1, dtype=bool)
    for _ in range(steps):
        over_x = need_x - np.abs(found[:, None, 0] - found[None, :, 0])
        over_y = need_y - np.abs(found[:, None, 1] - found[None, :, 1])
        one, other = np.nonzero((over_x > 0) & (over_y > 0) & before)
        if not len(one):
            break
        _shove(found, one, other, np.stack([over_x[one, other], over_y[one, other]], axis=1))
    return found


def _pushed(places: Array, mass: Array) -> Array:
    gap_x = places[:, 0, None] - places[None, :, 0]
    gap_y = places[:, 1, None] - places[None, :, 1]
    weight = (mass[:, None] * mass[None, :]) / (gap_x**2 + gap_y**2 + 1.0) * (LENGTH * 0.6)
    return np.stack([(gap_x * weight).sum(axis=1), (gap_y * weight).sum(axis=1)], axis=1)


def _pulled(places: Array, pairs: Array, mass: Array) -> Array:
    found = np.zeros_like(places)
    gap = (places[pairs[:, 1]] - places[pairs[:, 0]]) * 0.35
    np.add.at(found, pairs[:, 0], gap)
    np.add.at(found, pairs[:, 1], -gap)
    pull: Array = found / np.sqrt(mass)[:, None]
    return pull


def _shove(found: Array, one: Array, other: Array, over: Array) -> None:
    """Move both boxes of each pair away from each other along the axis where they overlap less; damped."""
    gap = found[one] - found[other]
    side = np.where(gap == 0, 1.0, np.sign(gap))
    least = np.eye(2)[over.argmin(axis=1)]
    move = over * least * side * 0.35
    np.add.at(found, one, move)
    np.add.at(found, other, -move)
