from rostra.extract.phrases import Phrases

TABLE = Phrases(
    [(("rio", "grande"), "river"), (("rio",), "city"), (("grande",), "size"), (("rio", "grande"), "song"), ((), "")]
)


def found(text):
    return [(hit.start, hit.end, hit.value) for hit in TABLE.scan(text.split())]


def test_the_longest_phrase_of_a_start_comes_first():
    assert found("the rio grande") == [(1, 3, "river"), (1, 3, "song"), (1, 2, "city"), (2, 3, "size")]


def test_a_phrase_cut_short_by_the_end_is_not_found():
    assert found("in rio") == [(1, 2, "city")]


def test_nothing_is_found_in_other_words():
    assert found("a small river") == []
