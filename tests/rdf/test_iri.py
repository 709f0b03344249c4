"""IRIs are safe, bounded and made from content."""

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import NamedNode
from rdflib import URIRef

from rostra.errors import RostraError
from rostra.model import Entity, Mention, PackVersion, Span
from rostra.rdf import iri
from tests.rdf import example

HOSTILE = [
    "",
    "/",
    "../../etc/passwd",
    "<script>alert(1)</script>",
    'a" b\n.',
    "\0\ud800",
    "ü" * 5000,
    "https://x/?q=a#b",
]
SAFE = re.compile(r"[A-Za-z0-9:/._%-]+")


@pytest.mark.parametrize("id_", HOSTILE)
def test_the_iri_of_a_document_is_safe_and_short(id_: str) -> None:
    found = iri.document(id_)
    assert SAFE.fullmatch(found)
    assert len(found) < 120


@settings(deadline=None)
@given(st.text(), st.text())
def test_two_documents_have_two_iris(one: str, other: str) -> None:
    assert (iri.document(one) == iri.document(other)) == (one == other)


def test_the_iri_of_a_document_tells_its_name() -> None:
    found = iri.document("https://example.org/news/Rutte-answers.html?page=1")
    assert found.startswith("https://w3id.org/rostra/data/document/rutte-answers-")


def test_a_base_of_ones_own_is_taken() -> None:
    assert iri.document("a", base="https://example.org/").startswith("https://example.org/document/a-")


@settings(deadline=None)
@given(st.text(), st.text())
def test_the_iri_of_a_local_entity_is_safe(label: str, type_: str) -> None:
    entity = Entity("e1", label, type_, (Mention(Span(3, 9)),))
    assert SAFE.fullmatch(iri.entity(iri.document("a"), entity))


def test_two_entities_of_one_name_have_two_iris() -> None:
    one = Entity("e1", "Smith", "https://w3id.org/rostra/ontology/Person", (Mention(Span(3, 8)),))
    other = replace(one, mentions=(Mention(Span(30, 35)),))
    within = iri.document("a")
    assert iri.entity(within, one) != iri.entity(within, other)


def test_a_statement_keeps_its_iri_when_its_speaker_is_corrected() -> None:
    within, statement = iri.document("a"), example.annotated().statements[0]
    assert iri.statement(within, statement) == iri.statement(within, replace(statement, speaker="e4"))


@pytest.mark.parametrize("same", ["“Norland must open, now,”", "NORLAND must  open\n- now", "norland must open now!"])
def test_contents_of_the_same_words_are_one_proposition(same: str) -> None:
    assert iri.proposition(same) == iri.proposition("Norland must open now")


@pytest.mark.parametrize(
    "other", ["Norland must not open now", "Norland must open", "Norland must opennow", "...", "!", ""]
)
def test_other_words_are_another_proposition(other: str) -> None:
    assert iri.proposition(other) != iri.proposition("Norland must open now")


def test_contents_without_a_word_are_told_apart() -> None:
    assert len({iri.proposition(content) for content in ("...", "!", "")}) == 3


def test_the_named_graph_is_another_with_another_text_tool_or_pack() -> None:
    document, run = example.document(), example.RUN
    graphs = {
        iri.graph(document, run),
        iri.graph(replace(document, text=document.text + "."), run),
        iri.graph(document, replace(run, version="0.2.0")),
        iri.graph(document, replace(run, pipeline="another")),
        iri.graph(document, replace(run, packs=())),
    }
    assert len(graphs) == 5


def test_the_named_graph_is_the_same_at_another_time() -> None:
    later = replace(example.RUN, started=example.RUN.ended, ended=None)
    assert iri.graph(example.document(), later) == iri.graph(example.document(), example.RUN)


@pytest.mark.parametrize("text", ["", "nato", "http://a b", "http://[", 'http://a/"', "http://a/<b>", "http://a/%zz"])
def test_what_is_no_iri_is_refused(text: str) -> None:
    with pytest.raises(RostraError, match="not an IRI"):
        iri.checked(text)


def test_a_web_address_is_an_iri() -> None:
    assert iri.web("https://example.org/a?b=c") == URIRef("https://example.org/a?b=c")


@pytest.mark.parametrize("address", ["javascript:alert(1)", "news/a.txt", "https://[", "https://a b"])
def test_another_address_is_none(address: str) -> None:
    assert iri.web(address) is None


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=("Cs",))), st.text(st.characters(exclude_categories=("Cs",))))
def test_name_and_version_of_a_pack_come_back_from_its_iri(name: str, version: str) -> None:
    pack = PackVersion(name, version)
    NamedNode(str(iri.pack(pack)))
    assert iri.pack_named(iri.pack(pack)) == pack


def test_an_iri_that_is_taken_gets_a_number() -> None:
    one = URIRef("https://example.org/a")
    assert iri.unique(one, {one, URIRef(f"{one}-2")}) == URIRef(f"{one}-3")
