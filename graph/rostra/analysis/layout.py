"""Positions of a network's nodes, computed here so that every reader sees the same picture.

Nodes that hold together (Louvain) are laid out by force, those of a big network community by community, and the
communities are packed as boxes, each near those that it is tied to; what is tied to little stands on shelves under
them. Seeded, in sorted order, rounded to 0.1.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache

import networkx as nx
import numpy as np

from rostra.analysis.forces import Array, apart, lying, roomy, settled
from rostra.analysis.measures import communities
from rostra.analysis.packing import boxes as packed
from rostra.analysis.packing import shelves

Positions = dict[str, tuple[float, float]]
Size = tuple[float, float]
Sizes = Mapping[str, Size]
"""Half the width and half the height that each node takes with its label, in pixels at full size."""

TOGETHER = 260
"""Up to so many nodes the force works on all at once."""
MOST = 1000
"""A community of more nodes is cut."""
FEW = 8
"""A part with fewer nodes stands on a shelf under the others."""
PLAIN: Size = (8.0, 8.0)
STRETCH = np.array([1.25, 1.0])
"""Labels are wide and screens too."""


def positions(net: "nx.Graph[str]", *, sizes: Sizes | None = None) -> Positions:
    """Give x and y of each node in pixels around (0, 0); `sizes` of nodes keep their labels apart."""
    given = sizes or {}
    edges = {(min(pair), max(pair)) for pair in net.edges() if pair[0] != pair[1]}
    return dict(_positions(tuple((node, given.get(node, PLAIN)) for node in sorted(net)), tuple(sorted(edges))))


@lru_cache(maxsize=16)
def _positions(nodes: tuple[tuple[str, Size], ...], edges: tuple[tuple[str, str], ...]) -> Positions:
    """Give the positions, which depend on nothing but these nodes with their sizes and these ties."""
    boxes = dict(nodes)
    net: nx.Graph[str] = nx.Graph()
    net.add_nodes_from(boxes)
    net.add_edges_from(edges)
    few, many = _parts(net)
    groups = [*_groups(net, many), *few]
    placed = [_group(group, edges_of, boxes) for group, edges_of in zip(groups, _inner(groups, edges), strict=True)]
    main = len(groups) - len(few)
    extents = [_extent(group, each, boxes) for group, each in zip(groups, placed, strict=True)]
    centres = packed(extents[:main], _outer(groups, edges))
    return _whole(groups, placed, np.concatenate([centres, shelves(extents[main:], extents[:main], centres)]))


def _parts(net: "nx.Graph[str]") -> tuple[list[tuple[str, ...]], list[tuple[str, ...]]]:
    """Give the connected parts with few nodes and those with many, the biggest of which is always among these."""
    found = [tuple(sorted(part)) for part in nx.connected_components(net)]
    found.sort(key=lambda part: (-len(part), part))
    many = [part for place, part in enumerate(found) if place == 0 or len(part) >= FEW]
    return found[len(many) :], many


def _groups(net: "nx.Graph[str]", parts: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Give what is laid out together: a small part, or the communities of a big one, none of them too big."""
    if sum(map(len, parts)) <= TOGETHER:
        return list(parts)
    inside = {node for part in parts for node in part}
    found: list[tuple[str, ...]] = []
    for each in communities(net):
        kept = tuple(node for node in each if node in inside)
        found.extend(kept[start : start + MOST] for start in range(0, len(kept), MOST))
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
    found: Array = apart(roomy(lying(settled(len(nodes), pairs)) * STRETCH, sizes), sizes)
    middle: Array = (found.max(axis=0) + found.min(axis=0)) / 2
    return np.asarray(found - middle)


def _extent(group: tuple[str, ...], places: Array, boxes: Sizes) -> tuple[float, float]:
    """Give half the width and half the height of a group with its labels."""
    halves = np.array([boxes[node] for node in group])
    width, height = (np.abs(places) + halves).max(axis=0)
    return float(width), float(height)


def _whole(groups: Sequence[tuple[str, ...]], placed: Sequence[Array], centres: Array) -> Positions:
    found = {
        node: tuple(point)
        for group, inside, centre in zip(groups, placed, centres, strict=True)
        for node, point in zip(group, inside + centre, strict=True)
    }
    return {node: (_rounded(x), _rounded(y)) for node, (x, y) in sorted(found.items())}


def _rounded(number: float) -> float:
    return round(float(number), 1) + 0.0
