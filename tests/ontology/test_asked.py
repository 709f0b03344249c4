"""Each term of the ontology is used by a competency question (`ontology/queries`, answered in `tests/query/expected`).

A question uses the terms that it names; the classes below one that it walks down from by `rdfs:subClassOf*`; and the
classes that are domain or range of a property that it names, since it ranges over their members.
"""

import re

import pytest
from rdflib import OWL, RDF, RDFS, Graph, URIRef

from tests.ontology import vocabulary

_WITH = re.compile(r"^\s*# with \w+:", re.MULTILINE)
_WALK = re.compile(r"rdfs:subClassOf[*+] (rostra:\w+)")
UNASKED: frozenset[str] = frozenset()
"""Terms that no question uses: this list may only shrink."""


@pytest.fixture(scope="module")
def ontology() -> Graph:
    return Graph().parse(vocabulary.ONTOLOGY / "rostra.ttl")


def texts() -> list[str]:
    """Give each question with the lines of all its parameters alive."""
    files = sorted((vocabulary.ONTOLOGY / "queries").glob("*.rq"))
    return [_WITH.sub("", file.read_text(encoding="utf-8")) for file in files]


def asked(ontology: Graph, texts: list[str]) -> set[str]:
    """Give the terms that the questions use."""
    named = {iri for text in texts for iri, _ in vocabulary.asked(text, "")}
    tops = {URIRef(name.replace("rostra:", vocabulary.ROSTRA)) for text in texts for name in _WALK.findall(text)}
    below = {str(kind) for top in tops for kind in ontology.transitive_subjects(RDFS.subClassOf, top)}
    ends = (ontology.objects(URIRef(name), end) for name in named for end in (RDFS.domain, RDFS.range))
    return named | below | {str(kind) for kinds in ends for kind in kinds}


def terms(ontology: Graph) -> set[str]:
    """Give the terms of ours that are not deprecated."""
    kinds = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
    found = {str(term) for kind in kinds for term in ontology.subjects(RDF.type, kind)}
    old = {str(term) for term in ontology.subjects(OWL.deprecated)}
    return {term for term in found - old if term.startswith(vocabulary.ROSTRA)}


def test_each_term_is_used_by_a_question(ontology: Graph) -> None:
    assert len(terms(ontology)) > 140
    assert {term.removeprefix(vocabulary.ROSTRA) for term in terms(ontology) - asked(ontology, texts())} == UNASKED


def test_a_question_uses_what_it_names_walks_down_to_and_ranges_over(ontology: Graph) -> None:
    text = "?one a/rdfs:subClassOf* rostra:Law . ?statement rostra:takes ?two"
    used = {term.removeprefix(vocabulary.ROSTRA) for term in asked(ontology, [text])}

    assert {"Law", "Treaty", "takes", "Stance", "Statement"} <= used
    assert "Place" not in used
