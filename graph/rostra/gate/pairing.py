"""Pair statements of gold with those that were found, one to one."""

from collections.abc import Sequence

from rostra.gate.tokens import Roles

Pair = tuple[int, int]


def pairs(gold: Sequence[Roles], found: Sequence[Roles]) -> list[Pair]:
    """Give pairs of indices whose content and cue share most tokens in sum; ties go to the overlap of the source."""
    import networkx as nx  # noqa: PLC0415 - a third of a second that only an evaluation needs

    graph: nx.Graph[tuple[str, int]] = nx.Graph()
    for i, wanted in enumerate(gold):
        for j, have in enumerate(found):
            shared = len(wanted.content & have.content) + len(wanted.cue & have.cue)
            if shared:
                weight = 1000 * shared + min(999, len(wanted.source & have.source))
                graph.add_edge(("gold", i), ("found", j), weight=weight)
    matched = (dict(pair) for pair in nx.max_weight_matching(graph))
    return sorted((pair["gold"], pair["found"]) for pair in matched)
