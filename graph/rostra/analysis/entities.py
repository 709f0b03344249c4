"""What the network says of an entity, a topic and a concept: labels, types, other names, offices."""

from collections.abc import Collection, Mapping

from rostra.analysis.rows import Selects, Values, first, local, rows
from rostra.vocab import terms

Names = Mapping[str, Values]
"""Labels and other names by IRI, as `rows.names` gives them."""

Attributes = dict[str, object]
"""The attributes of a node or an edge of the network."""


def label(iri: str, names: Names) -> str:
    """Give the label of anything, else the last part of its IRI as words."""
    return first(names.get(iri, {}), "prefLabel", "label", "entityLabel") or local(iri).replace("-", " ").replace(
        "_", " "
    )


def entities(store: Selects, iris: Collection[str], names: Names) -> dict[str, Attributes]:
    """Give the attributes of each of these entities."""
    types = _types(store, iris)
    roles = _roles(store, iris, names)
    return {iri: _entity(iri, types.get(iri, ()), roles.get(iri, ()), names) for iri in sorted(iris)}


def topic(iri: str, names: Names) -> Attributes:
    """Give the attributes of a topic."""
    return {"kind": "topic", "label": label(iri, names), "type": terms.CONCEPT_CLASS, "aliases": _aliases(iri, names)}


def _entity(iri: str, types: tuple[str, ...], roles: tuple[tuple[str, ...], ...], names: Names) -> Attributes:
    held = names.get(iri, {})
    return {
        "kind": "entity",
        "label": label(iri, names),
        "type": types[0] if types else "",
        "types": types,
        "type_label": label(types[0], names) if types else "",
        "wikidata": _wikidata(held.get("exactMatch", ())),
        "wikidata_broader": _wikidata(held.get("broadMatch", ())),
        "aliases": _aliases(iri, names),
        "roles": roles,
    }


def _wikidata(iris: tuple[str, ...]) -> str:
    return next((each for each in iris if "wikidata.org" in each), "")


def _aliases(iri: str, names: Names) -> tuple[str, ...]:
    held = names.get(iri, {})
    found = {each for name in ("label", "prefLabel", "altLabel", "shortName") for each in held.get(name, ())}
    return tuple(sorted(found - {label(iri, names)}))


def _types(store: Selects, iris: Collection[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for node, type_ in rows(store, "types", "node", "type"):
        if node in iris:
            found[node] = (*found.get(node, ()), type_)
    return found


def _roles(store: Selects, iris: Collection[str], names: Names) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Give title, what the office is of, since and until of each role, by holder; an open bound is empty."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for _, holder, office, of, since, until in rows(
        store, "roles", "tenure", "holder", "office", "of", "since", "until"
    ):
        if holder in iris:
            role = (label(office, names), label(of, names) if of else "", since, until)
            found[holder] = (*found.get(holder, ()), role)
    return found
