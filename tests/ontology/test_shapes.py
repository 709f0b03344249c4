"""Every shape lets a right document pass and names what is wrong with a wrong one."""

from pathlib import Path

import pytest
from rdflib import RDF, RDFS, SH, Graph, URIRef
from rdflib.term import Node

from rostra.rdf import writer
from rostra.store.validate import validate
from rostra.vocab import pack
from tests.ontology import vocabulary
from tests.rdf import example

PREFIXES = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in vocabulary.prefixes().items())

_CASES = Path(__file__).with_name("broken.txt").read_text(encoding="utf-8").splitlines()[1:]
BROKEN = dict(case.split(": ", 1) for case in _CASES)


@pytest.fixture(scope="module")
def shapes() -> Graph:
    graph = Graph()
    for file in (vocabulary.ONTOLOGY / "shapes").glob("*.ttl"):
        graph.parse(file)
    return graph


@pytest.fixture
def right() -> Graph:
    return writer.write(example.annotated(), example.RUN)


def messages(shapes: Graph) -> dict[str, str]:
    """Give the message of each property and constraint of each shape."""
    found = {}
    for shape in shapes.subjects(RDF.type, SH.NodeShape):
        name = str(shape).removeprefix(vocabulary.ROSTRA).removesuffix("Shape")
        for each in shapes.objects(shape, SH.property):
            found[f"{name} {path(shapes, each)}"] = str(shapes.value(each, SH.message))
        for each in shapes.objects(shape, SH.sparql):
            found[f"{name} {str(each).removeprefix(vocabulary.ROSTRA)}"] = str(shapes.value(each, SH.message))
    return found


def path(shapes: Graph, shape: Node) -> str:
    """Give the path of a property shape, short."""
    node = shapes.value(shape, SH.path)
    backwards = shapes.value(node, SH.inversePath)
    return ("^" if backwards else "") + shapes.namespace_manager.curie(str(backwards or node))


def test_a_document_as_it_is_written_breaks_no_shape(right: Graph) -> None:
    assert validate(right, [pack.core()]).violations == ()


def test_the_document_has_something_for_every_shape(right: Graph, shapes: Graph) -> None:
    targets = set(shapes.objects(None, SH.targetClass))
    assert targets == {kind for kind in targets if (None, RDF.type, kind) in right}
    assert (None, RDFS.label, None) in right


def test_there_is_a_broken_document_for_each_property_of_each_shape(shapes: Graph) -> None:
    assert set(BROKEN) == set(messages(shapes))


@pytest.mark.parametrize("what", BROKEN)
def test_what_is_wrong_is_named(what: str, right: Graph, shapes: Graph) -> None:
    right.update(PREFIXES + BROKEN[what])
    found = validate(right, [pack.core()]).violations
    assert messages(shapes)[what] in {violation.message for violation in found}
    shape = URIRef(f"{vocabulary.ROSTRA}{what.split(maxsplit=1)[0]}Shape")
    assert str(shape) in {violation.shape for violation in found}


def test_each_message_says_what_to_do(shapes: Graph) -> None:
    assert [words for words in messages(shapes).values() if ": " not in words] == []


def test_blocks_that_are_not_article_are_those_that_extraction_leaves_out(shapes: Graph) -> None:
    from rostra.model import BlockKind

    query = str(shapes.value(URIRef(vocabulary.ROSTRA + "ArticleAlone"), SH.select))
    listed = {kind for kind in BlockKind if f"block:{kind.value}" in query}
    assert listed == {kind for kind in BlockKind if not kind.is_article}
