import math
from itertools import combinations

import networkx as nx
import numpy as np
import pytest

from rostra.analysis import layout
from rostra.analysis.forces import apart, lying, roomy, settled
from rostra.analysis.layout import positions


def named(graph):
    return nx.relabel_nodes(graph, {node: f"n{node:04}" for node in graph})


def distance(one, other):
    return math.dist(one, other)


def test_every_node_has_a_place_of_its_own_rounded_to_a_tenth():
    found = positions(named(nx.karate_club_graph()))

    assert len(set(found.values())) == len(found) == 34
    assert all(round(number, 1) == number for place in found.values() for number in place)


def test_same_network_in_another_order_has_the_same_places():
    net = named(nx.karate_club_graph())
    turned = nx.Graph()
    turned.add_nodes_from(reversed(list(net)))
    turned.add_edges_from((b, a) for a, b in reversed(list(net.edges())))

    assert positions(turned) == positions(net)


def test_neighbours_lie_nearer_than_others():
    net = named(nx.karate_club_graph())
    found = positions(net)
    tied = [distance(found[a], found[b]) for a, b in net.edges()]
    other = [distance(found[a], found[b]) for a, b in combinations(net, 2) if not net.has_edge(a, b)]

    assert np.mean(tied) < 0.7 * np.mean(other)


def test_boxes_of_labels_do_not_overlap():
    net = named(nx.star_graph(30))
    found = positions(net, sizes=dict.fromkeys(net, (40.0, 10.0)))

    assert not [
        (a, b)
        for a, b in combinations(found, 2)
        if abs(found[a][0] - found[b][0]) < 80 and abs(found[a][1] - found[b][1]) < 20
    ]


def test_what_has_more_room_than_it_needs_is_drawn_together_and_what_has_less_is_spread():
    places = np.array([(0.0, 0.0), (1000.0, 0.0), (0.0, 1000.0), (1000.0, 1000.0)])

    assert roomy(places, np.full((4, 2), 200.0)).max() == pytest.approx(1000 * math.sqrt(0.64 / 0.45))
    assert roomy(places, np.full((4, 2), 120.0)).max() == pytest.approx(1000 * math.sqrt(0.2304 / 0.45))
    assert roomy(places, np.full((4, 2), 1.0)).max() == 400


def test_what_stands_higher_than_wide_is_laid_on_its_side():
    places = np.array([(0.0, 0.0), (1.0, 5.0)])

    assert lying(places).tolist() == [[0, 0], [5, 1]]
    assert lying(lying(places)).tolist() == [[0, 0], [5, 1]]


def test_communities_of_a_big_network_are_boxes_that_do_not_overlap(monkeypatch):
    monkeypatch.setattr(layout, "TOGETHER", 10)
    net = named(nx.disjoint_union_all([nx.complete_graph(8), nx.complete_graph(8), nx.path_graph(3)]))
    found = positions(net)
    groups = [sorted(part) for part in nx.connected_components(net)]
    places = [np.array([found[node] for node in group]) for group in groups]

    for one, other in combinations(places, 2):
        assert ((one.max(axis=0) < other.min(axis=0)) | (other.max(axis=0) < one.min(axis=0))).any()


@pytest.mark.parametrize("count", [0, 1, 2])
def test_few_nodes_have_places_too(count):
    net = nx.Graph()
    net.add_nodes_from("abc"[:count])

    assert len(positions(net)) == count


def test_nodes_at_one_place_are_moved_apart():
    found = apart(np.zeros((3, 2)), np.full((3, 2), 5.0))

    assert len({tuple(place) for place in found.round(3)}) == 3


def test_force_is_the_same_each_time():
    pairs = np.array([[0, 1], [1, 2]])

    assert (settled(3, pairs) == settled(3, pairs)).all()


def test_parts_of_few_nodes_stand_under_the_others():
    net = nx.disjoint_union_all([nx.karate_club_graph(), nx.path_graph(2), nx.path_graph(1)])
    found = positions(named(net))
    main = [place for node, place in found.items() if node < "n0034"]
    few = [place for node, place in found.items() if node >= "n0034"]

    assert min(y for _, y in few) > max(y for _, y in main)


def test_places_of_a_network_that_was_seen_before_are_not_computed_again():
    net = named(nx.karate_club_graph())
    first = positions(net)
    before = layout._positions.cache_info().hits

    assert positions(net) == first
    assert layout._positions.cache_info().hits == before + 1


def test_weight_of_parallel_ties_changes_no_place():
    net = nx.MultiDiGraph(named(nx.karate_club_graph()))
    net.add_edge("n0000", "n0001")
    net.add_edge("n0000", "n0000")

    assert positions(net) == positions(named(nx.karate_club_graph()))
