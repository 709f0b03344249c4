"""What can be searched in a file of the truth: the names of things, and the words of statements."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse

from rostra.vocab import terms

ENTITY, TOPIC, DOCUMENT, STATEMENT = KINDS = ("entity", "topic", "document", "statement")
"""What is searched for; a topic here is any concept."""

_TITLES = (terms.PREF_LABEL, terms.LABEL, terms.DCTERMS + "title")
_OTHERS = (terms.ALT_LABEL, terms.ROSTRA + "shortName", terms.ROSTRA + "content")
_SORTS = {terms.ROSTRA + "Document": DOCUMENT, terms.ROSTRA + "Statement": STATEMENT, terms.CONCEPT_CLASS: TOPIC}
_VOCABULARY = (terms.OWL, terms.RDF, terms.RDFS, terms.SKOS, "http://www.w3.org/ns/shacl#")
_TELLING = re.compile(rf"^<[^>]*> <(?:{'|'.join(map(re.escape, (*_TITLES, *_OTHERS, terms.TYPE)))})> .*$", re.MULTILINE)
_DENOTING = re.compile(rf"^<[^>]*> <{re.escape(terms.ROSTRA)}denotes> <([^>]*)> ", re.MULTILINE)
_BETWEEN = " · "
_CONTROLS = re.compile(r"[\x00-\x1f\x7f]+")


@dataclass(slots=True)
class Text:
    """Hold what one thing is called first, and by what other names, or what it says."""

    iri: str
    kind: str
    title: str
    others: str


@dataclass(slots=True)
class _Said:
    sorts: set[str] = field(default_factory=set)
    titles: dict[str, None] = field(default_factory=dict)
    others: dict[str, None] = field(default_factory=dict)


def texts(lines: str) -> Iterator[Text]:
    """Give a text for each entity, concept, document and statement that the N-Quads `lines` name.

    The terms of an ontology are none of these. Control characters are blanks.
    """
    for iri, said in _gathered(lines).items():
        kind = next((_SORTS[sort] for sort in _SORTS if sort in said.sorts), ENTITY)
        is_vocabulary = kind == ENTITY and any(sort.startswith(_VOCABULARY) for sort in said.sorts)
        if said.sorts and not is_vocabulary and (said.titles or said.others):
            title, *names = [*said.titles, *said.others] if kind != STATEMENT else ["", *said.others]
            yield Text(iri, kind, title, _BETWEEN.join(names))


def uses(lines: str) -> Counter[str]:
    """Count how often the N-Quads `lines` mention or link to each entity, by its IRI."""
    return Counter(_DENOTING.findall(lines))


def _gathered(lines: str) -> dict[str, _Said]:
    found: dict[str, _Said] = {}
    for quad in parse("\n".join(_TELLING.findall(lines)), format=RdfFormat.N_QUADS):
        if isinstance(quad, Quad) and isinstance(quad.subject, NamedNode):
            _add(found.setdefault(quad.subject.value, _Said()), quad)
    return found


def _add(said: _Said, quad: Quad) -> None:
    if isinstance(quad.object, Literal):
        words = _CONTROLS.sub(" ", quad.object.value)
        (said.titles if quad.predicate.value in _TITLES else said.others)[words] = None
    elif isinstance(quad.object, NamedNode):
        said.sorts.add(quad.object.value)
