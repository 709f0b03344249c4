"""What the page knows of a network: plain values, ready for JSON, in the network's sorted order."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from rostra.analysis.measures import measures
from rostra.views.style import Look, Style
from rostra.vocab import terms

if TYPE_CHECKING:
    import networkx as nx

Record = dict[str, Any]

_STATEMENT = ("cue", "content", "sentence", "start", "end", "confidence", "run", "graph")
_DOCUMENT = ("title", "publisher", "date", "url")
_CONCEPTS = ("mode", "act", "factuality")
_NAMESPACES = ("ROSTRA", "RDF", "RDFS", "DCTERMS", "XSD")


class Records:
    """Hold the records of one network; nodes are numbered in its order, looks, concepts and documents as they come."""

    def __init__(self, net: "nx.MultiDiGraph[str]", style: Style) -> None:
        self.net = net
        self.style = style
        self.number = {node: index for index, node in enumerate(net)}
        self._figures = measures(net)
        self._looks: dict[str, tuple[int, Record]] = {}
        self._concepts: dict[str, tuple[int, Record]] = {}
        self._documents: dict[str, tuple[int, Record]] = {}

    def all(self) -> Record:
        """Give everything that the page's script reads."""
        nodes = [self._node(node, held) for node, held in self.net.nodes(data=True)]
        for *_, held in self.edges():
            self.concept(held.get("position", ""), held.get("position_label", ""))
        statements = sum(record["kind"] == "statement" for record in nodes)
        return {
            "nodes": nodes,
            "looks": [record for _, record in self._looks.values()],
            "concepts": [record for _, record in self._concepts.values()],
            "documents": [record for _, record in self._documents.values()],
            "statements": self.net.graph.get("statements", statements),
            "others": self.net.graph.get("others", len(nodes) - statements),
            "namespaces": {name.lower(): getattr(terms, name) for name in _NAMESPACES},
            "advice": self.net.graph.get("advice", ""),
        }

    def edges(self) -> list[tuple[int, int, Record]]:
        """Give the ties with the numbers of their ends."""
        return [(self.number[source], self.number[target], held) for source, target, held in self.net.edges(data=True)]

    def weight(self, node: str) -> int:
        """Give how many ties a node has."""
        return self._figures[node]["weight"]

    def look(self, held: Mapping[str, Any]) -> Look:
        """Give the look of an entity, a topic or a statement."""
        return self.style.look(str(held.get("type") or ""))

    def concept(self, iri: str, label: str) -> int | None:
        """Give the number of a concept; None where there is none."""
        if not iri:
            return None
        if iri not in self._concepts:
            record = {"iri": iri, "label": label, "colour": self.style.look(iri).colour}
            self._concepts[iri] = (len(self._concepts), record)
        return self._concepts[iri][0]

    def _node(self, iri: str, held: Mapping[str, Any]) -> Record:
        figures = {name: self._figures[iri][name] for name in ("degree", "weight", "community")}
        record = {"id": self.number[iri], "iri": iri, "kind": held["kind"], "label": held["label"], **figures}
        return record | (self._statement(held) if held["kind"] == "statement" else self._named(held))

    def _named(self, held: Mapping[str, Any]) -> Record:
        types = [held["type_label"]] if held.get("type_label") else []
        return {
            "look": self._look(held),
            "type": held.get("type", ""),
            "types": types,
            "aliases": list(held.get("aliases", ())),
            "roles": [list(role) for role in held.get("roles", ())],
            "wikidata": held.get("wikidata", ""),
        }

    def _look(self, held: Mapping[str, Any]) -> int:
        look = self.look(held)
        if look.iri not in self._looks:
            label = look.label or ("Topic" if held["kind"] == "topic" else "Other")
            record = {"iri": look.iri, "label": label, "colour": look.colour, "shape": look.shape, "order": look.order}
            self._looks[look.iri] = (len(self._looks), record)
        return self._looks[look.iri][0]

    def _statement(self, held: Mapping[str, Any]) -> Record:
        concepts = {name: self.concept(held[name], held[f"{name}_label"]) for name in _CONCEPTS}
        return {
            **{name: held[name] for name in _STATEMENT},
            **concepts,
            "speaker": self.number.get(held["speaker"]),
            "marks": [list(mark) for mark in held["marks"]],
            "document": self._document(held),
        }

    def _document(self, held: Mapping[str, Any]) -> int:
        iri = held["document"]
        if iri not in self._documents:
            record = {"iri": iri} | {name: held[name] for name in _DOCUMENT}
            self._documents[iri] = (len(self._documents), record)
        return self._documents[iri][0]
