from rostra.extract.knowledge import Knowledge
from rostra.extract.reading import Strings, read
from rostra.extract.scene import Scene
from rostra.extract.things import lasting

from .small import LEXICON, R
from .stories import NLP, annotated, story


def scene(case):
    _, paragraphs, _ = story(case)
    readings = tuple(read(one, number, Strings(NLP.vocab.strings)) for number, one in enumerate(paragraphs))
    starts = tuple(one.paragraph.start for one in readings)
    return Scene(readings, starts, ((),) * len(readings), Knowledge(LEXICON, str.split))


def test_what_a_document_keeps_coming_back_to_lasts():
    assert lasting(scene("calls")) == {"ban"}


def test_what_is_told_of_once_or_twice_does_not_last():
    assert lasting(scene("summit")) == frozenset()


def test_a_thing_is_one_wherever_it_is_told_of():
    calls = annotated("calls")
    assert calls.mentions("ban") == ["the ban", "the ban", "the ban", "the ban", "The ban", "it"]
    assert calls.entity("ban").type == R + "Other"
