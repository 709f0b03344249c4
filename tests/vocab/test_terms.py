from rostra.vocab import pack, terms
from rostra.vocab.prefixes import prefixes

NAMESPACES = {
    "rostra": terms.ROSTRA,
    "entity": terms.ENTITY,
    "tenure": terms.TENURE,
    "act": terms.ACT,
    "stance": terms.STANCE,
    "mode": terms.MODE,
    "form": terms.FORM,
    "factuality": terms.FACTUALITY,
    "topic": terms.TOPIC,
    "block": terms.BLOCK,
    "cue": terms.CUE,
    "pattern": terms.PATTERN,
    "pack": terms.PACK,
    "dcterms": terms.DCTERMS,
    "oa": terms.OA,
    "org": terms.ORG,
    "owl": terms.OWL,
    "prov": terms.PROV,
    "rdf": terms.RDF,
    "rdfs": terms.RDFS,
    "skos": terms.SKOS,
    "wd": terms.WIKIDATA,
    "xsd": terms.XSD,
}


def test_namespaces_in_code_are_those_that_the_core_declares() -> None:
    declared = prefixes([pack.core()])
    assert {prefix: declared.get(prefix) for prefix in NAMESPACES} == NAMESPACES


def test_classes_that_code_names_are_in_the_ontology() -> None:
    declared = {subject.value for subject, _, _ in pack.triples(pack.core())}
    assert {terms.TYPE_OF_ENTITY, terms.OFFICE, terms.OTHER} <= declared
