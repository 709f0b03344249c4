"""The words of a document that a node of its graph stands at."""

import re
from collections.abc import Iterable

from rdflib import Graph, Namespace
from rdflib.term import Node

from rostra.rdf.namespaces import OA, ROSTRA

_LEADS = (
    ROSTRA.contentSpan,
    ROSTRA.at,
    ROSTRA.evidence,
    OA.hasSelector,
    ROSTRA.sourceSpan,
    ROSTRA.cueSpan,
)
_LED_FROM = (ROSTRA.takes, OA.hasSelector)
_END = re.compile(r"[.!?…][\"'”’»)\]]*\s|\n")
_DEEPEST = 3
_LONGEST = 300


def sentence(graph: Graph, nodes: Iterable[Node]) -> str:
    """Give the sentence of the first of `nodes` that stands somewhere in the text; an empty string if none does."""
    text = next((str(words) for words in graph.objects(None, ROSTRA.text)), "")
    for node in nodes:
        found = _range(graph, node)
        if found is not None:
            return around(text, *found)
    return ""


def around(text: str, start: int, end: int) -> str:
    """Give the sentences that the characters from `start` to `end` stand in, cut where they are very long.

    >>> around("It rained. He said so. All went home.", 14, 18)
    'He said so.'
    """
    before = max((match.end() for match in _END.finditer(text, max(0, start - _LONGEST), start)), default=None)
    first = max(0, start - _LONGEST) if before is None else before
    after = _END.search(text, max(start, end - 1), end + _LONGEST)
    last = after.end() if after else end + _LONGEST
    return text[first : min(last, first + 2 * _LONGEST)].strip()


def _range(graph: Graph, node: Node) -> tuple[int, int] | None:
    above = (found for property_ in _LED_FROM for found in graph.subjects(property_, node))
    return next((part for place in (node, *above) if (part := _below(graph, place, _DEEPEST)) is not None), None)


def _below(graph: Graph, node: Node, depth: int) -> tuple[int, int] | None:
    own = _numbers(graph, node, OA) or _numbers(graph, node, ROSTRA)
    if own or not depth:
        return own
    below = (found for property_ in _LEADS for found in graph.objects(node, property_))
    parts = [part for found in below if (part := _below(graph, found, depth - 1)) is not None]
    return (min(start for start, _ in parts), max(end for _, end in parts)) if parts else None


def _numbers(graph: Graph, node: Node, space: Namespace) -> tuple[int, int] | None:
    start, end = (str(graph.value(node, space[name], any=True) or "") for name in ("start", "end"))
    return (int(start), int(end)) if start.isdecimal() and end.isdecimal() else None
