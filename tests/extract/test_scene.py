import pytest

from rostra.extract.entities import Found
from rostra.extract.knowledge import Knowledge
from rostra.extract.linking import link
from rostra.extract.reading import Strings, read
from rostra.extract.scene import Scene
from rostra.model import Form, Span

from .small import LEXICON
from .stories import NLP, story


@pytest.fixture
def scene():
    _, paragraphs, _ = story("summit")
    knowledge = Knowledge(LEXICON, str.split)
    readings = tuple(read(one, number, Strings(NLP.vocab.strings)) for number, one in enumerate(paragraphs))
    hits = tuple(tuple(knowledge.phrases.scan(one.lowers)) for one in readings)
    return Scene(readings, tuple(one.paragraph.start for one in readings), hits, knowledge)


def test_a_span_is_of_the_paragraph_that_it_starts_in(scene):
    assert scene.reading(Span(0, 3)) is scene.readings[0]
    assert scene.reading(scene.readings[2].span(0, 2)) is scene.readings[2]


def test_ranges_give_the_tokens_of_spans(scene):
    place = scene.readings[1].span(3, 5)
    assert list(scene.ranges((place,))) == [(scene.readings[1], range(3, 5))]


def test_the_longest_title_counts_where_no_name_stands(scene):
    assert [(hit.start, hit.end) for hit in scene.titles(1)] == [(1, 3)]


def test_what_is_seen_is_found_by_its_span(scene):
    link(scene, [Found(1, 3, 5, (), "PERSON")])
    (seen,) = scene.sightings((scene.readings[1].span(3, 4),))
    assert seen.figure.label == "Mette Frederiksen"
    assert seen.form is Form.NAME
