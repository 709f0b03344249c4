import pytest
from rdflib import SKOS, Graph, URIRef

from rostra.extract import terms
from rostra.vocab import terms as vocabulary

TOPS = {
    terms.ACT + "rebut": terms.REBUTS,
    terms.ACT + "agree": terms.AGREES_WITH,
    terms.ACT + "respond": terms.RESPONDS_TO,
}


@pytest.fixture(scope="module")
def ontology(root):
    graph = Graph()
    for name in ("rostra.ttl", "schemes/acts.ttl", "schemes/factuality.ttl"):
        graph.parse(root / "ontology" / name)
    return graph


def above(ontology, act):
    return [str(one) for one in ontology.transitive_objects(URIRef(act), SKOS.broader)]


def test_the_namespaces_are_those_of_the_vocabulary():
    assert (terms.ROSTRA, terms.ACT) == (vocabulary.ROSTRA, vocabulary.ACT)


def test_every_term_is_in_the_ontology(ontology):
    named = {value for name, value in vars(terms).items() if name.isupper() and isinstance(value, str)}
    for iri in {*named, *terms.ANSWERS, *terms.ANSWERS.values()} - {terms.ROSTRA, terms.ACT}:
        assert (URIRef(iri), None, None) in ontology, iri


def test_an_act_answers_as_the_act_above_it_does(ontology):
    for act, how in terms.ANSWERS.items():
        assert how == next(TOPS[one] for one in above(ontology, act) if one in TOPS)


def test_every_act_below_respond_answers(ontology):
    acts = {str(one) for one in ontology.subjects(SKOS.inScheme) if str(one).startswith(terms.ACT)}
    assert {act for act in acts if terms.ACT + "respond" in above(ontology, act)} == set(terms.ANSWERS)
