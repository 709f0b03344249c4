import pytest

from rostra.analysis.entities import label
from rostra.analysis.network import network
from rostra.vocab import pack, terms
from tests.analysis import articles

REGISTER = """
@prefix rostra: <https://w3id.org/rostra/ontology/> . @prefix entity: <https://w3id.org/rostra/entity/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> . @prefix org: <http://www.w3.org/ns/org#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
entity:anna-berg a rostra:Person ; skos:prefLabel "Anna Berg"@en, "Anna Bergová"@cs ; skos:altLabel "A. Berg"@en ;
  skos:exactMatch <http://www.wikidata.org/entity/Q1>, <https://other.example/1> .
entity:harbour-master a rostra:Office ; skos:prefLabel "harbour master"@en ; rostra:officeOf entity:northport .
entity:northport a rostra:City ; skos:prefLabel "Northport"@en .
rostra:Person rdfs:label "person"@en .
<https://w3id.org/rostra/tenure/1> org:member entity:anna-berg ; rostra:office entity:harbour-master ;
  rostra:since "2020-05-01"^^xsd:date .
"""


@pytest.fixture
def registered(store, tmp_path):
    """Give the store of two articles with a register beside them."""
    file = tmp_path / "people.ttl"
    file.write_text(REGISTER, encoding="utf-8")
    store.put_pack(pack.at(file))
    return store


def test_label_is_that_of_the_language_asked_for(registered):
    assert network(registered).nodes[articles.ANNA]["label"] == "Anna Berg"
    assert network(registered, languages=("cs",)).nodes[articles.ANNA]["label"] == "Anna Bergová"


def test_type_other_names_and_wikidata_are_told(registered):
    held = network(registered).nodes[articles.ANNA]

    assert (held["type"], held["type_label"]) == (terms.ROSTRA + "Person", "person")
    assert held["aliases"] == ("A. Berg", "Anna Bergová")
    assert held["wikidata"] == "http://www.wikidata.org/entity/Q1"


def test_role_has_title_office_and_dates(registered):
    assert network(registered).nodes[articles.ANNA]["roles"] == (("harbour master", "Northport", "2020-05-01", ""),)


def test_entity_without_a_register_has_the_label_and_class_of_its_documents(store):
    held = network(store).nodes[articles.NORTHPORT]

    assert (held["label"], held["type"]) == ("Northport", terms.ROSTRA + "City")


def test_last_part_of_an_iri_stands_in_for_a_label():
    assert label("https://w3id.org/rostra/concept/topic/border-security", {}) == "border security"
