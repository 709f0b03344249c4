"""An annotated document becomes one named graph of minted nodes."""

from dataclasses import replace

import pytest
from rdflib import DCTERMS, PROV, RDF, RDFS, XSD, Graph, Literal, Namespace, URIRef

from rostra.errors import DocumentError, RostraError
from rostra.model import Entity, Mention, Span, Statement
from rostra.rdf import iri, writer
from rostra.rdf.namespaces import OA, ROSTRA
from rostra.vocab import terms
from tests.rdf import example

ENTITY = Namespace(terms.ENTITY)


@pytest.fixture
def graph() -> Graph:
    return writer.write(example.annotated(), example.RUN)


def first(graph: Graph) -> URIRef:
    """Give the first statement."""
    (found,) = (
        node for node in graph.subjects(RDF.type, ROSTRA.Statement) if str(graph.value(node, ROSTRA.number)) == "1"
    )
    assert isinstance(found, URIRef)
    return found


def test_the_graph_is_called_by_document_and_run(graph: Graph) -> None:
    assert graph.identifier == iri.graph(example.document(), example.RUN)


def test_each_node_has_an_iri(graph: Graph) -> None:
    assert {type(node) for subject, _, value in graph for node in (subject, value)} <= {URIRef, Literal}


def test_a_second_run_gives_the_same_graph(graph: Graph) -> None:
    assert set(graph) == set(writer.write(example.annotated(), example.RUN))


def test_a_known_entity_has_neither_class_nor_label(graph: Graph) -> None:
    known = [ENTITY[name] for name in ("donald-trump", "nato", "mark-rutte")]
    assert {predicate for node in known for predicate in graph.predicates(node)} == {ROSTRA.holdsOffice}


def test_a_link_keeps_what_a_known_entity_was_taken_for(graph: Graph) -> None:
    (link,) = (node for node in graph.subjects(ROSTRA.denotes, ENTITY.nato) if (node, RDF.type, ROSTRA.Link) in graph)
    assert graph.value(link, ROSTRA.entityLabel) == Literal("NATO")
    assert graph.value(link, ROSTRA.entityType) == ROSTRA.Alliance


def test_an_entity_of_the_document_has_class_and_label(graph: Graph) -> None:
    (node,) = graph.subjects(RDFS.label, Literal("Ann Example"))
    assert (node, RDF.type, ROSTRA.Person) in graph


def test_a_statement_expresses_a_proposition_of_which_no_graph_of_a_document_says_more(graph: Graph) -> None:
    proposition = graph.value(first(graph), ROSTRA.expresses)
    assert proposition == iri.proposition(str(graph.value(first(graph), ROSTRA.content)))
    assert list(graph.predicate_objects(proposition)) == []


def test_a_content_in_two_parts_is_one_string(graph: Graph) -> None:
    words = "“They would not come,” ... of the alliance’s border security"
    assert graph.value(first(graph), ROSTRA.content) == Literal(words)


def test_a_span_has_its_offsets_its_words_and_what_stands_around(graph: Graph) -> None:
    at = example.at("Truth Social")
    span = iri.span(iri.document(example.document().id), at)
    position, quotation = iri.position(span), iri.quotation(span)
    assert set(graph.objects(span, OA.hasSelector)) == {position, quotation}
    assert graph.value(position, OA.start) == Literal(str(at.start), datatype=XSD.nonNegativeInteger)
    assert graph.value(quotation, OA.exact) == Literal("Truth Social")
    assert graph.value(quotation, OA["prefix"]) == Literal(example.TEXT[at.start - 32 : at.start])
    assert graph.value(quotation, OA.suffix) == Literal(example.TEXT[at.end : at.end + 32])


def test_a_span_at_the_start_of_the_text_has_nothing_before(graph: Graph) -> None:
    span = iri.span(iri.document(example.document().id), Span(0, 5))
    assert graph.value(iri.quotation(span), OA["prefix"]) is None


