"""What breaks a shape is told with its sentence; what packs know is at hand; nothing is changed."""

from collections.abc import Callable
from pathlib import Path

import pytest
from rdflib import RDF, Graph, Literal, URIRef

from rostra.errors import PackError
from rostra.rdf import writer
from rostra.rdf.namespaces import BLOCK, OA, ROSTRA
from rostra.store.validate import validate
from rostra.vocab import pack, terms
from rostra.vocab.pack import Pack
from tests.rdf import example

HEAD = """
    @prefix rostra: <https://w3id.org/rostra/ontology/> .
    @prefix sh: <http://www.w3.org/ns/shacl#> .
    @prefix my: <https://example.org/my/> .
"""
FIRST = "“They would not come,” Trump said on Truth Social of the alliance’s border security."


@pytest.fixture
def graph() -> Graph:
    return writer.write(example.annotated(), example.RUN)


@pytest.fixture
def shapes(tmp_path: Path) -> Callable[[str], Pack]:
    """Give a function that makes a pack of one file of shapes."""

    def make(turtle: str) -> Pack:
        (tmp_path / "shapes").mkdir()
        (tmp_path / "shapes" / "my.ttl").write_text(HEAD + turtle, encoding="utf-8")
        return Pack("my", "1", tmp_path)

    return make


def first(graph: Graph) -> URIRef:
    """Give the statement of the first paragraph."""
    return next(URIRef(str(node)) for node, words in graph.subject_objects(ROSTRA.content) if "would not come" in words)


def test_a_right_document_conforms(graph: Graph) -> None:
    report = validate(graph, [pack.core()])
    assert report.conforms
    assert str(report) == "conforms"


def test_a_violation_names_node_shape_property_and_sentence(graph: Graph) -> None:
    graph.remove((first(graph), ROSTRA.mode, None))
    (violation,) = validate(graph, [pack.core()]).violations
    assert violation.focus == str(first(graph))
    assert violation.shape == terms.ROSTRA + "StatementShape"
    assert violation.path == terms.ROSTRA + "mode"
    assert violation.message.startswith("A statement has one rostra:mode: ")
    assert violation.sentence == FIRST


def test_a_report_is_a_line_for_each_violation(graph: Graph) -> None:
    graph.remove((first(graph), ROSTRA.mode, None))
    graph.remove((None, ROSTRA.pipeline, None))
    lines = str(validate(graph, [pack.core()])).splitlines()
    assert [line.partition(":")[0] for line in lines] == ["A run has one rostra", "A statement has one rostra"]
    assert lines[0].endswith("/run/60c1fb647400>")
    assert lines[1].endswith(f" “{FIRST}”")


def test_a_property_that_is_followed_backwards_is_marked(graph: Graph) -> None:
    graph.remove((first(graph), ROSTRA.takes, None))
    found = validate(graph, [pack.core()]).violations
    assert {(violation.path, violation.sentence) for violation in found} == {(f"^{terms.ROSTRA}takes", "")}


def test_a_statement_in_an_advertisement_is_told_by_its_words(graph: Graph) -> None:
    for block in graph.subjects(ROSTRA.kind, BLOCK.paragraph):
        graph.set((block, ROSTRA.kind, BLOCK.advertisement))
    found = {violation.value: violation.sentence for violation in validate(graph, [pack.core()]).violations}
    assert found[str(first(graph))] == FIRST


def test_the_graph_stays_as_it_was(graph: Graph) -> None:
    before = set(graph)
    validate(graph, [pack.core()])
    assert set(graph) == before


def test_a_word_of_an_entity_is_told_by_its_sentence(graph: Graph) -> None:
    mention = next(graph.subjects(ROSTRA.denotes, URIRef(terms.ENTITY + "truth-social")))
    mention = mention if (mention, RDF.type, ROSTRA.Mention) in graph else next(graph.subjects(ROSTRA.at))
    graph.remove((mention, ROSTRA.form, None))
    (violation,) = validate(graph, [pack.core()]).violations
    assert violation.sentence


def test_words_that_are_not_those_of_the_text_are_told_where_they_should_be(graph: Graph) -> None:
    quotation = next(graph.subjects(OA.exact, Literal("Truth Social")))
    graph.set((quotation, OA.exact, Literal("Untruth")))
    (violation,) = validate(graph, [pack.core()]).violations
    assert violation.sentence == FIRST


