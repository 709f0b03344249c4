"""The ontology infers what is meant and no more; what is asked of each of its terms stands in `test_hygiene`."""

from collections import Counter, defaultdict
from itertools import combinations

import pytest
from rdflib import OWL, PROV, RDF, RDFS, Graph, Literal, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from rostra.rdf import writer
from rostra.rdf.namespaces import ROSTRA
from tests.ontology import vocabulary
from tests.rdf import example

ONTOLOGY = URIRef("https://w3id.org/rostra/ontology")
KINDS = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
RUTTE, NATO = (URIRef(f"https://w3id.org/rostra/entity/{name}") for name in ("mark-rutte", "nato"))
TAGS = {"PERSON", "PER", "ORG", "GPE", "LOC", "NORP", "FAC", "EVENT", "LAW", "PRODUCT", "WORK_OF_ART", "MISC"}


@pytest.fixture(scope="module")
def ontology() -> Graph:
    return Graph().parse(vocabulary.ONTOLOGY / "rostra.ttl")


def terms(ontology: Graph, *kinds: URIRef) -> list[URIRef]:
    """Give the terms of ours of these kinds, sorted."""
    found = {node for kind in kinds or KINDS for node in ontology.subjects(RDF.type, kind)}
    return sorted(node for node in found if isinstance(node, URIRef) and node.startswith(vocabulary.ROSTRA))


def above(ontology: Graph, node: Node) -> set[Node]:
    """Give a class with all classes above it."""
    return set(ontology.transitive_objects(node, RDFS.subClassOf))


def test_a_class_begins_with_a_capital_and_a_property_does_not(ontology: Graph) -> None:
    names = {term.removeprefix(vocabulary.ROSTRA): (term, RDF.type, OWL.Class) in ontology for term in terms(ontology)}
    assert {name for name, is_class in names.items() if name[0].isupper() != is_class} == set()


def test_the_ontology_imports_nothing(ontology: Graph) -> None:
    assert list(ontology.objects(None, OWL.imports)) == []


def test_the_pack_and_the_catalog_have_the_version_of_the_ontology(ontology: Graph) -> None:
    pack = Graph().parse(vocabulary.ONTOLOGY / "pack.ttl")
    version = ontology.value(ONTOLOGY, OWL.versionInfo)
    assert list(pack.objects(None, OWL.versionInfo)) == [version]
    assert f"{ONTOLOGY}/{version}" in (vocabulary.ONTOLOGY / "catalog-v001.xml").read_text(encoding="utf-8")


def apart(ontology: Graph) -> list[set[Node]]:
    """Give each pair of classes that are disjoint."""
    lists = (Collection(ontology, members) for members in ontology.objects(None, OWL.members))
    return [
        *({one, other} for members in lists for one, other in combinations(members, 2)),
        *({one, other} for one, other in ontology.subject_objects(OWL.disjointWith)),
    ]


def test_no_class_is_below_two_that_are_disjoint(ontology: Graph) -> None:
    classes = {term: above(ontology, term) for term in terms(ontology, OWL.Class)}
    assert [(term, pair) for term, ups in classes.items() for pair in apart(ontology) if pair <= ups] == []


def test_no_entry_of_the_register_is_of_two_classes_that_are_disjoint(ontology: Graph) -> None:
    """By its own classes, and by the domains and ranges of what is said of it."""
    domains, ranges = (dict(ontology.subject_objects(property_)) for property_ in (RDFS.domain, RDFS.range))
    classes: defaultdict[str, set[Node]] = defaultdict(set)
    for file in sorted((vocabulary.ONTOLOGY / "entities").glob("*.ttl")):
        for subject, predicate, value, _ in vocabulary.said(file):
            told = [
                (subject.value, domains.get(URIRef(predicate.value))),
                (value.value, ranges.get(URIRef(predicate.value))),
            ]
            told += [(subject.value, URIRef(value.value))] if predicate.value == str(RDF.type) else []
            for name, kind in told:
                classes[name] |= above(ontology, kind) if kind else set()
    pairs = apart(ontology)
    assert {name: pair for name, kinds in classes.items() for pair in pairs if pair <= kinds} == {}


def test_each_label_of_the_name_tagger_falls_to_one_class(ontology: Graph) -> None:
    counts = Counter(str(tag) for tag in ontology.objects(None, ROSTRA.tag))
    assert set(counts) == TAGS
    assert set(counts.values()) == {1}


def test_only_entities_are_tagged_named_and_speak(ontology: Graph) -> None:
    for property_ in (ROSTRA.tag, ROSTRA.noun, ROSTRA.speaks):
        assert all(ROSTRA.Entity in above(ontology, term) for term in ontology.subjects(property_))


def test_a_country_speaks_and_a_city_does_not(ontology: Graph) -> None:
    speakers = set(ontology.subjects(ROSTRA.speaks, Literal(True)))
    assert {ROSTRA.Country, ROSTRA.Person, ROSTRA.NewsOrganisation} <= speakers
    assert ROSTRA.City not in speakers


def closure(graph: Graph) -> Graph:
    """Give a graph with what follows by the rules of OWL 2 RL; HermiT would ask more, but needs Java."""
    import owlrl

    closed = graph + Graph()
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(closed)
    return closed


def contradictions(closed: Graph) -> list[str]:
    """Give what the rules say is false."""
    return [str(words) for _, property_, words in closed if str(property_).endswith("agent-ont#error")]


def test_what_follows_from_a_document_is_consistent(ontology: Graph) -> None:
    closed = closure(ontology + writer.write(example.annotated(), example.RUN))
    assert contradictions(closed) == []
    kinds = {kind for kind in closed.objects(RUTTE, RDF.type) if str(kind).startswith(vocabulary.ROSTRA)}
    assert kinds == {ROSTRA.Person, ROSTRA.Entity}
    assert (NATO, RDF.type, ROSTRA.Person) not in closed


def test_a_contradiction_would_be_found(ontology: Graph) -> None:
    wrong = Graph()
    wrong.add((RUTTE, RDF.type, ROSTRA.City))
    wrong.add((RUTTE, ROSTRA.leaderOf, NATO))
    assert "Disjoint classes" in str(contradictions(closure(ontology + wrong)))


def test_who_holds_an_office_holds_one_in_what_it_belongs_to(ontology: Graph) -> None:
    said = Graph()
    office = URIRef("https://w3id.org/rostra/entity/secretary-general-of-nato")
    said.add((RUTTE, ROSTRA.holdsOffice, office))
    said.add((office, ROSTRA.officeOf, NATO))
    assert (RUTTE, ROSTRA.holdsOfficeIn, NATO) in closure(ontology + said)


def test_the_alignments_follow_without_contradiction(ontology: Graph) -> None:
    alignments = Graph().parse(vocabulary.ONTOLOGY / "alignments.ttl")
    closed = closure(ontology + alignments + writer.write(example.annotated(), example.RUN))
    assert contradictions(closed) == []
    assert len(set(closed.subject_objects(PROV.wasQuotedFrom))) == len(example.annotated().statements)
