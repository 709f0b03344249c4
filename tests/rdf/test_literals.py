"""Values have one lexical form, that which stores keep."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Quad, Store
from rdflib import Literal as RdfLiteral

from rostra.errors import DocumentError
from rostra.rdf import literals


def kept(literal: RdfLiteral) -> str:
    """Give the lexical form in which Oxigraph keeps a literal."""
    node = NamedNode("urn:x")
    store = Store()
    store.add(Quad(node, node, Literal(str(literal), datatype=NamedNode(str(literal.datatype)))))
    (quad,) = store
    assert isinstance(quad.object, Literal)
    return quad.object.value


@settings(deadline=None)
@given(st.floats(0, 1))
def test_a_share_is_kept_as_it_is_written(number: float) -> None:
    literal = literals.share(number)
    assert kept(literal) == str(literal)
    assert float(literal) == pytest.approx(number, abs=5e-7)


@settings(deadline=None)
@given(st.datetimes(min_value=datetime(2, 1, 1), max_value=datetime(9998, 1, 1)))  # noqa: DTZ001
def test_an_instant_is_kept_as_it_is_written(moment: datetime) -> None:
    literal = literals.instant(moment.replace(tzinfo=UTC))
    assert kept(literal) == str(literal)


def test_a_day_is_kept_as_it_is_written() -> None:
    assert kept(literals.day(date(2026, 1, 2))) == "2026-01-02"


def test_an_instant_is_written_in_utc() -> None:
    moment = datetime(2026, 1, 2, 3, 4, 5, 600_000, tzinfo=timezone(timedelta(hours=2)))
    assert str(literals.instant(moment)) == "2026-01-02T01:04:05.6Z"


def test_an_instant_without_a_zone_is_refused() -> None:
    with pytest.raises(ValueError, match="no time zone"):
        literals.instant(datetime(2026, 1, 2))  # noqa: DTZ001


@pytest.mark.parametrize("number", [-0.1, 1.1, float("nan"), float("inf")])
def test_a_share_outside_of_nought_and_one_is_refused(number: float) -> None:
    with pytest.raises(ValueError, match="from 0 to 1"):
        literals.share(number)


@pytest.mark.parametrize("words", ["a\0b", "a\ud83d", "\udc00"])
def test_text_that_rdf_cannot_hold_is_refused_with_its_place(words: str) -> None:
    with pytest.raises(DocumentError, match=r"the text holds .* at character \d"):
        literals.text(words, what="the text")


@pytest.mark.parametrize("words", ["\x01\x0b\x7f\x85\u2028\ufffe", "\r\n\t", "“𝔘”", ""])
def test_other_text_is_taken(words: str) -> None:
    assert str(literals.text(words, what="the text")) == words
