import pytest

from rostra.extract.reading import Strings, read
from rostra.model import Span

from .stories import NLP, story


@pytest.fixture(scope="module")
def readings():
    _, paragraphs, _ = story("summit")
    strings = Strings(NLP.vocab.strings)
    return [read(paragraph, number, strings) for number, paragraph in enumerate(paragraphs)]


def test_columns_are_as_long_as_the_paragraph(readings):
    for one in readings:
        columns = (one.lowers, one.lemmas, one.tags, one.deps, one.morphs, one.heads, one.starts, one.sentences)
        assert {len(column) for column in (*columns, one.quoted, one.children)} == {len(one)}


def test_starts_are_offsets_of_the_whole_text(readings):
    document, _, _ = story("summit")
    for one in readings:
        for at, word in enumerate(one.words):
            assert one.span(at, at + 1).of(document.text) == word


def test_tokens_of_a_span_are_those_that_it_covers(readings):
    one = readings[1]
    place = one.span(3, 5)
    assert one.tokens(place) == range(3, 5)
    assert one.tokens(Span(place.start + 2, place.end - 2)) == range(3, 5)


def test_tokens_of_a_span_before_the_paragraph_are_none(readings):
    assert not readings[1].tokens(Span(0, 5))


def test_sentences_are_counted(readings):
    assert readings[1].sentences[0] == 0
    assert readings[1].sentences[-1] == 2


def test_words_between_marks_are_quoted(readings):
    one = readings[1]
    quoted = [word for word, inside in zip(one.words, one.quoted, strict=True) if inside]
    assert quoted == ["We", "trust", "NATO", ","]


def test_a_root_hangs_on_nothing_in_its_range(readings):
    one = readings[1]
    assert one.words[one.root(range(3, 5))] == "Mette"
    assert one.root(range(2, 2)) == 2


def test_ancestors_lead_to_the_root(readings):
    one = readings[1]
    sale = one.words.index("sale")
    assert [one.words[at] for at in one.ancestors(sale)] == ["told"]
    assert sale in set(one.subtree(one.words.index("told")))


def test_text_has_one_blank_where_there_is_white_space(readings):
    assert readings[1].text(3, 5) == "Mette Frederiksen"
    assert readings[2].text(0, 3) == "Mark Rutte,"
