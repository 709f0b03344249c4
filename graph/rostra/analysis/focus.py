"""A part of a network: what lies around some of its nodes, or no more than can be looked at."""

from collections.abc import Collection
from typing import TypeAlias

import networkx as nx

from rostra.analysis.measures import measures

Network: TypeAlias = "nx.MultiDiGraph[str]"


def around(net: Network, centres: Collection[str], *, hops: int = 1) -> Network:
    """Give what can be reached from `centres` in so many `hops` between named things; statements on the way cost none.

    The centres are kept under the graph's attribute "centres", what there is in all as in `bounded`.
    """
    told = _statements(net)
    kept = {node for node in centres if node in net}
    front = set(kept)
    for _ in range(hops):
        beside = {end for node in front for end in nx.all_neighbors(net, node)} | front
        statements = beside & told
        front = {end for each in (*front, *statements) for end in nx.all_neighbors(net, each)} - kept - told
        kept |= front | statements
    part = _part(net, kept)
    found = tuple(sorted(node for node in centres if node in net))
    part.graph.update(centres=found, statements=len(told), others=len(net) - len(told))
    return part


def bounded(net: Network, *, most: int) -> Network:
    """Give the network itself if it has at most `most` nodes, else the weightiest names with what is said among them.

    The graph's attributes "statements" and "others" count what there is in all.
    """
    if len(net) <= most:
        return net
    figures = measures(net)
    centres = net.graph.get("centres", ())
    told = _statements(net)
    named = sorted(set(net) - told, key=lambda node: (node not in centres, -figures[node]["weight"], node))
    kept = _weightiest(net, named, told, most=most)
    part = _part(net, kept)
    part.graph = {"statements": len(told), "others": len(named)} | part.graph
    return part


def _weightiest(net: Network, named: list[str], told: set[str], *, most: int) -> set[str]:
    """Give as many of `named`, from the first, as fit together with the statements whose ends are all among them."""
    place = {node: index for index, node in enumerate(named)}
    last = {node: _last(net, node, place) for node in told}
    by_place = sorted(told, key=lambda node: (last[node], node))
    kept: set[str] = set()
    waiting = iter([*by_place, ""])
    statement = next(waiting)
    for index, node in enumerate(named):
        kept.add(node)
        while statement and last[statement] <= index and len(kept) < most:
            kept.add(statement)
            statement = next(waiting)
        if len(kept) >= most:
            break
    return kept


def _last(net: Network, statement: str, place: dict[str, int]) -> int:
    return max((place[end] for end in nx.all_neighbors(net, statement) if end in place), default=len(place))


def _statements(net: Network) -> set[str]:
    return {node for node, held in net.nodes(data=True) if held["kind"] == "statement"}


def _part(net: Network, kept: Collection[str]) -> Network:
    """Give a network of its own with these nodes, in the order of the whole one."""
    part: Network = nx.MultiDiGraph(**net.graph)
    part.add_nodes_from((node, held) for node, held in net.nodes(data=True) if node in kept)
    for source, target, key, held in net.edges(keys=True, data=True):
        if source in kept and target in kept:
            part.add_edge(source, target, key=key, **held)
    return part
