"""Positions of a network's nodes, computed here so that every reader sees the same picture.

Nodes that hold together (Louvain) are laid out by force, those of a big network community by community, and the
communities are packed as discs, each near those that it is tied to. Seeded, in sorted order, rounded to 0.1.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from rostra.analysis.forces import Array, apart, roomy, settled
from rostra.analysis.measures import communities

if TYPE_CHECKING:
    import networkx as nx

Positions = dict[str, tuple[float, float]]
Sizes = Mapping[str, tuple[float, float]]
"""Half the width and half the height that each node takes with its label, in pixels at full size."""

TOGETHER = 260
"""Up to so many nodes the force works on all at once."""
GAP = 30.0
STRETCH = np.array([1.25, 1.0])
"""Labels are wide and screens too."""


def positions(net: "nx.Graph[str]", *, sizes: Sizes | None = None) -> Positions:
    """Give x and y of each node in pixels around (0, 0); `sizes` of nodes keep their labels apart."""
    given = sizes or {}
    boxes = {node: given.get(node, (8.0, 8.0)) for node in net}
    groups = _groups(net)
    edges = sorted({(min(pair), max(pair)) for pair in net.edges() if pair[0] != pair[1]})
    placed = [_group(group, edges_of, boxes) for group, edges_of in zip(groups, _inner(groups, edges), strict=True)]
    centres = _packed([_radius(each) for each in placed], _outer(groups, edges))
    return _whole(groups, placed, centres)


def _groups(net: "nx.Graph[str]") -> list[tuple[str, ...]]:
    """Give what is laid out together: all of a small network, the communities of a big one, none of them too big."""
    if len(net) <= TOGETHER:
        return [tuple(sorted(net))] if len(net) else []
    found: list[tuple[str, ...]] = []
    for each in communities(net):
        found.extend(each[start : start + 4 * TOGETHER] for start in range(0, len(each), 4 * TOGETHER))
    return found


def _inner(groups: Sequence[tuple[str, ...]], edges: Sequence[tuple[str, str]]) -> list[list[tuple[str, str]]]:
    number = {node: index for index, group in enumerate(groups) for node in group}
    found: list[list[tuple[str, str]]] = [[] for _ in groups]
    for source, target in edges:
        if number[source] == number[target]:
            found[number[source]].append((source, target))
    return found


def _outer(groups: Sequence[tuple[str, ...]], edges: Sequence[tuple[str, str]]) -> dict[tuple[int, int], int]:
    """Count the ties between each two groups."""
    number = {node: index for index, group in enumerate(groups) for node in group}
    found: dict[tuple[int, int], int] = {}
    for source, target in edges:
        one, other = number[source], number[target]
        if one != other:
            found[one, other] = found.get((one, other), 0) + 1
            found[other, one] = found.get((other, one), 0) + 1
    return found


def _group(nodes: tuple[str, ...], edges: Sequence[tuple[str, str]], boxes: Sizes) -> Array:
    index = {node: place for place, node in enumerate(nodes)}
    pairs = np.array([(index[a], index[b]) for a, b in edges], dtype=np.intp).reshape(-1, 2)
    sizes = np.array([boxes[node] for node in nodes])
    found: Array = apart(roomy(settled(len(nodes), pairs) * STRETCH, sizes), sizes)
    middle: Array = (found.max(axis=0) + found.min(axis=0)) / 2
    return np.asarray(found - middle)


def _radius(found: Array) -> float:
    return float(np.sqrt((found**2).sum(axis=1).max())) + GAP


def _packed(radii: Sequence[float], ties: Mapping[tuple[int, int], int]) -> Array:
    """Give the centres of discs that do not overlap, each as near as can be to the placed ones that it is tied to."""
    centres = np.zeros((len(radii), 2))
    turns = np.arange(0, 4000) * 0.35
    spiral = (np.stack([np.cos(turns), np.sin(turns)], axis=1) * turns[:, None]) * 4.0
    for disc in range(1, len(radii)):
        weights = np.array([ties.get((disc, other), 0) for other in range(disc)]) + 1e-3
        aim = (centres[:disc] * weights[:, None]).sum(axis=0) / weights.sum()
        centres[disc] = aim + _free(spiral, aim, centres[:disc], np.array(radii[:disc]) + radii[disc])
    return centres


def _free(spiral: Array, aim: Array, centres: Array, distances: NDArray[np.float64]) -> Array:
    """Give the first step of the spiral around `aim` that keeps all distances; it grows until there is one."""
    grown = spiral
    while True:
        gaps = ((aim + grown)[:, None, :] - centres[None, :, :]) ** 2
        free = np.flatnonzero((gaps.sum(axis=2) >= distances**2).all(axis=1))
        if len(free):
            return np.asarray(grown[free[0]])
        grown = grown * 2


def _whole(groups: Sequence[tuple[str, ...]], placed: Sequence[Array], centres: Array) -> Positions:
    found = {
        node: tuple(point)
        for group, inside, centre in zip(groups, placed, centres, strict=True)
        for node, point in zip(group, inside + centre, strict=True)
    }
    return {node: (_rounded(x), _rounded(y)) for node, (x, y) in sorted(found.items())}


def _rounded(number: float) -> float:
    return round(float(number), 1) + 0.0
