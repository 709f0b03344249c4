"""Figures of a network's nodes: degree, weight and community."""

from typing import Any

import networkx as nx

SEED = 1


def communities(net: "nx.Graph[str]", *, resolution: float = 1.0) -> tuple[tuple[str, ...], ...]:
    """Give the communities by Louvain (Blondel et al. 2008), seeded; the biggest first, each sorted."""
    found = nx.community.louvain_communities(_plain(net), weight="weight", resolution=resolution, seed=SEED)
    return tuple(sorted((tuple(sorted(each)) for each in found), key=lambda each: (-len(each), each)))


def measures(net: "nx.Graph[str]") -> dict[str, dict[str, int]]:
    """Give `degree` (neighbours), `weight` (ties, parallel ones counted) and `community` (0 is the biggest) a node."""
    plain = _plain(net)
    number = {node: index for index, each in enumerate(communities(net)) for node in each}
    weights = dict(plain.degree(weight="weight"))
    return {
        node: {"degree": plain.degree(node), "weight": weights[node], "community": number[node]} for node in sorted(net)
    }


def measured(net: Any) -> Any:
    """Give a copy of the network whose nodes carry their figures as attributes."""
    copied = net.copy()
    nx.set_node_attributes(copied, measures(net))
    return copied


def _plain(net: "nx.Graph[str]") -> "nx.Graph[str]":
    """Give the network without direction, its parallel ties merged to a weight, in sorted order, without loops."""
    plain: nx.Graph[str] = nx.Graph()
    plain.add_nodes_from(sorted(net))
    for source, target in sorted(net.edges()):
        if source != target:
            count = plain.get_edge_data(source, target, {}).get("weight", 0)
            plain.add_edge(source, target, weight=count + 1)
    return plain
