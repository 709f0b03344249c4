"""The network of entities, statements and topics: rows in, networkx out."""

from collections.abc import Collection, Iterator, Mapping, Sequence

import networkx as nx

from rostra.analysis.entities import Attributes, Names, entities, label, topic
from rostra.analysis.focus import around
from rostra.analysis.rows import Selects, local, names, rows, values
from rostra.analysis.statements import positions, statements
from rostra.query.things import things
from rostra.store.store import Store

Network = nx.MultiDiGraph
Edge = tuple[str, str, str, Attributes]
"""From, to, key and attributes of an edge."""

EVER = "9999"
"""After every day."""
_KINDS = {"about": "about", "addressee": "addressee", "topic": "topic", "medium": "medium", "inside": "inside"}


def network(
    store: Store,
    *,
    about: str | None = None,
    hops: int = 1,
    among: Collection[str] = (),
    document: str | None = None,
    since: str = "",
    until: str = EVER,
    languages: Sequence[str] = (),
) -> "Network[str]":
    """Give entities, statements and topics as nodes with what ties them as edges, in sorted order.

    A node's `kind` is "entity", "statement" or "topic"; an edge's is "said", "about", "addressee", "topic", "medium",
    "inside", "response" or "relation". `about` (a name or IRI) keeps what lies at most so many `hops` from it,
    `among` what lies so near to any of these IRIs; `document` (its id or IRI) and the days of publication
    `since` and `until` (ISO 8601, both included) keep the statements and relations of some documents, and where either
    is given none of documents without a day; only entities that have a tie are there. Labels are in the first of
    `languages` that there is one in, else in English. Raises `QueryError` for an unknown name.
    """
    labelled = names(store, languages=languages)
    chosen = _meant(store, "document", document)
    kept = {
        iri: held
        for iri, held in values(store, "documents").items()
        if (not chosen or iri in chosen) and _is_within(held.get("issued", ("",))[0][:10], since, until)
    }
    told = statements(store, kept, labelled)
    edges = [*_ties(store, told, labelled), *_responses(store, told, labelled), *_relations(store, kept, labelled)]
    net = _assembled(store, told, sorted(edges, key=lambda edge: edge[:3]), labelled)
    if about or among:
        return around(net, _meant(store, "entity", about).union(among), hops=hops)
    return net


def _is_within(day: str, since: str, until: str) -> bool:
    return since <= day <= until if day else not since and until == EVER


def _meant(store: Store, kind: str, called: str | None) -> set[str]:
    return {thing.value for thing in things(store, kind, called, dict)} if called else set()


def _assembled(store: Selects, told: Mapping[str, Attributes], edges: list[Edge], labelled: Names) -> "Network[str]":
    topics = {target for _, target, _, held in edges if held["kind"] == "topic"}
    tied = {end for source, target, *_ in edges for end in (source, target)}
    described = entities(store, tied - topics - set(told), labelled)
    net: Network[str] = Network()
    for iri in sorted(tied | set(told)):
        net.add_node(iri, **(told.get(iri) or described.get(iri) or topic(iri, labelled)))
    for source, target, key, held in edges:
        net.add_edge(source, target, key=key, **held)
    return net


def _ties(store: Selects, told: Mapping[str, Attributes], labelled: Names) -> Iterator[Edge]:
    towards = positions(store)
    for iri, held in told.items():
        if held["speaker"]:
            yield (str(held["speaker"]), iri, "said", {"kind": "said", "label": held["act_label"]})
    seen = set()
    for _, node, property_, value in rows(store, "statements", "graph", "node", "property", "value"):
        kind = local(property_)
        if node in told and kind in _KINDS and (kind != "inside" or value in told):
            seen.add((node, value))
            yield (node, value, kind, _tie(kind, towards.get(node, {}).get(value, ""), labelled))
    for node, targets in towards.items():
        for target, position in targets.items():
            if node in told and (node, target) not in seen:
                yield (node, target, "about", _tie("about", position, labelled))


def _tie(kind: str, position: str, labelled: Names) -> Attributes:
    return {"kind": kind, "position": position, "position_label": label(position, labelled) if position else ""}


def _responses(store: Selects, told: Mapping[str, Attributes], labelled: Names) -> Iterator[Edge]:
    for statement, how, answers in rows(store, "responses", "statement", "how", "answers"):
        if statement in told and answers in told:
            yield (statement, answers, "response", {"kind": "response", "property": how, "label": label(how, labelled)})


def _relations(store: Selects, documents: Mapping[str, object], labelled: Names) -> Iterator[Edge]:
    found: dict[tuple[str, str, str], list[str]] = {}
    for _, subject, predicate, object_, document in rows(
        store, "relations", "relation", "subject", "predicate", "object", "document"
    ):
        if document in documents:
            found.setdefault((subject, predicate, object_), []).append(document)
    for (subject, predicate, object_), each in found.items():
        held: Attributes = {"kind": "relation", "property": predicate, "label": label(predicate, labelled)}
        yield (subject, object_, predicate, held | {"documents": tuple(sorted(set(each)))})
