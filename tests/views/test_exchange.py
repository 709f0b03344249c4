import json

import networkx as nx
import pytest

from rostra.views.exchange import FORMATS, gexf, graphml, node_link
from tests.views import networks


@pytest.mark.parametrize("write", FORMATS.values(), ids=FORMATS)
def test_same_network_gives_the_same_bytes(write):
    assert write(networks.dispute()) == write(networks.dispute())


def test_graphml_is_read_back_with_nodes_ties_and_labels():
    net = networks.dispute()
    found = nx.parse_graphml(graphml(net).decode(), force_multigraph=True)

    assert sorted(found) == sorted(net)
    assert found.number_of_edges() == net.number_of_edges()
    assert found.nodes[networks.ANNA]["label"] == "Anna Berg"
    assert found.nodes[networks.ANNA]["roles"] == "harbour master | Northport | 2020-05-01 | "


def test_gexf_holds_every_node():
    assert gexf(networks.dispute()).count(b"<node ") == len(networks.dispute())


def test_json_is_read_back_by_networkx():
    found = nx.node_link_graph(json.loads(node_link(networks.dispute())), edges="links")

    assert sorted(found) == sorted(networks.dispute())


def test_control_characters_and_lone_surrogates_are_replaced():
    net = nx.MultiDiGraph()
    net.add_node("https://x.example/", kind="entity", label="a\x00b\ud83d", aliases=())

    assert nx.parse_graphml(graphml(net).decode()).nodes["https://x.example/"]["label"] == "a\ufffdb\ufffd"
    assert node_link(net)
