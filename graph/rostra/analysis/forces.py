"""A force layout after ForceAtlas2 (Jacomy et al. 2014) and the removal of overlaps, on arrays."""

from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

Array: TypeAlias = NDArray[Any]

SEED = 1
LENGTH = 60.0
"""How long a tie between two nodes of few ties comes out, about, in pixels."""


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


def apart(places: Array, halves: Array, *, steps: int = 80, margin: float = 5.0) -> Array:
    """Move boxes of these half sizes until none overlaps another, or `steps` are over; neither moves far."""
    found = places.copy()
    need = halves[:, None, :] + halves[None, :, :] + margin
    for _ in range(steps):
        gap = found[:, None, :] - found[None, :, :]
        over = need - np.abs(gap)
        hit: Array = (over > 0).all(axis=2)
        np.fill_diagonal(hit, val=False)
        if not hit.any():
            break
        found += _shoved(gap, over, hit)
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


def _shoved(gap: Array, over: Array, hit: Array) -> Array:
    """Give half the overlap along the axis where it is smaller, away from the other box; summed, and damped."""
    side = np.where(
        gap == 0, np.sign(np.arange(len(gap))[:, None] - np.arange(len(gap))[None, :])[:, :, None], np.sign(gap)
    )
    across = over[:, :, 0] <= over[:, :, 1]
    move = np.where(np.stack([across, ~across], axis=2), over, 0.0) * side * hit[:, :, None]
    shove: Array = move.sum(axis=1) * 0.35
    return shove
