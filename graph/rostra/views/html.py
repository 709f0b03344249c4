"""One page that draws a network: pyvis holds the drawing, our template shows it. The only door to pyvis.

Importing this module loads pyvis (half a second): import it where a page is made.
"""

import json
import re
from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256
from importlib.resources import files
from math import sqrt
from typing import TYPE_CHECKING, Any

from jinja2 import Environment
from markupsafe import Markup

from rostra.analysis.focus import bounded
from rostra.analysis.layout import Positions, positions
from rostra.imports import without
from rostra.views import templates
from rostra.views.records import Records, Tie
from rostra.views.style import Style

with without("IPython", "IPython.display"):  # for notebooks alone, which have it themselves
    from pyvis.network import Network

if TYPE_CHECKING:
    import networkx as nx

_SCRIPTS = (
    *("dom", "graph", "state", "visible", "scene", "looks", "light", "labels", "painter", "canvas", "panel"),
    *("filters", "search", "list", "timeline", "scalable", "exports"),
)
MOST = 2000
"""So many nodes a page draws unless it is told otherwise."""
_LONE = re.compile("[\ud800-\udfff]")
_LETTER = 3.4
"""Half the width of a letter of a label, in pixels."""
_LINE = 22
"""So many letters a line of a label holds, as in page/js/labels.js."""
_STATEMENT = 5.0
"""The radius of a statement, in pixels."""


def page(net: "nx.MultiDiGraph[str]", *, title: str, style: Style, most: int = MOST) -> str:
    """Give a page that needs nothing but itself: every text in it is data, and no address in it is loaded.

    A network of more than `most` nodes is cut to its weightiest part; the page says so and how to see the rest.
    """
    shown = bounded(net, most=most)
    records = Records(shown, style)
    sizes = {node: _size(records, node) for node in shown}
    boxes = {node: _box(records, node, sizes[node]) for node in shown}
    drawn = Network(directed=True, cdn_resources="in_line")
    drawn.path = "page.html"
    ties = records.ties()
    drawn.templateEnv = _environment(title=title, records=records.all())
    _fill(drawn, records, ties, sizes, positions(shown, sizes=boxes))
    return str(drawn.generate_html())


def _fill(drawn: Any, records: Records, ties: list[Tie], sizes: Mapping[str, float], places: Positions) -> None:
    for node, held in records.net.nodes(data=True):
        x, y = places[node]
        drawn.add_node(
            records.number[node], label=held["label"], x=x, y=y, size=sizes[node], shape=records.look(held).shape
        )
    for source, target, kind, position in ties:
        drawn.add_edge(source, target, kind=kind, position=position)


def _size(records: Records, node: str) -> float:
    """Give the radius of a node: that of its class, grown with its ties."""
    held = records.net.nodes[node]
    if held["kind"] == "statement":
        return _STATEMENT
    return round(records.look(held).size * 0.65 + 1.5 * sqrt(records.weight(node)), 1)


def _box(records: Records, node: str, size: float) -> tuple[float, float]:
    """Give half the width and half the height of a node with its label."""
    held = records.net.nodes[node]
    if held["kind"] == "statement":
        return (size + 9.0, size + 8.0)
    letters = min(len(held["label"]), _LINE)
    lines = 1 if len(held["label"]) <= _LINE else 2
    return (max(size, letters * _LETTER) + 2.0, size + 8.0 * lines)


def _environment(*, title: str, records: Mapping[str, Any]) -> Environment:
    environment = templates.environment("rostra.views", "page")
    environment.filters |= {"places": _places, "ties": _ties, "island": _island}
    css, renderer, script = _read("page.css"), _renderer(), _script()
    environment.globals |= {"title": title, "records": records, "policy": _policy(css, renderer, script)}
    environment.globals |= {"css": Markup(css), "renderer": Markup(renderer), "script": Markup(script)}  # noqa: S704
    return environment


def _island(value: object) -> Markup:
    """Give JSON that no text in it can end, and that UTF-8 can hold."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return Markup(_LONE.sub(lambda found: f"\\u{ord(found[0]):04x}", text))  # noqa: S704


def _places(nodes: list[dict[str, Any]]) -> list[tuple[Any, ...]]:
    """Give x, y and size of pyvis's nodes, which are numbered in order."""
    return [(node["x"], node["y"], node["size"]) for node in nodes]


def _ties(edges: list[dict[str, Any]]) -> list[tuple[Any, ...]]:
    """Give from, to, kind and position of pyvis's edges."""
    return [(edge["from"], edge["to"], edge["kind"], edge["position"]) for edge in edges]


def _policy(css: str, *scripts: str) -> str:
    allowed = " ".join(_hash(script) for script in scripts)
    rules = ("default-src 'none'", f"script-src {allowed}", f"style-src {_hash(css)}", "img-src data: blob:")
    return "; ".join((*rules, "base-uri 'none'", "form-action 'none'"))


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def _script() -> str:
    parts = [_read(f"js/{name}.js") for name in (*_SCRIPTS, "start")]
    return '"use strict";\n{\n' + "\n".join(parts) + "}\n"


def _renderer() -> str:
    bundled = files("pyvis").joinpath("templates", "lib", "vis-9.1.2", "vis-network.min.js")
    return bundled.read_text(encoding="utf-8")


def _read(name: str) -> str:
    return files("rostra.views").joinpath("page", name).read_text(encoding="utf-8")
