"""What the page knows of a network: plain values, ready for JSON, in the network's sorted order."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from rostra.analysis.measures import measures
from rostra.views.style import Look, Style
from rostra.vocab import terms

if TYPE_CHECKING:
    import networkx as nx

Record = dict[str, Any]
Tie = tuple[int, int, int, int | None]
Table = dict[str, list[Any]]
"""Rows of values under `fields`: names are said once, for a page of thousands of nodes."""

_CONCEPTS = ("mode", "act", "factuality")
_DOCUMENT = ("title", "publisher", "date", "url")
_NAMESPACES = ("ROSTRA", "RDF", "RDFS", "DCTERMS", "XSD")


class Records:
    """Hold the records of one network; nodes are numbered in its order, looks, concepts and documents as they come."""

    def __init__(self, net: "nx.MultiDiGraph[str]", style: Style) -> None:
        self.net = net
        self.style = style
        self.number = {node: index for index, node in enumerate(net)}
        self._figures = measures(net)
        self._looks = _Numbered()
        self._concepts = _Numbered()
        self._documents = _Numbered()
        self._graphs = _Numbered()
        self._types = _Numbered()
        self._ties = _Numbered()

    def all(self) -> Record:
        """Give everything that the page's script reads."""
        named = [self._named(node, held) for node, held in self.net.nodes(data=True) if held["kind"] != "statement"]
        told = [self._statement(node, held) for node, held in self.net.nodes(data=True) if held["kind"] == "statement"]
        return {
            "named": _table(named),
            "told": _table(told),
            "looks": self._looks.records,
            "concepts": self._concepts.records,
            "types": self._types.records,
            "ties": self._ties.records,
            "documents": self._documents.records,
            "graphs": self._graphs.records,
            "centres": [self.number[each] for each in self.net.graph.get("centres", ()) if each in self.number],
            "statements": self.net.graph.get("statements", len(told)),
            "others": self.net.graph.get("others", len(named)),
            "namespaces": {name.lower(): getattr(terms, name) for name in _NAMESPACES},
        }

    def ties(self) -> list[Tie]:
        """Give of each tie the numbers of its two ends, of its kind, and of the stance that it shows."""
        return [
            (self.number[source], self.number[target], self._tie(held), self._position(held))
            for source, target, held in self.net.edges(data=True)
        ]

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
        look = self.style.look(iri)
        record = {"iri": iri, "label": label, "colour": look.colour, "line": look.line, "order": look.order}
        return self._concepts.number(iri, record)

    def _tie(self, held: Mapping[str, Any]) -> int:
        own = held["kind"] in {"relation", "response"}
        label, property_ = (held["label"], held["property"]) if own else ("", "")
        record = {"kind": held["kind"], "label": label, "property": property_}
        return self._ties.number(f"{held['kind']} {property_}", record)

    def _position(self, held: Mapping[str, Any]) -> int | None:
        return self.concept(held.get("position", ""), held.get("position_label", ""))

    def _type(self, iri: str, label: str) -> int:
        return self._types.number(iri, {"iri": iri, "label": label})

    def _node(self, iri: str) -> Record:
        figures = {name: self._figures[iri][name] for name in ("degree", "weight", "community")}
        return {"id": self.number[iri], "iri": iri, **figures}

    def _named(self, iri: str, held: Mapping[str, Any]) -> Record:
        return self._node(iri) | {
            "kind": held["kind"],
            "label": held["label"],
            "look": self._look(held),
            "type": self._type(str(held.get("type", "")), str(held.get("type_label", ""))),
            "aliases": list(held.get("aliases", ())),
            "roles": [list(role) for role in held.get("roles", ())],
            "wikidata": held.get("wikidata", ""),
            "wikidataBroader": held.get("wikidata_broader", ""),
        }

    def _look(self, held: Mapping[str, Any]) -> int:
        look = self.look(held)
        label = look.label or ("Topic" if held["kind"] == "topic" else "Other")
        iri = look.iri or held["kind"]
        record = {"iri": iri, "label": label, "colour": look.colour, "shape": look.shape, "order": look.order}
        return self._looks.number(iri, record)

    def _statement(self, iri: str, held: Mapping[str, Any]) -> Record:
        """Give a statement; marks cut cue and content out of its sentence, and its IRI follows on the document's."""
        document = held["document"]
        short = iri.removeprefix(document)
        return self._node(iri) | {
            "iri": short,
            "document": self._documents.number(document, {"iri": document} | {name: held[name] for name in _DOCUMENT}),
            "isBelow": int(short != iri),
            "graph": self._graphs.number(held["graph"], {"iri": held["graph"], "run": held["run"]}),
            **{name: self.concept(held[name], held[f"{name}_label"]) for name in _CONCEPTS},
            "speaker": self.number.get(held["speaker"]),
            "sentence": held["sentence"],
            "marks": [[part[0:2], start, end] for part, start, end in held["marks"]],
            "start": held["start"],
            "end": held["end"],
            "confidence": held["confidence"],
        }


class _Numbered:
    """Hold records by key, each numbered when it first comes."""

    def __init__(self) -> None:
        self.records: list[Record] = []
        self._numbers: dict[str, int] = {}

    def number(self, key: str, record: Record) -> int:
        if key not in self._numbers:
            self._numbers[key] = len(self.records)
            self.records.append(record)
        return self._numbers[key]


def _table(records: list[Record]) -> Table:
    fields = list(records[0]) if records else []
    return {"fields": fields, "rows": [list(record.values()) for record in records]}
