from rostra.extract.attribution import constructions
from rostra.extract.attribution.scoring import Found
from rostra.model import Lexicon

from .parses import said


def found(anchor, content, cue=None):
    return Found(anchor, (0,), cue or (anchor,), content, 0.9, 0.0)


def test_one_is_told_where_another_has_its_cue_or_its_content():
    one = found(3, (4, 5, 6, 7, 8))
    assert constructions.is_told(one, [found(2, (9,), (2, 3))])
    assert constructions.is_told(one, [found(2, (3, 4, 5, 6, 7))])
    assert not constructions.is_told(one, [found(2, (4, 5))])


def test_an_empty_lexicon_has_none():
    known = constructions.constructions(Lexicon("en"))
    assert not any((known.viewpoints, known.nouns, known.turns, known.added))


def test_a_construction_holds_against_what_the_model_makes_of_its_words(attribute):
    text = "As Berg sees it, the pact has no future."
    (one,) = attribute(text)
    assert (said(text, one.content), one.confidence) == ("the pact has no future", constructions.VIEWPOINT)
