"""Each check of `ontology/meta/hygiene` finds nothing in the core, and its fault where one is made."""

from pathlib import Path

import pyoxigraph as ox
import pytest

from rostra.packs.hygiene import Check, checks, holding
from rostra.vocab import pack
from tests.ontology import vocabulary

NAMES = [check.name for check in checks()]
PREFIXES = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in vocabulary.prefixes().items())
REEF = """
rostra:Reef a owl:Class ; rdfs:label "reef"@en ; skos:definition "A bank of coral."@en ;
  skos:example "The Elin Bank."@en ; rdfs:subClassOf rostra:Place ;
  rdfs:isDefinedBy <https://w3id.org/rostra/ontology> .
rostra:shelters a owl:ObjectProperty ; rdfs:label "shelters"@en ; skos:definition "Keeps from the sea."@en ;
  skos:example "The Elin Bank shelters Port Elin."@en ; rdfs:domain rostra:Reef ; rdfs:range rostra:Entity ;
  rdfs:isDefinedBy <https://w3id.org/rostra/ontology> .
"""
_LINES = Path(__file__).with_name("dirty.txt").read_text(encoding="utf-8").splitlines()[1:]
CASES = [tuple(line.split(": ", 1)) for line in _LINES]


def ontology() -> ox.Store:
    """Give the ontology with a class and a property more, both clean."""
    store = ox.Store()
    store.bulk_load(path=vocabulary.ONTOLOGY / "rostra.ttl", format=ox.RdfFormat.TURTLE)
    store.update(f"{PREFIXES} INSERT DATA {{ {REEF} }}")
    return store


def found(store: ox.Store) -> dict[str, set[str]]:
    """Give the last part of each term with a fault by the name of the check."""
    faults = {check.name: {term.rpartition("/")[2] for term, *_ in check.faults(store)} for check in checks()}
    return {name: terms for name, terms in faults.items() if terms}


@pytest.fixture(scope="module")
def core() -> ox.Store:
    return holding(pack.triples(pack.core()))


@pytest.mark.parametrize("check", checks(), ids=NAMES)
def test_the_core_passes(core: ox.Store, check: Check) -> None:
    assert list(check.faults(core)) == []


def test_what_is_clean_has_no_fault() -> None:
    assert found(ontology()) == {}


@pytest.mark.parametrize(("name", "case"), CASES, ids=[case[0] for case in CASES])
def test_a_fault_is_found_by_its_check_alone(name: str, case: str) -> None:
    update, _, term = case.rpartition(": ") if not case.endswith("}") else (case, "", "")
    store = ontology()
    store.update(f"{PREFIXES} {update}".replace("?s", "rostra:Reef"))
    faults = found(store)

    assert list(faults) == [name]
    assert not term or term in faults[name]


def test_there_is_a_case_for_each_check() -> None:
    assert {name for name, _ in CASES} == set(NAMES)


def test_each_check_says_what_is_wrong_what_to_do_whose_terms_it_is_for_and_where_it_is_from() -> None:
    for check in checks():
        assert check.title
        assert check.remedy
        assert check.audience in {"core", "pack"}
        assert "# after: " in check.text
        assert "SELECT DISTINCT ?term" in check.text
