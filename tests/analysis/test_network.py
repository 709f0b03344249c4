import networkx as nx
import pytest

from rostra.analysis.network import network
from rostra.errors import QueryError
from rostra.vocab import terms
from tests.analysis import articles


def label(net, node):
    return net.nodes[node]["label"]


def ties(net, kind):
    return {(label(net, a), label(net, b)) for a, b, held in net.edges(data=True) if held["kind"] == kind}


def test_speakers_targets_addressees_and_topics_are_tied_to_statements(store):
    net = network(store)

    assert ("Anna Berg", "that the port must grow") in ties(net, "said")
    assert ties(net, "addressee") == {("that the port must grow", "council")}
    assert ("that the port must grow", "port") in ties(net, "about")
    assert ties(net, "topic") == {("that the port must grow", "ports")}


def test_stance_is_on_the_tie_to_its_target(store):
    net = network(store)

    found = {
        (label(net, a), label(net, b), held["position_label"])
        for a, b, held in net.edges(data=True)
        if held.get("position")
    }

    assert ("that the port must grow", "port", "support") in found
    assert ("“It will drown the old town,”", "port", "oppose") in found


def test_target_of_a_stance_that_is_not_named_as_subject_is_tied_too(store):
    assert ("“It will drown the old town,”", "Northport") in ties(network(store), "about")


def test_answers_and_stated_relations_are_ties_with_their_property(store):
    net = network(store)

    assert ties(net, "response") == {("“It will drown the old town,”", "that the port must grow")}
    assert ties(net, "relation") == {("Li Wei", "Northport")}
    assert {held["property"] for *_, held in net.edges(data=True) if held["kind"] == "relation"} == {
        terms.ROSTRA + "leaderOf"
    }


def test_known_entity_of_two_documents_is_one_node(store):
    net = network(store)

    assert net.nodes[articles.ANNA]["kind"] == "entity"
    assert len([node for node in net if label(net, node) == "Anna Berg"]) == 1


def test_nodes_and_edges_are_in_sorted_order(store):
    net = network(store)

    assert list(net) == sorted(net)
    assert [edge[:2] for edge in nx.MultiDiGraph(net).edges] == sorted(edge[:2] for edge in net.edges)


def test_one_document_alone(store):
    document = next(each.iri for each in store.documents() if each.id == "town")
    net = network(store, document=document)

    assert {held["document"] for _, held in net.nodes(data=True) if held["kind"] == "statement"} == {document}
    assert ties(net, "relation") == set()


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [("2026-01-23", "9999", 1), ("", "2026-01-22", 3), ("2026-01-22", "2026-02-03", 4), ("2027", "9999", 0)],
)
def test_days_of_publication_bound_the_statements(store, since, until, expected):
    net = network(store, since=since, until=until)

    assert sum(held["kind"] == "statement" for _, held in net.nodes(data=True)) == expected


def test_empty_store_is_an_empty_network():
    from rostra.store.store import Store

    with Store.open(None) as store:
        assert len(network(store)) == 0


def test_about_keeps_what_lies_around_a_name(store):
    net = network(store, about="council")

    assert {label(net, node) for node in net} == {"council", "Anna Berg", "port", "that the port must grow", "ports"}


def test_document_is_known_by_its_id(store):
    net = network(store, document="town")

    assert {held["label"] for _, held in net.nodes(data=True)} == {"Anna Berg", "Northport"}


def test_unknown_name_is_refused(store):
    with pytest.raises(QueryError, match="no entity called"):
        network(store, about="Ana Berg")


def test_what_lies_around_given_things_is_kept(store):
    act = terms.ACT + "praise"
    rows = store.select(f"SELECT ?s WHERE {{ ?s <{terms.ROSTRA}act> <{act}> }}")
    net = network(store, among=[row["s"].value for row in rows])

    assert {label(net, node) for node in net} == {"Anna Berg", "Northport"}
    assert {held["act"] for _, held in net.nodes(data=True) if held["kind"] == "statement"} == {act}
