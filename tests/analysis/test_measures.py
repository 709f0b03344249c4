import networkx as nx

from rostra.analysis.measures import communities, measured, measures


def two_cliques():
    net = nx.MultiDiGraph()
    for one in ("a", "b"):
        names = [f"{one}{number}" for number in range(4)]
        net.add_edges_from((x, y) for x in names for y in names if x < y)
    net.add_edge("a0", "b0")
    return net


def test_two_dense_parts_are_two_communities():
    assert communities(two_cliques()) == (("a0", "a1", "a2", "a3"), ("b0", "b1", "b2", "b3"))


def test_degree_counts_neighbours_and_weight_counts_ties():
    net = two_cliques()
    net.add_edge("a0", "b0")
    net.add_edge("b0", "a0")

    assert (measures(net)["a0"]["degree"], measures(net)["a0"]["weight"]) == (4, 6)


def test_order_of_the_input_changes_nothing():
    net = two_cliques()
    turned = nx.MultiDiGraph()
    turned.add_nodes_from(reversed(list(net)))
    turned.add_edges_from(reversed(list(net.edges())))

    assert measures(turned) == measures(net)


def test_tie_to_oneself_counts_for_nothing():
    net = nx.MultiDiGraph([("a", "a"), ("a", "b")])

    assert measures(net)["a"]["weight"] == 1


def test_measured_is_a_copy_with_the_figures_as_attributes():
    net = two_cliques()

    assert measured(net).nodes["a0"]["degree"] == 4
    assert "degree" not in net.nodes["a0"]


def test_empty_network_has_no_communities():
    assert communities(nx.MultiDiGraph()) == ()
