"""The classes and properties that a pack defines, each with what a page says of it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rostra.packs.reference.wording import Wording
from rostra.vocab import terms
from rostra.vocab.facts import facts
from rostra.vocab.pack import Pack, triples

_KINDS: Mapping[str, str] = {
    terms.OWL + "Class": "class",
    terms.OWL + "ObjectProperty": "relation",
    terms.OWL + "DatatypeProperty": "value",
    terms.OWL + "AnnotationProperty": "annotation",
}
_TRAITS = {terms.OWL + f"{name}Property": name.lower() for name in ("Functional", "Symmetric", "Transitive")}
_USUALLY = "https://schema.org/"
DOMAINS = (terms.RDFS + "domain", _USUALLY + "domainIncludes")
RANGES = (terms.RDFS + "range", _USUALLY + "rangeIncludes")
_FORWARD: Mapping[str, str] = {
    terms.SUBCLASS_OF: "below",
    terms.RDFS + "subPropertyOf": "below",
    DOMAINS[0]: "of",
    DOMAINS[1]: "usually of",
    RANGES[0]: "leads to",
    RANGES[1]: "usually leads to",
    terms.OWL + "inverseOf": "inverse of",
    terms.OWL + "disjointWith": "never a",
    terms.REPLACED_BY: "replaced by",
    terms.ROSTRA + "noun": "called by the nouns",
    terms.ROSTRA + "tag": "labels of the name tagger",
}
_BACKWARD: Mapping[str, str] = {
    terms.SUBCLASS_OF: "above",
    terms.RDFS + "subPropertyOf": "above",
    DOMAINS[0]: "has",
    DOMAINS[1]: "may have",
    RANGES[0]: "reached by",
    RANGES[1]: "often reached by",
}

Row = tuple[str, tuple[str, ...]]
"""What ties a term to others, and these."""


@dataclass(frozen=True, slots=True)
class Term:
    """Hold a class or property: kind, name, definition, examples, rows of ties, and the traits of a property."""

    iri: str
    short: str
    kind: str
    name: str
    definition: str
    examples: tuple[str, ...]
    rows: tuple[Row, ...]
    traits: tuple[str, ...]


def defined(pack: Pack, wording: Wording) -> tuple[Term, ...]:
    """Give the classes and properties with a label that `pack` defines, kind by kind, in the order of its files."""
    back = _backward(wording)
    own = facts(triples(pack), "en")
    found = {iri: kind for one, kind in _KINDS.items() for iri in own.instances.get(one, ())}
    return tuple(
        Term(
            iri=iri,
            short=wording.short(iri),
            kind=kind,
            name=wording.name(iri),
            definition=wording.one(iri, terms.SKOS + "definition", terms.RDFS + "comment"),
            examples=wording.said(iri, terms.SKOS + "example"),
            rows=tuple(_rows(iri, wording, back)),
            traits=tuple(_TRAITS[one] for one in own.of(iri, terms.TYPE) if one in _TRAITS),
        )
        for iri, kind in found.items()
        if wording.one(iri, terms.LABEL)
    )


def _rows(iri: str, wording: Wording, back: Mapping[tuple[str, str], list[str]]) -> Iterator[Row]:
    for predicate, label in _FORWARD.items():
        if values := wording.said(iri, predicate):
            yield label, values
    for predicate, label in _BACKWARD.items():
        if values := tuple(dict.fromkeys(back.get((predicate, iri), ()))):
            yield label, values
    chain = tuple(_listed(wording.one(iri, terms.OWL + "propertyChainAxiom"), wording))
    if chain:
        yield "follows from", chain


def _backward(wording: Wording) -> Mapping[tuple[str, str], list[str]]:
    found: dict[tuple[str, str], list[str]] = {}
    for iri, said in wording.facts.subjects.items():
        for predicate in _BACKWARD:
            for value in said.get(predicate, ()):
                found.setdefault((predicate, value), []).append(iri)
    return found


def _listed(node: str, wording: Wording) -> Iterator[str]:
    while node and node != terms.RDF + "nil":
        yield wording.one(node, terms.RDF + "first")
        node = wording.one(node, terms.RDF + "rest")
