import pytest
from hypothesis import given
from hypothesis import strategies as st

from rostra.model import Span


@st.composite
def spans(draw: st.DrawFn) -> Span:
    start = draw(st.integers(0, 50))
    return Span(start, draw(st.integers(start + 1, 60)))


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (3, 3), (4, 2)])
def test_a_span_is_never_empty_nor_negative(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="0 <= start < end"):
        Span(start, end)


def test_a_span_gives_its_characters() -> None:
    assert Span(6, 10).of("Rutte told Trump") == "told"


def test_a_span_beyond_the_text_is_refused() -> None:
    with pytest.raises(ValueError, match="text of 3 characters"):
        Span(0, 4).of("abc")


@given(spans(), spans())
def test_covering_and_overlapping_agree_with_sets_of_characters(one: Span, other: Span) -> None:
    mine, theirs = set(range(one.start, one.end)), set(range(other.start, other.end))

    assert one.covers(other) == (theirs <= mine)
    assert one.overlaps(other) == bool(mine & theirs)
    assert len(one) == len(mine)
