"""What shapes come to in SPARQL says what pySHACL says, word for word; what goes beyond is left to it."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from rdflib import PROV, SH, XSD, Graph, Literal, URIRef

from rostra.rdf import convert, writer
from rostra.store import shacl, shapes, validate
from rostra.store.report import Report
from rostra.vocab import pack
from rostra.vocab.pack import Pack
from tests.ontology.test_shapes import BROKEN, PREFIXES
from tests.rdf import example

HEAD = """
    @prefix rostra: <https://w3id.org/rostra/ontology/> .
    @prefix entity: <https://w3id.org/rostra/entity/> .
    @prefix stance: <https://w3id.org/rostra/concept/stance/> .
    @prefix oa: <http://www.w3.org/ns/oa#> .
    @prefix prov: <http://www.w3.org/ns/prov#> .
    @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
    @prefix sh: <http://www.w3.org/ns/shacl#> .
    @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
    @prefix my: <https://example.org/my/> .
"""
Shape = Callable[[str], Pack]


@pytest.fixture
def graph() -> Graph:
    return writer.write(example.annotated(), example.RUN)


@pytest.fixture
def shape(tmp_path: Path) -> Shape:
    """Give a function that makes a pack of one shape, from what it says beside its class."""

    def make(turtle: str) -> Pack:
        (tmp_path / "shapes").mkdir()
        (tmp_path / "shapes" / "my.ttl").write_text(f"{HEAD} my:S a sh:NodeShape ; {turtle} .", encoding="utf-8")
        return Pack("my", "1", tmp_path)

    return make


def by_pyshacl(graph: Graph, *packs: Pack) -> Report:
    """Give the report that pySHACL makes, with all shapes; it writes a time in a form of its own."""
    held = shapes.of(packs)
    found = shacl.find(validate.indexed(convert.to_quads(graph), held.known), held.graph)
    as_written = {Literal(str(time), datatype=XSD.dateTime): time for time in graph.objects(None, PROV.startedAtTime)}
    return validate.reported([replace(one, value=as_written.get(one.value, one.value)) for one in found], held, graph)


def test_no_shape_of_the_core_goes_beyond() -> None:
    assert shapes.of((pack.core(),)).beyond is None


@pytest.mark.parametrize("what", BROKEN)
def test_what_breaks_a_shape_of_the_core_is_told_as_pyshacl_tells_it(what: str, graph: Graph) -> None:
    graph.update(PREFIXES + BROKEN[what])
    found = validate.validate(graph, [pack.core()])
    assert found == by_pyshacl(graph, pack.core())
    assert not found.conforms


@pytest.mark.parametrize(
    "turtle",
    [
        "sh:targetObjectsOf rostra:speaker ; sh:property [ sh:path rostra:x ; sh:minCount 2 ; sh:message 'm: m' ]",
        "sh:targetClass rostra:Statement ; sh:property [ sh:path rostra:number ; sh:maxCount 0 ; sh:message 'm' ]",
        "sh:targetClass rostra:Run, rostra:Document ; sh:property [ sh:path my:x ; sh:minCount 1 ; sh:message 'm' ]",
        "sh:targetSubjectsOf oa:exact ; sh:property [ sh:path oa:exact ; sh:maxLength 9 ; sh:message 'short' ]",
        "sh:targetSubjectsOf oa:exact ; sh:property [ sh:path oa:exact ; sh:minLength 12 ; sh:message 'long' ]",
        "sh:targetSubjectsOf oa:exact ; sh:property [ sh:path oa:exact ; sh:pattern '^[A-Z]\\\\w+$' ; sh:message 'p' ]",
        "sh:targetSubjectsOf oa:start ; sh:property [ sh:path oa:start ; sh:minInclusive 40 ; sh:message 'm' ]",
        "sh:targetSubjectsOf oa:start ; sh:property [ sh:path oa:start ; sh:maxInclusive 40 ; sh:message 'm' ]",
        "sh:targetSubjectsOf oa:start ; sh:property [ sh:path oa:start ; sh:minExclusive 40 ; sh:message 'm' ]",
        "sh:targetSubjectsOf oa:start ; sh:property [ sh:path oa:start ; sh:maxExclusive 40 ; sh:message 'm' ]",
        "sh:targetSubjectsOf oa:start ; sh:property [ sh:path oa:end ; sh:lessThan oa:start ; sh:message 'm' ]",
        "sh:targetSubjectsOf oa:exact ; sh:property [ sh:path oa:exact ; sh:minInclusive 1 ; sh:message 'no number' ]",
        "sh:targetSubjectsOf oa:start ; sh:property [ sh:path oa:start ; sh:datatype xsd:date ; sh:message 'm' ]",
        "sh:targetSubjectsOf oa:start ; sh:property [ sh:path oa:start ; sh:datatype xsd:integer ; sh:message 'm' ]",
        "sh:targetSubjectsOf oa:start ; sh:property [ sh:path oa:start ; sh:datatype xsd:string ; sh:message 'm' ]",
        *(
            f"sh:targetClass rostra:Statement ; sh:property [ sh:path {path} ; sh:nodeKind sh:{kind} ; sh:message 'm' ]"
            for kind in ("IRI", "Literal", "BlankNode", "BlankNodeOrIRI", "IRIOrLiteral", "BlankNodeOrLiteral")
            for path in ("rostra:speaker", "rostra:content")
        ),
        (
            "sh:targetClass rostra:Stance ; sh:property [ sh:path rostra:towards ; sh:class rostra:Organisation ;"
            " sh:message 'm' ]"
        ),
        (
            "sh:targetClass rostra:Stance ; sh:property [ sh:path rostra:position ; sh:in ( stance:neutral ) ;"
            " sh:severity sh:Warning ; sh:message 'b', 'a' ]"
        ),
        (
            "sh:targetClass rostra:Stance ; sh:sparql [ sh:message 'm' ;"
            " sh:select 'SELECT $this ?value { $this <https://w3id.org/rostra/ontology/towards> ?value }' ]"
        ),
        "sh:targetClass rostra:Stance ; sh:sparql [ sh:message 'm' ; sh:select 'SELECT $this { $this ?p ?o }' ]",
    ],
)
def test_a_plain_shape_of_a_pack_is_told_as_pyshacl_tells_it(turtle: str, graph: Graph, shape: Shape) -> None:
    mine = shape(turtle)
    assert shapes.of((mine,)).beyond is None
    assert validate.validate(graph, [mine]) == by_pyshacl(graph, mine)


@pytest.mark.parametrize(
    "turtle",
    [
        "sh:targetClass rostra:Run ; sh:property [ sh:path my:x ; sh:minCount 1 ]",
        "sh:targetClass rostra:Run ; sh:property [ sh:path my:x ; sh:minCount 1 ; sh:message 'at {$this}' ]",
        "sh:targetClass rostra:Run ; sh:property [ sh:path ( my:x my:y ) ; sh:minCount 1 ; sh:message 'm' ]",
        "sh:targetClass rostra:Run ; sh:property [ sh:path my:x ; sh:hasValue 1 ; sh:message 'm' ]",
        "sh:targetClass rostra:Run ; sh:property [ sh:path rostra:version ; sh:in ( '9' ) ; sh:message 'm' ]",
        "sh:targetClass rostra:Run ; sh:property [ sh:path rostra:version ; sh:datatype my:d ; sh:message 'm' ]",
        "sh:targetClass rostra:Run ; sh:property [ sh:path rostra:version ; sh:pattern '^(?!0)' ; sh:message 'm' ]",
        "sh:targetClass rostra:Run ; sh:not [ sh:class prov:Activity ] ; sh:message 'm'",
        (
            "sh:targetClass rostra:Run ; sh:property [ sh:path rostra:version ; sh:not [ sh:minLength 1 ] ;"
            " sh:message 'm' ]"
        ),
        "sh:targetNode entity:nato ; sh:property [ sh:path my:x ; sh:minCount 1 ; sh:message 'm' ]",
        (
            "sh:targetClass rostra:Run ; sh:sparql [ sh:message 'm' ; sh:ask 'ASK { $this ?p ?o }' ;"
            " sh:select 'SELECT $this { $this ?p ?o }' ]"
        ),
        "sh:targetClass rostra:Run ; sh:sparql [ sh:message 'm' ; sh:select 'SELECT $this ?path { $this ?path ?o }' ]",
        "a rdfs:Class ; sh:property [ sh:path my:x ; sh:minCount 1 ; sh:message 'm' ]",
    ],
)
def test_a_shape_that_goes_beyond_is_left_to_pyshacl(turtle: str, graph: Graph, shape: Shape) -> None:
    mine = shape(turtle)
    beyond = shapes.of((mine,)).beyond
    assert beyond is not None
    assert (URIRef("https://example.org/my/S"), SH.property | SH.sparql | SH["not"], None) in beyond
    assert validate.validate(graph, [pack.core(), mine]) == by_pyshacl(graph, pack.core(), mine)


def test_shapes_that_are_asked_have_no_targets_for_pyshacl(shape: Shape) -> None:
    mine = shape("sh:targetClass rostra:Run ; sh:closed true")
    beyond = shapes.of((pack.core(), mine)).beyond
    assert beyond is not None
    assert set(beyond.subjects(SH.targetClass)) == {URIRef("https://example.org/my/S")}


def test_a_shape_that_others_refer_to_is_there_for_pyshacl(graph: Graph, shape: Shape) -> None:
    mine = shape("sh:targetClass rostra:Document ; sh:node rostra:RunShape")
    assert validate.validate(graph, [pack.core(), mine]) == by_pyshacl(graph, pack.core(), mine)
    assert len(validate.validate(graph, [pack.core(), mine]).violations) == 1
