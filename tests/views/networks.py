"""Networks made by hand for the tests of the page."""

import networkx as nx

from rostra.views.style import Look, Style
from rostra.vocab import terms

PORT = terms.ENTITY + "port"
ANNA = terms.ENTITY + "anna-berg"
LI = terms.ENTITY + "li-wei"
COUNCIL = terms.ENTITY + "council"
GROWTH = terms.TOPIC + "growth"
PRAISE = terms.BASE + "data/document/praise-2"
DISPUTE = terms.BASE + "data/document/port-1"
SENTENCE = "Anna Berg told the council that the port must grow."

STYLE = Style(
    {
        look.iri: look
        for look in (
            Look(terms.ROSTRA + "Person", "People", "#0072b2", "dot", 18, 1),
            Look(terms.ROSTRA + "Organisation", "Organisations", "#d55e00", "square", 18, 2),
            Look(terms.ROSTRA + "Place", "Places", "#009e73", "triangle", 18, 3),
            Look(terms.CONCEPT_CLASS, "Topics", "#7a5ab5", "triangleDown", 14, 9),
            Look(terms.STANCE + "support", "support", "#1b7f5c", "", 0, 1),
            Look(terms.STANCE + "oppose", "oppose", "#c23b22", "", 0, 2),
        )
    },
    {terms.ROSTRA + "Facility": (terms.ROSTRA + "Place",)},
)


def entity(label, kind, **more):
    return {
        "kind": "entity", "label": label, "type": terms.ROSTRA + kind, "type_label": kind.lower(), "wikidata": "",
        "aliases": (), "roles": (), **more,
    }  # fmt: skip


def statement(sentence, source, cue, content, *, speaker, act, mode="indirect", start=100, **more):
    """Give a statement whose marks are found in the sentence."""
    marks = []
    for part, words in (("source", source), ("cue", cue), ("content", content)):
        at = sentence.index(words)
        marks.append((part, at, at + len(words)))
    return {
        "kind": "statement", "label": content, "content": content, "cue": cue, "sentence": sentence,
        "marks": tuple(sorted(marks, key=lambda mark: mark[1])), "speaker": speaker,
        "act": terms.ACT + act, "act_label": act, "mode": terms.MODE + mode, "mode_label": mode,
        "factuality": "", "factuality_label": "", "confidence": 0.75, "start": start, "end": start + len(sentence),
        "document": DISPUTE, "title": "A port in dispute", "publisher": "The Gazette", "date": "2026-01-22",
        "url": "https://gazette.example/port", "graph": terms.BASE + "data/graph/port-1/abc", "run": "0.1.0 · by hand",
        **more,
    }  # fmt: skip


def dispute() -> "nx.MultiDiGraph[str]":
    """Give four statements of two people about a port, in two documents."""
    net = nx.MultiDiGraph()
    net.add_node(ANNA, **entity("Anna Berg", "Person", aliases=("A. Berg",), wikidata="http://www.wikidata.org/entity/Q1",
                                roles=(("harbour master", "Northport", "2020-05-01", ""),)))  # fmt: skip
    net.add_node(COUNCIL, **entity("council", "Organisation"))
    net.add_node(LI, **entity("Li Wei", "Person"))
    net.add_node(PORT, **entity("port", "Facility"))
    net.add_node(GROWTH, kind="topic", label="growth", type=terms.CONCEPT_CLASS, aliases=())
    told = {
        "s1": statement(SENTENCE, "Anna Berg", "told", "that the port must grow", speaker=ANNA, act="state"),
        "s2": statement("“We have no choice,” she added.", "she", "added", "“We have no choice,”", speaker=ANNA,
                        act="add", mode="direct", start=200),
        "s3": statement("Li Wei rejected the plan.", "Li Wei", "rejected", "the plan", speaker=LI,
                        act="reject", start=300),
        "s4": statement("Anna Berg praised the port again.", "Anna Berg", "praised", "the port", speaker=ANNA,
                        act="praise", document=PRAISE, title="Praise", date="2026-02-03"),
    }  # fmt: skip
    for name, held in told.items():
        node = f"{held['document']}/{name}"
        net.add_node(node, **held)
        net.add_edge(held["speaker"], node, key="said", kind="said")
    for name, target, kind, position in (
        ("s1", PORT, "about", "support"), ("s1", COUNCIL, "addressee", ""), ("s1", GROWTH, "topic", ""),
        ("s3", PORT, "about", "oppose"), ("s2", PORT, "about", ""),
    ):  # fmt: skip
        held = {"kind": kind, "position": terms.STANCE + position if position else "", "position_label": position}
        net.add_edge(f"{DISPUTE}/{name}", target, key=kind, **held)
    net.add_edge(f"{PRAISE}/s4", PORT, key="about", kind="about",
                 position=terms.STANCE + "support", position_label="support")  # fmt: skip
    net.add_edge(f"{DISPUTE}/s3", f"{DISPUTE}/s1", key="response", kind="response", label="rebuts",
                 property=terms.ROSTRA + "rebuts")  # fmt: skip
    net.add_edge(ANNA, COUNCIL, key="member", kind="relation", label="member of", property=terms.ROSTRA + "memberOf")
    return sorted_(net)


def sorted_(net: "nx.MultiDiGraph[str]") -> "nx.MultiDiGraph[str]":
    """Give the network with nodes and ties in sorted order, as `network` does."""
    found = nx.MultiDiGraph()
    found.add_nodes_from((node, net.nodes[node]) for node in sorted(net))
    found.add_edges_from(sorted(net.edges(keys=True, data=True), key=lambda edge: edge[:3]))
    return found