def test_a_shape_of_a_pack_knows_the_class_of_a_known_speaker(graph: Graph, shapes: Callable[[str], Pack]) -> None:
    mine = shapes("""
        my:NoPeople a sh:NodeShape ; sh:targetObjectsOf rostra:speaker ;
          sh:not [ sh:class rostra:Person ] ; sh:message "People do not speak here: name an organisation."@en .
    """)
    found = validate(graph, [pack.core(), mine]).violations
    assert terms.ENTITY + "mark-rutte" in {violation.focus for violation in found}
    assert {violation.shape for violation in found} == {"https://example.org/my/NoPeople"}


def test_a_shape_that_asks_in_sparql_is_one_of_the_pack(graph: Graph, shapes: Callable[[str], Pack]) -> None:
    mine = shapes("""
        my:Addressed a sh:NodeShape ; sh:targetClass rostra:Statement ;
          sh:sparql [ sh:prefixes <https://w3id.org/rostra/ontology> ; sh:message "Say to whom."@en ;
            sh:select "SELECT $this WHERE { FILTER NOT EXISTS { $this rostra:addressee ?whom } }" ] .
    """)
    found = validate(graph, [pack.core(), mine]).violations
    assert [violation.message for violation in found] == ["Say to whom."] * 2
    assert FIRST in {violation.sentence for violation in found}


def test_a_warning_is_no_violation(graph: Graph, shapes: Callable[[str], Pack]) -> None:
    mine = shapes("""
        my:Careful a sh:NodeShape ; sh:targetClass rostra:Document ;
          sh:property [ sh:path my:by ; sh:minCount 1 ; sh:severity sh:Warning ; sh:message "Have it read."@en ] .
    """)
    report = validate(graph, [pack.core(), mine])
    assert report.conforms
    assert [warning.message for warning in report.warnings] == ["Have it read."]


def test_shapes_of_a_pack_of_one_file_count(graph: Graph, tmp_path: Path) -> None:
    file = tmp_path / "my.ttl"
    file.write_text(f"{HEAD} my:S a sh:NodeShape ; sh:targetClass rostra:Run ; sh:closed true .", encoding="utf-8")
    assert not validate(graph, [pack.core(), Pack("my", "1", file)]).conforms


def test_a_message_of_its_own_is_not_needed(graph: Graph, shapes: Callable[[str], Pack]) -> None:
    mine = shapes(
        "my:S a sh:NodeShape ; sh:targetClass rostra:Document ; sh:property [ sh:path my:x ; sh:minCount 1 ] ."
    )
    (violation,) = validate(graph, [pack.core(), mine]).violations
    assert "1" in violation.message


@pytest.mark.parametrize(
    "turtle",
    [
        "my:S a sh:NodeShape ; sh:targetClass rostra:Run ; sh:property [ sh:path my:x ; sh:minCount 'many' ] .",
        "my:S a sh:NodeShape ; sh:targetClass rostra:Run ; sh:sparql [ sh:select 'SELECT $this { VALUES ?a { } }' ] .",
        "my:S a sh:NodeShape ; sh:targetClass rostra:Run ; sh:sparql [ sh:select 'SELECT $this { nonsense }' ] .",
    ],
)
def test_a_shape_that_cannot_be_used_is_told(graph: Graph, shapes: Callable[[str], Pack], turtle: str) -> None:
    with pytest.raises(PackError, match="a shape cannot be used"):
        validate(graph, [pack.core(), shapes(turtle)])


def test_a_file_of_shapes_that_is_no_turtle_is_told_by_its_line(graph: Graph, shapes: Callable[[str], Pack]) -> None:
    with pytest.raises(PackError, match=r"shapes/my\.ttl, line 5"):
        validate(graph, [pack.core(), shapes("my:S a sh:NodeShape sh:targetClass")])


def test_a_shape_that_would_fetch_is_refused(graph: Graph, shapes: Callable[[str], Pack]) -> None:
    asks = "SELECT $this { SERVICE <http://127.0.0.1:9/> { $this ?p ?o } }"
    with pytest.raises(PackError, match=r"shapes/my.ttl: SERVICE is refused"):
        validate(graph, [pack.core(), shapes(f"my:S a sh:SPARQLConstraint ; sh:select '{asks}' .")])


def test_a_file_of_shapes_that_is_no_turtle_is_told_with_its_path(graph: Graph, shapes: Callable[[str], Pack]) -> None:
    mine = shapes("my:S sh:targetClass")
    with pytest.raises(PackError) as caught:
        validate(graph, [pack.core(), mine])
    assert caught.value.where.startswith(f"{mine.root}/shapes/my.ttl, line ")
