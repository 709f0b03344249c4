"""The JSON-LD context says what rostra.ttl and prefixes.ttl say."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from rdflib import OWL, RDF, RDFS, XSD, Graph, Literal, Namespace, URIRef
from rdflib.term import Node

from rostra.rdf.namespaces import ROSTRA
from tests.ontology import vocabulary

ENTITY = Namespace("https://w3id.org/rostra/entity/")


@pytest.fixture(scope="module")
def context() -> dict[str, Any]:
    text = (vocabulary.ONTOLOGY / "context.jsonld").read_text(encoding="utf-8")
    held: dict[str, Any] = json.loads(text)["@context"]
    return held


@pytest.fixture(scope="module")
def ontology() -> Graph:
    return Graph().parse(vocabulary.ONTOLOGY / "rostra.ttl")


def dates(ontology: Graph, term: Node) -> Iterator[Node]:
    """Give xsd:date where it is the usual value: it cannot be the range, since it is no datatype of OWL 2."""
    return (kind for kind in ontology.objects(term, URIRef("https://schema.org/rangeIncludes")) if kind == XSD.date)


def test_it_has_the_prefixes(context: dict[str, Any]) -> None:
    plain = {key: value for key, value in context.items() if isinstance(value, str) and not value.startswith("@")}
    assert plain == vocabulary.prefixes()


def test_a_property_that_leads_to_a_node_is_known_as_such(context: dict[str, Any], ontology: Graph) -> None:
    for term in ontology.subjects(RDF.type, OWL.ObjectProperty):
        name = str(term).replace(vocabulary.ROSTRA, "rostra:")
        assert context[name] == {"@id": name, "@type": "@id"}


def test_a_property_whose_values_are_no_strings_has_their_datatype(context: dict[str, Any], ontology: Graph) -> None:
    for term in ontology.subjects(RDF.type, OWL.DatatypeProperty):
        name = str(term).replace(vocabulary.ROSTRA, "rostra:")
        kind = str(ontology.value(term, RDFS.range) or next(dates(ontology, term), XSD.string))
        assert context.get(name, {}).get("@type", "xsd:string") == kind.replace(str(XSD), "xsd:")


def test_it_names_nothing_else_of_ours(context: dict[str, Any], ontology: Graph) -> None:
    names = {key.replace("rostra:", vocabulary.ROSTRA) for key in context if key.startswith("rostra:")}
    assert names <= {str(term) for term in ontology.subjects(RDF.type)}


@pytest.mark.filterwarnings("ignore::DeprecationWarning")  # rdflib warns of its own code
def test_what_is_written_by_hand_in_the_words_of_the_context_means_what_it_says(context: dict[str, Any]) -> None:
    said = {"@context": context, "id": "entity:rutte", "type": "rostra:Person", "rostra:memberOf": "entity:nato"}
    tenure = {"@context": context, "id": "tenure:one", "rostra:since": "2024-10-01"}
    graph = Graph().parse(data=json.dumps([said, tenure]), format="json-ld")

    assert (ENTITY["rutte"], ROSTRA.memberOf, ENTITY["nato"]) in graph
    assert (None, ROSTRA.since, Literal("2024-10-01", datatype=XSD.date)) in graph