def test_two_mentions_at_one_span_share_its_node() -> None:
    annotated = example.annotated()
    twice = tuple(replace(entity, mentions=(Mention(Span(0, 5)),)) for entity in annotated.entities)
    graph = writer.write(replace(annotated, entities=twice), example.RUN)
    assert len(set(graph.objects(None, ROSTRA.at))) == 1
    assert len(set(graph.subjects(ROSTRA.at))) == len(twice)


def test_two_entities_with_one_iri_become_one() -> None:
    annotated = example.annotated()
    double = Entity("e7", "Trump", terms.ROSTRA + "Person", (Mention(Span(44, 49)),), terms.ENTITY + "donald-trump")
    graph = writer.write(replace(annotated, entities=(*annotated.entities, double)), example.RUN)
    links = set(graph.subjects(RDF.type, ROSTRA.Link)) & set(graph.subjects(ROSTRA.denotes, ENTITY["donald-trump"]))
    assert [str(graph.value(link, ROSTRA.entityLabel)) for link in links] == ["Donald Trump"]


def test_a_relation_is_a_triple_and_a_node_with_evidence(graph: Graph) -> None:
    assert (ENTITY["mark-rutte"], ROSTRA.holdsOffice, ENTITY["secretary-general-of-nato"]) in graph
    (node,) = graph.subjects(RDF.type, ROSTRA.Relation)
    assert graph.value(node, ROSTRA.predicate) == ROSTRA.holdsOffice
    assert len(set(graph.objects(node, ROSTRA.evidence))) == 1


def test_a_response_ties_two_statements(graph: Graph) -> None:
    ((one, other),) = graph.subject_objects(ROSTRA.rebuts)
    acts = [str(graph.value(statement, ROSTRA.act)) for statement in (one, other)]
    assert acts == [terms.ACT + "rebut", terms.ACT + "state"]


def test_a_stance_goes_towards_an_entity_or_a_topic(graph: Graph) -> None:
    stances = list(graph.objects(first(graph), ROSTRA.takes))
    towards = {graph.value(stance, ROSTRA.towards) for stance in stances}
    assert towards == {ENTITY.nato, URIRef(terms.TOPIC + "border-security")}


def test_prov_tells_how_the_graph_came_about(graph: Graph) -> None:
    document, (run,) = iri.document(example.document().id), graph.subjects(RDF.type, ROSTRA.Run)
    name = graph.identifier
    assert {(name, RDF.type, PROV.Bundle), (name, PROV.wasGeneratedBy, run), (run, PROV.used, document)} <= set(graph)
    assert str(graph.value(run, PROV.startedAtTime)) == "2026-11-24T12:00:00.25Z"


def test_an_address_that_is_no_iri_stays_a_string() -> None:
    annotated = example.annotated()
    odd = replace(annotated, document=replace(annotated.document, url="news of today.html"))
    assert list(writer.write(odd, example.RUN).objects(None, DCTERMS.source)) == [Literal("news of today.html")]


def test_a_document_whose_text_rdf_cannot_hold_is_refused_by_name() -> None:
    annotated = example.annotated()
    odd = replace(annotated, document=replace(annotated.document, text=annotated.document.text + "\ud800"))
    with pytest.raises(DocumentError, match=r"rutte-answers-trump.*cannot hold.*remove that character"):
        writer.write(odd, example.RUN)


def test_a_class_that_is_no_iri_is_refused() -> None:
    annotated = example.annotated()
    odd = tuple(replace(entity, type="Person", iri=None) for entity in annotated.entities)
    with pytest.raises(RostraError, match="not an IRI"):
        writer.write(replace(annotated, entities=odd), example.RUN)


def test_a_span_outside_of_the_text_is_refused() -> None:
    annotated = example.annotated()
    far = replace(annotated.statements[0], content=(Span(0, 10_000),))
    with pytest.raises(ValueError, match="10000"):
        writer.write(replace(annotated, statements=(far,), responses=()), example.RUN)


def test_two_statements_at_the_same_words_have_two_nodes() -> None:
    annotated = example.annotated()
    one: Statement = annotated.statements[0]
    double = replace(annotated, statements=(one, replace(one, id="s2")), responses=())
    graph = writer.write(double, example.RUN)
    assert len(set(graph.subjects(RDF.type, ROSTRA.Statement))) == 2
