from itertools import pairwise

import pytest
from spacy.tokens import Doc

from rostra.extract.entities import find
from rostra.extract.knowledge import Knowledge
from rostra.extract.language import Paragraph
from rostra.extract.reading import Strings, read
from rostra.model import BlockKind

from .small import LEXICON
from .stories import NLP, story

KNOWLEDGE = Knowledge(LEXICON, lambda text: [token.text for token in NLP.make_doc(text)])


def names(case):
    _, paragraphs, _ = story(case)
    for number, paragraph in enumerate(paragraphs):
        reading = read(paragraph, number, Strings(NLP.vocab.strings))
        hits = tuple(KNOWLEDGE.phrases.scan(reading.lowers))
        for name in find(reading, hits, KNOWLEDGE):
            yield reading.text(name.start, name.end), name


@pytest.fixture(scope="module")
def summit():
    return dict(names("summit"))


@pytest.fixture(scope="module")
def border():
    return dict(names("border"))


def test_a_title_is_outside_of_the_name(summit):
    assert "Mette Frederiksen" in summit
    assert not any("Minister" in text for text in summit)


def test_a_known_name_wins_over_the_tagger(summit):
    assert summit["Greenland"].entries[0].known.label == "Greenland"
    assert summit["Greenland"].tag == "PERSON"


def test_a_suffix_makes_another_name(summit):
    assert summit["Donald Trump Jr."].entries == ()
    assert "Donald Trump" not in summit


def test_a_first_name_makes_another_name(summit):
    assert summit["Melania Trump"].entries == ()


def test_a_demonym_is_found(summit):
    assert summit["Danes"].form.value == "demonym"


def test_a_form_of_address_is_no_part_of_the_name(border):
    assert "Lopez" in border
    assert "Ms. Lopez" not in border


def test_an_acronym_in_brackets_is_a_name(border):
    assert border["BSA"].tag == "ORG"


def test_a_known_name_counts_with_small_letters_where_it_is_written_so(border):
    assert border["southern border"].entries[0].known.label == "southern border"


def test_names_do_not_overlap():
    for case in ("summit", "border", "treaty"):
        found = [name for _, name in names(case)]
        for one, after in pairwise(found):
            assert one.paragraph < after.paragraph or one.end <= after.start


def test_a_first_name_that_is_taken_for_many_of_something_makes_another_name():
    doc = Doc(
        NLP.vocab,
        words=["Dolores", "Trump", "spoke"],
        tags=["NNS", "NNP", "VBD"],
        deps=["compound", "nsubj", "ROOT"],
        heads=[1, 2, 2],
        ents=["B-PERSON", "I-PERSON", "O"],
    )
    reading = read(Paragraph(doc, 0, BlockKind.PARAGRAPH), 0, Strings(NLP.vocab.strings))
    (name,) = find(reading, tuple(KNOWLEDGE.phrases.scan(reading.lowers)), KNOWLEDGE)
    assert (reading.text(name.start, name.end), name.entries) == ("Dolores Trump", ())
