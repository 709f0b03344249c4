import networkx as nx
import pytest

from rostra.analysis.focus import around, bounded


def net():
    """Give a → said → b, b - c, c → again → d."""
    found = nx.MultiDiGraph()
    for node in "abcd":
        found.add_node(node, kind="entity")
    for node in ("again", "said"):
        found.add_node(node, kind="statement")
    found.add_edges_from([("a", "said"), ("said", "b"), ("b", "c"), ("c", "again"), ("again", "d")])
    return found


@pytest.mark.parametrize(
    ("hops", "expected"),
    [(0, "a"), (1, "a b said"), (2, "a b c said"), (3, "a again b c d said"), (9, "a again b c d said")],
)
def test_a_hop_leads_from_name_to_name_through_what_is_said(hops, expected):
    assert " ".join(sorted(around(net(), ["a"], hops=hops))) == expected


def test_part_keeps_ties_attributes_and_centres():
    part = around(net(), ["a", "nowhere"], hops=1)

    assert sorted(part.edges()) == [("a", "said"), ("said", "b")]
    assert part.nodes["said"]["kind"] == "statement"
    assert part.graph == {"centres": ("a",), "statements": 2, "others": 4}


def test_small_network_is_not_cut():
    whole = net()

    assert bounded(whole, most=6) is whole


def test_big_network_is_cut_to_what_is_said_among_the_weightiest():
    whole = net()
    whole.add_edges_from([("a", "b")] * 5)

    part = bounded(whole, most=3)

    assert sorted(part) == ["a", "b", "said"]
    assert (part.graph["statements"], part.graph["others"]) == (2, 4)


def test_centre_is_never_cut():
    whole = net()
    whole.add_edges_from([("a", "b")] * 5)
    whole.graph["centres"] = ("d",)

    assert "d" in bounded(whole, most=2)


def test_part_that_is_cut_again_still_says_what_there_is_in_all():
    part = around(net(), ["a"], hops=1)

    assert bounded(part, most=2).graph == {"centres": ("a",), "statements": 2, "others": 4}


def test_statement_that_nobody_is_tied_to_is_cut_first():
    whole = net()
    whole.add_node("alone", kind="statement")

    assert "alone" not in bounded(whole, most=6)
