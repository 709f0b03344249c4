"""Groups of nodes side by side: boxes near those that they are tied to, and shelves for what is tied to nothing."""

from collections.abc import Mapping, Sequence

import numpy as np

from rostra.analysis.forces import Array

GAP = 26.0
"""Between boxes, between shelves, and between what stands on them, in pixels."""
NARROW = 400.0
"""The least width of a shelf, in pixels."""

Extent = tuple[float, float]
"""Half the width and half the height of a group."""


def boxes(extents: Sequence[Extent], ties: Mapping[tuple[int, int], int]) -> Array:
    """Give the centres of boxes that do not overlap, each as near as can be to the placed ones that it is tied to."""
    centres = np.zeros((len(extents), 2))
    halves = np.array(extents).reshape(-1, 2)
    turns = np.arange(0, 4000) * 0.35
    spiral = (np.stack([np.cos(turns), np.sin(turns)], axis=1) * turns[:, None]) * 4.0
    for box in range(1, len(extents)):
        weights = np.array([ties.get((box, other), 0) for other in range(box)]) + 1e-3
        aim = (centres[:box] * weights[:, None]).sum(axis=0) / weights.sum()
        centres[box] = aim + _free(spiral, aim, centres[:box], halves[:box] + halves[box] + GAP)
    return centres


def _free(spiral: Array, aim: Array, centres: Array, distances: Array) -> Array:
    """Give the first step of the spiral around `aim` that keeps all distances; it grows until there is one."""
    grown = spiral
    while True:
        gaps = np.abs((aim + grown)[:, None, :] - centres[None, :, :])
        free = np.flatnonzero((gaps >= distances).any(axis=2).all(axis=1))
        if len(free):
            return np.asarray(grown[free[0]])
        grown = grown * 2


def shelves(small: Sequence[Extent], main: Sequence[Extent], centres: Array) -> Array:
    """Give the centres of the small groups, from left to right in rows as wide as the main ones, under them.

    Where there is a small group there is a main one.
    """
    found = np.zeros((len(small), 2))
    if not small:
        return found
    halves = np.array(main)
    low, high = (centres - halves).min(axis=0), (centres + halves).max(axis=0)
    rows = _rows(small, width=max(float(high[0] - low[0]), NARROW))
    top = float(high[1]) + 2 * GAP
    for row in rows:
        height = max(small[place][1] for place in row)
        left = (float(low[0] + high[0]) - _width(row, small)) / 2
        for place in row:
            found[place] = (left + small[place][0], top + height)
            left += 2 * small[place][0] + GAP
        top += 2 * height + GAP
    return found


def _rows(small: Sequence[Extent], *, width: float) -> list[list[int]]:
    rows: list[list[int]] = []
    left = 0.0
    for place, (half, _) in enumerate(small):
        if not rows or left + 2 * half > width:
            rows.append([])
            left = 0.0
        rows[-1].append(place)
        left += 2 * half + GAP
    return rows


def _width(row: Sequence[int], small: Sequence[Extent]) -> float:
    return sum(2 * small[place][0] + GAP for place in row) - GAP
