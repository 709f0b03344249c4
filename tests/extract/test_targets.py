import pytest

from rostra.extract.knowledge import Knowledge
from rostra.extract.reading import Strings, read
from rostra.extract.scene import Scene
from rostra.extract.targets import View, acts
from rostra.model import Form

from .small import LEXICON, E
from .stories import NLP, story

KNOWLEDGE = Knowledge(LEXICON, str.split)


@pytest.fixture
def scene():
    _, paragraphs, _ = story("replies")
    readings = tuple(read(one, number, Strings(NLP.vocab.strings)) for number, one in enumerate(paragraphs))
    scene = Scene(readings, tuple(one.paragraph.start for one in readings), ((),) * len(readings), KNOWLEDGE)
    for at, word in enumerate(readings[2].words):
        for iri, names in (("nato", {"NATO"}), ("donald-trump", {"Trump"}), ("france", {"France"})):
            if word in names:
                scene.see(scene.cast.known(KNOWLEDGE.known[E + iri]), readings[2], range(at, at + 1), Form.NAME)
    return scene


def target(scene, word, sign, own=()):
    reading = scene.readings[2]
    figure = View(scene, reading, range(len(reading)), own).target(reading.words.index(word), sign)
    return figure and figure.label


def test_what_one_is_said_to_be_falls_on_the_subject(scene):
    assert target(scene, "reliable", 1) == "Donald Trump"


def test_what_is_done_to_somebody_falls_on_who_does_it(scene):
    assert target(scene, "betrayed", -1) == "Donald Trump"


def test_a_failure_falls_on_whose_it_is(scene):
    assert target(scene, "failure", -1) == "NATO"


def test_what_one_gets_falls_on_the_subject(scene):
    assert target(scene, "loyalty", -1) == "France"


def test_nothing_falls_on_the_speakers_own_side(scene):
    assert target(scene, "reliable", 1, own=(scene.cast.seen(E + "donald-trump"),)) is None


def test_what_speaks_or_has_a_people_acts(scene):
    assert acts(scene, scene.cast.known(KNOWLEDGE.known[E + "europe"]))
    assert not acts(scene, scene.cast.known(KNOWLEDGE.known[E + "rio-grande"]))
