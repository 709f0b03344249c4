"""What a pack asks: its questions, rules and shapes, each with the terms that it speaks of."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rostra.packs.asked import with_all
from rostra.packs.places import turtle_files
from rostra.query import syntax
from rostra.query.catalogue import Parameter, Question, questions
from rostra.store.rules import Rule, rules
from rostra.vocab import terms
from rostra.vocab.facts import Facts, facts
from rostra.vocab.pack import Pack
from rostra.vocab.prefixes import prefixes

_SH = "http://www.w3.org/ns/shacl#"


@dataclass(frozen=True, slots=True)
class Inquiry:
    """Hold a question or rule: what a person needs to know of it, and the terms that it speaks of."""

    name: str
    title: str
    description: str
    params: tuple[Parameter, ...]
    example: str
    terms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shape:
    """Hold a shape: its name, the classes that it looks at, and what it says where something breaks it."""

    iri: str
    name: str
    targets: tuple[str, ...]
    messages: tuple[str, ...]


def asked(packs: Sequence[Pack]) -> tuple[Inquiry, ...]:
    """Give the questions of `packs`."""
    short = prefixes(packs)
    return tuple(
        Inquiry(one.name, one.title, one.description, one.params, one.example, _terms(one, short))
        for one in questions(packs).values()
    )


def inferred(packs: Sequence[Pack]) -> tuple[Inquiry, ...]:
    """Give the rules of `packs`."""
    short = prefixes(packs)
    return tuple(
        Inquiry(one.name, one.title, f"{one.infers} {one.why}", (), "", _terms(one, short)) for one in rules(packs)
    )


def shapes(pack: Pack) -> tuple[Shape, ...]:
    """Give the shapes by which `pack` checks documents, in the order of its files."""
    files = (turtle for path, turtle in turtle_files(pack) if path.startswith("shapes/") or pack.root.is_file())
    return tuple(shape for file in files for shape in _shapes(facts(file.triples, "en")))


def uses(inquiries: Sequence[Inquiry]) -> Mapping[str, tuple[str, ...]]:
    """Give the names of the inquiries that speak of each term."""
    found: dict[str, list[str]] = {}
    for one in inquiries:
        for term in one.terms:
            found.setdefault(term, []).append(one.name)
    return {term: tuple(names) for term, names in found.items()}


def _terms(one: Question | Rule, short: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(iri for _, iri in syntax.named(with_all(one.text), short)))


def _shapes(said: Facts) -> Iterator[Shape]:
    for iri, of in said.a(_SH + "NodeShape"):
        if _SH + "targetClass" in of or _SH + "targetSubjectsOf" in of:
            parts = [iri, *of.get(_SH + "property", ()), *of.get(_SH + "sparql", ())]
            messages = tuple(dict.fromkeys(text for part in parts for text in said.of(part, _SH + "message")))
            targets = (*of.get(_SH + "targetClass", ()), *of.get(_SH + "targetSubjectsOf", ()))
            yield Shape(iri, said.one(iri, terms.LABEL) or "", targets, messages)
