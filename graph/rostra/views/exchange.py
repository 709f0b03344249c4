"""A network as a file for other programs: Gephi, Cytoscape, igraph, d3."""

import json
from collections.abc import Callable, Mapping
from io import BytesIO
from typing import Any

import networkx as nx

Writer = Callable[["nx.MultiDiGraph[str]"], bytes]

_ILLEGAL = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF, *range(0xD800, 0xE000)], "\ufffd")
"""What XML 1.0 has no place for."""


def graphml(net: "nx.MultiDiGraph[str]") -> bytes:
    """Give the network as GraphML; what has several values is joined by " | ", what has none is left out."""
    return _written(net, nx.write_graphml_xml)


def gexf(net: "nx.MultiDiGraph[str]") -> bytes:
    """Give the network as GEXF 1.2, for Gephi."""
    return _written(net, nx.write_gexf)


def node_link(net: "nx.MultiDiGraph[str]") -> bytes:
    """Give the network as JSON of nodes and links, as d3 and `networkx.node_link_graph` read it."""
    return json.dumps(nx.node_link_data(net, edges="links"), ensure_ascii=False, indent=1).encode("utf-8", "replace")


FORMATS: Mapping[str, Writer] = {"graphml": graphml, "gexf": gexf, "json": node_link}
"""The writers by the ending of the file."""


def _written(net: "nx.MultiDiGraph[str]", write: Callable[..., None]) -> bytes:
    flat: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node, held in net.nodes(data=True):
        flat.add_node(_clean(node), **_flat(held))
    for number, (source, target, held) in enumerate(net.edges(data=True)):
        flat.add_edge(_clean(source), _clean(target), key=number, **_flat(held))
    out = BytesIO()
    write(flat, out)
    return out.getvalue()


def _flat(held: Mapping[str, Any]) -> dict[str, Any]:
    found = {name: _scalar(value) for name, value in held.items()}
    return {name: value for name, value in found.items() if value not in {None, ""}}


def _scalar(value: object) -> object:
    if isinstance(value, tuple):
        return _clean(" | ".join(str(_scalar(each)) for each in value))
    return _clean(value) if isinstance(value, str) else value


def _clean(text: str) -> str:
    return text.translate(_ILLEGAL)
