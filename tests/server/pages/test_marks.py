"""A text with marks that nest and overlap."""

from hypothesis import given
from hypothesis import strategies as st

from rostra.server.pages.marks import Mark, pieces

TEXT = "0123456789"


def shown(*marks, start=0, end=10):
    return [(piece.text, sorted({mark.number for mark in piece.marks})) for piece in pieces(TEXT, start, end, marks)]


def test_a_text_without_marks_is_one_piece():
    assert shown() == [(TEXT, [])]


def test_nested_marks_cut_the_outer_one():
    assert shown(Mark(2, 8, 1, "content"), Mark(4, 6, 2, "content")) == [
        ("01", []),
        ("23", [1]),
        ("45", [1, 2]),
        ("67", [1]),
        ("89", []),
    ]


def test_overlapping_marks_share_a_piece():
    assert shown(Mark(0, 5, 1, "content"), Mark(3, 10, 2, "content")) == [("012", [1]), ("34", [1, 2]), ("56789", [2])]


def test_marks_beyond_the_range_are_cut_or_left_out():
    assert shown(Mark(0, 4, 1, "cue"), Mark(8, 9, 2, "cue"), start=2, end=6) == [("23", [1]), ("45", [])]


def test_empty_marks_are_left_out():
    assert shown(Mark(3, 3, 1, "cue")) == [(TEXT, [])]


def test_a_piece_tells_parts_depth_and_whose_content_begins():
    outer, inner, cue = Mark(0, 8, 1, "content"), Mark(2, 6, 2, "content"), Mark(2, 4, 3, "cue")
    piece = pieces(TEXT, 0, 10, [outer, inner, cue])[1]

    assert (piece.text, piece.parts, piece.depth) == ("23", ("cue", "content"), 2)
    assert piece.begins == (2,)
    assert piece.numbers == (1, 2, 3)


spans = st.tuples(st.integers(0, 10), st.integers(0, 10)).map(sorted)


@given(st.lists(spans, max_size=8))
def test_no_character_is_lost_and_each_is_covered_by_its_marks(ranges):
    marks = [Mark(start, end, number, "content") for number, (start, end) in enumerate(ranges)]
    found = pieces(TEXT, 0, 10, marks)

    assert "".join(piece.text for piece in found) == TEXT
    at = 0
    for piece in found:
        assert {m.number for m in piece.marks} == {m.number for m in marks if m.start <= at < m.end}
        at += len(piece.text)
