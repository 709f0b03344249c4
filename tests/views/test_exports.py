"""What the page saves is what it shows, read again by other programs."""

import csv
import io
import json
from urllib.parse import quote
from xml.etree import ElementTree as ET

import networkx as nx
import pytest
import rdflib
from rdflib.compare import isomorphic

from rostra.views.html import page
from rostra.vocab import terms
from tests.views import networks
from tests.views.saving import saved

pytestmark = pytest.mark.browser

ROSTRA = rdflib.Namespace(terms.ROSTRA)
SVG = "{http://www.w3.org/2000/svg}"
PARTS = {
    "everything": "",
    "a stance": f"stance={quote(terms.STANCE + 'support')}",
    "a source and a day": f"source={quote(networks.ANNA)}&until=2026-01-31",
    "a class": f"type={quote(terms.ROSTRA + 'Organisation')}",
    "nothing": "since=2030-01-01",
}


@pytest.fixture(scope="module")
def html() -> str:
    return page(networks.dispute(), title="A dispute", style=networks.STYLE)


@pytest.fixture(params=PARTS.values(), ids=PARTS)
def held(request, opened, html):
    return opened(html, at=request.param)


def shown(held):
    """Give the statements and the other nodes that are drawn, by their IRIs."""
    labels = set(held.page.evaluate("rostra.drawn()"))
    net = networks.dispute()
    drawn = {node for node, label in net.nodes(data="label") if label in labels}
    told = {node for node in drawn if net.nodes[node]["kind"] == "statement"}
    return net.subgraph(drawn), told


def test_table_has_a_row_for_each_statement_that_is_shown(held):
    net, told = shown(held)
    rows = list(csv.DictReader(io.StringIO(saved(held, "csv").decode())))

    assert {row["iri"] for row in rows} == told
    assert {row["iri"]: (row["content"], row["source"], row["title"]) for row in rows} == {
        node: (net.nodes[node]["content"], words(net, node), net.nodes[node]["title"]) for node in told
    }


def words(net, node):
    start, end = next(mark[1:] for mark in net.nodes[node]["marks"] if mark[0] == "source")
    return net.nodes[node]["sentence"][start:end]


def test_network_file_has_the_nodes_and_the_ties_that_are_shown(held):
    net, _ = shown(held)
    found = nx.parse_graphml(saved(held, "graphml").decode(), force_multigraph=True)

    assert dict(found.nodes(data="label")) == dict(net.nodes(data="label"))
    assert sorted(found.edges()) == sorted(net.edges())


def test_turtle_holds_what_is_shown_and_nothing_else(held):
    net, told = shown(held)
    graph = rdflib.Graph().parse(data=saved(held, "ttl"), format="turtle")

    assert {str(each) for each in graph.subjects(rdflib.RDF.type, ROSTRA.Statement)} == told
    assert {str(each) for each in graph.subjects(rdflib.RDFS.label)} == set(net) - told
    speakers = {(str(node), str(held)) for node, held in graph.subject_objects(ROSTRA.speaker)}
    assert speakers == {(end, start) for start, end, kind in net.edges(data="kind") if kind == "said"}
    positions = sorted(str(each) for each in graph.objects(None, ROSTRA.position))
    assert positions == sorted(filter(None, (position for _, _, position in net.edges(data="position"))))


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")
def test_json_ld_says_the_same_as_turtle(held):
    turtle = rdflib.Graph().parse(data=saved(held, "ttl"), format="turtle")
    json_ld = rdflib.Graph().parse(data=saved(held, "jsonld"), format="json-ld")

    assert isomorphic(turtle, json_ld)
    assert isinstance(json.loads(saved(held, "jsonld")), list)


def test_scalable_picture_has_a_shape_for_each_node(held):
    net, _ = shown(held)
    root = ET.fromstring(saved(held, "svg"))  # noqa: S314 - our own
    shapes = [each for each in root.iter() if each.get("transform")]
    written = {"".join(each.itertext()) for each in root.iter(f"{SVG}text")}

    assert len(shapes) == len(net)
    assert {label for _, label in net.nodes(data="label") if label in {"Anna Berg", "council", "port"}} <= written


def test_picture_has_twice_the_size_of_the_scalable_one(held):
    root = ET.fromstring(saved(held, "svg"))  # noqa: S314 - our own
    picture = saved(held, "png")
    sides = [int.from_bytes(picture[start : start + 4]) for start in (16, 20)]

    assert picture.startswith(b"\x89PNG")
    assert sides == [round(2 * float(root.get(side))) for side in ("width", "height")]
    assert held.complaints == []
