"""Each IRI that ontology, questions or code use exists in its vocabulary."""

import re
from pathlib import Path

import pytest
from rdflib import OWL, RDF, RDFS, SH, XSD, URIRef

from tests.ontology import vocabulary

FOREIGN = set(Path(__file__).with_name("foreign.txt").read_text(encoding="utf-8").split())
_VERSION = re.compile(r"https://w3id\.org/rostra/ontology/\d+\.\d+\.\d+(/\w+)?")
_DATA = re.compile(r"http://www\.wikidata\.org/entity/Q\d+|https://spdx\.org/licenses/MIT")


def outside() -> set[tuple[str, str]]:
    return {(iri, place) for iri, place in vocabulary.used() if not iri.startswith(vocabulary.OURS)}


def _exists(iri: str) -> bool:
    is_standard = any(URIRef(iri) in space for space in (OWL, RDF, RDFS, SH, XSD))
    return is_standard or iri in FOREIGN or _DATA.fullmatch(iri) is not None


def test_each_term_of_ours_is_defined() -> None:
    defined = vocabulary.defined()
    ours = ((iri, place) for iri, place in vocabulary.used() if iri.startswith(vocabulary.OURS))
    assert sorted(use for use in set(ours) if use[0] not in defined and not _VERSION.fullmatch(use[0])) == []


def test_each_term_of_others_exists() -> None:
    assert sorted(use for use in outside() if not _exists(use[0])) == []


def test_a_term_is_found_in_a_question_but_not_in_its_comments_and_strings() -> None:
    query = 'SELECT ?s { ?s rostra:saysSo "rostra:quoted" } # rostra:commented'
    assert [iri for iri, _ in vocabulary.asked(query, "a.rq")] == [vocabulary.ROSTRA + "saysSo"]


def test_a_term_is_found_in_code() -> None:
    code = 'terms.ROSTRA + "sayz", ROSTRA.saysSo, OA["prefix"], terms.ROSTRA'
    found = [vocabulary.ROSTRA + "sayz", vocabulary.ROSTRA + "saysSo", "http://www.w3.org/ns/oa#prefix"]
    assert [iri for iri, _ in vocabulary.coded(code, "a.py")] == found


@pytest.mark.shared
def test_each_term_of_others_is_in_its_published_vocabulary(shared: Path) -> None:
    lists = (shared / "data" / "ontology-terms").glob("*.txt")
    published = {iri for file in lists for iri in file.read_text(encoding="utf-8").split()}
    assert sorted(FOREIGN - published) == []
