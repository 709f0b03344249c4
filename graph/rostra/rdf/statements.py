"""Statements and their stances in RDF."""

from collections.abc import Iterable, Iterator, Mapping

from rdflib import RDF, Literal, URIRef

from rostra.model import Mode, Position, Spans, Stance, Statement
from rostra.rdf import iri, spans
from rostra.rdf.literals import share, whole
from rostra.rdf.named import Named
from rostra.rdf.namespaces import MODE, ROSTRA, STANCE
from rostra.rdf.said import Said
from rostra.rdf.spans import Triple
from rostra.vocab import terms

APART = " ... "
"""What stands between the parts of a content in `rostra:content`."""


def triples(statements: Iterable[Statement], named: Named, text: str) -> Iterator[Triple]:
    """Give what a document with this `text` reports."""
    for number, statement in enumerate(statements, start=1):
        node = named.statements[statement.id]
        yield node, RDF.type, ROSTRA.Statement
        yield node, ROSTRA.reportedIn, named.document
        yield node, ROSTRA.number, whole(number, positive=True)
        yield from _words(statement, node, named, text)
        yield from _concepts(statement, node)
        yield from _entities(statement, node, named)
        for stance in statement.stances:
            yield from _stance(stance, node, named)


def _words(statement: Statement, node: URIRef, named: Named, text: str) -> Iterator[Triple]:
    content = _joined(statement.content, text)
    yield node, ROSTRA.content, content
    yield node, ROSTRA.expresses, iri.proposition(content, base=named.base)
    if statement.cue:
        yield node, ROSTRA.cue, _joined(statement.cue, text)
    parts = {ROSTRA.sourceSpan: statement.source, ROSTRA.cueSpan: statement.cue, ROSTRA.contentSpan: statement.content}
    for property_, part in parts.items():
        yield from ((node, property_, iri.span(named.document, span)) for span in part)


def _joined(parts: Spans, text: str) -> Literal:
    return Literal(APART.join(span.of(text) for span in parts))


def _concepts(statement: Statement, node: URIRef) -> Iterator[Triple]:
    yield node, ROSTRA.mode, MODE[statement.mode.value]
    yield node, ROSTRA.act, iri.checked(statement.act)
    yield from ((node, ROSTRA.topic, iri.checked(topic)) for topic in statement.topics)
    if statement.factuality is not None:
        yield node, ROSTRA.factuality, iri.checked(statement.factuality)
    if statement.confidence is not None:
        yield node, ROSTRA.confidence, share(statement.confidence)


def _entities(statement: Statement, node: URIRef, named: Named) -> Iterator[Triple]:
    one = {ROSTRA.speaker: statement.speaker, ROSTRA.addressee: statement.addressee, ROSTRA.medium: statement.medium}
    for property_, entity in one.items():
        if entity is not None:
            yield node, property_, named.entities[entity]
    yield from ((node, ROSTRA.about, named.entities[entity]) for entity in statement.about)
    if statement.inside is not None:
        yield node, ROSTRA.inside, named.statements[statement.inside]


def _stance(stance: Stance, statement: URIRef, named: Named) -> Iterator[Triple]:
    target = named.entities.get(stance.target) or iri.checked(stance.target)
    node = iri.stance(statement, target, stance.position)
    yield statement, ROSTRA.takes, node
    yield node, RDF.type, ROSTRA.Stance
    yield node, ROSTRA.towards, target
    yield node, ROSTRA.position, STANCE[stance.position.value]


def read(said: Said, entities: Mapping[URIRef, str]) -> dict[URIRef, Statement]:
    """Read the statements by their IRIs, in order of their numbers; `entities` gives the `id` of each entity.

    `about`, `topics` and `stances` are sets in RDF: they come back in order of the entities, IRIs and targets.
    """
    numbers = {node: said.number(node, ROSTRA.number) for node in said.a(ROSTRA.Statement)}
    ids = {node: f"s{number}" for node, number in sorted(numbers.items(), key=lambda pair: pair[1])}
    return {node: _read_one(said, node, ids, entities) for node in ids}


def _read_one(said: Said, node: URIRef, ids: Mapping[URIRef, str], entities: Mapping[URIRef, str]) -> Statement:
    def entity(property_: URIRef) -> str | None:
        found = said.maybe(node, property_)
        return None if found is None else entities[URIRef(found)]

    about, inside = said.all(node, ROSTRA.about), said.maybe(node, ROSTRA.inside)
    confidence = said.maybe(node, ROSTRA.confidence)
    return Statement(
        id=ids[node],
        source=spans.read_all(said, node, ROSTRA.sourceSpan),
        cue=spans.read_all(said, node, ROSTRA.cueSpan),
        content=spans.read_all(said, node, ROSTRA.contentSpan),
        mode=Mode(said.one(node, ROSTRA.mode).removeprefix(terms.MODE)),
        act=said.one(node, ROSTRA.act),
        speaker=entity(ROSTRA.speaker),
        addressee=entity(ROSTRA.addressee),
        about=tuple(id_ for known, id_ in entities.items() if known in about),
        stances=tuple(sorted(_read_stance(said, stance, entities) for stance in said.all(node, ROSTRA.takes))),
        topics=tuple(str(topic) for topic in said.all(node, ROSTRA.topic)),
        medium=entity(ROSTRA.medium),
        factuality=said.maybe(node, ROSTRA.factuality),
        inside=None if inside is None else ids[URIRef(inside)],
        confidence=None if confidence is None else float(confidence),
    )


def _read_stance(said: Said, node: URIRef, entities: Mapping[URIRef, str]) -> Stance:
    target = URIRef(said.one(node, ROSTRA.towards))
    position = Position(said.one(node, ROSTRA.position).removeprefix(terms.STANCE))
    return Stance(entities.get(target, str(target)), position)
