import pytest

from rostra.extract.cast import Cast, Figure, Sighting
from rostra.model import Form, Span

from .small import REGISTER


@pytest.fixture
def cast():
    return Cast()


def seen(cast, figure, paragraph, start, end, *, head=None):
    head = start if head is None else head
    cast.place(
        Sighting(paragraph, start, end, head, figure, Form.NAME), Span(paragraph * 100 + start, paragraph * 100 + end)
    )


def test_one_entry_of_the_register_is_one_figure(cast):
    assert cast.known(REGISTER[0]) is cast.known(REGISTER[0])
    assert cast.seen(REGISTER[0].iri) is cast.known(REGISTER[0])
    assert cast.seen("x:none") is None


def test_one_key_is_one_local_figure(cast):
    assert cast.local("a", "A", "x:T") is cast.local("a", "B", "x:T")


def test_the_nearest_before_a_place_comes_first(cast):
    one, two = Figure("One", "x:T"), Figure("Two", "x:T")
    seen(cast, two, 1, 4, 5)
    seen(cast, one, 0, 7, 8)
    seen(cast, one, 1, 9, 10)
    assert [sighting.figure.label for sighting in cast.before((1, 9))] == ["Two", "One"]


def test_a_second_sighting_at_a_head_is_left_aside(cast):
    one, two = Figure("One", "x:T"), Figure("Two", "x:T")
    seen(cast, one, 0, 1, 3)
    seen(cast, two, 0, 1, 2)
    assert not two.mentions


def test_a_phrase_may_hold_another(cast):
    place, group = Figure("Europe", "x:P"), Figure("European allies", "x:G")
    seen(cast, place, 0, 1, 2)
    seen(cast, group, 0, 1, 3, head=2)
    assert [sighting.figure.label for sighting in cast.within(0, range(4))] == ["Europe", "European allies"]


def test_entities_are_numbered_in_order_of_the_text(cast):
    one, two = cast.local("1", "One", "x:T"), cast.local("2", "Two", "x:T")
    cast.local("3", "Never seen", "x:T")
    seen(cast, one, 0, 5, 6)
    seen(cast, two, 0, 1, 2)
    assert [(entity.id, entity.label) for entity in cast.entities().values()] == [("e1", "Two"), ("e2", "One")]
