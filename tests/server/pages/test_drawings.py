"""What a drawing shows of a store."""

from dataclasses import replace
from datetime import date

import pytest

from rostra.errors import QueryError
from rostra.rdf.writer import write
from rostra.server.pages import drawings
from rostra.server.pages.drawings import Wish, drawn
from rostra.server.served import Served
from rostra.store.store import Store
from rostra.store.truth import Memory
from rostra.store.volume import Volume
from rostra.vocab import pack
from rostra.vocab.prefixes import prefixes
from tests.rdf import example
from tests.server.pages import hostile

NATO = "https://w3id.org/rostra/entity/nato"


@pytest.fixture(scope="module")
def served():
    """Give a store of an older document of the example, and a newer one of somebody else."""
    import pyoxigraph as ox

    index = ox.Store()
    store = Store(Volume(Memory(), index))
    packs = (pack.core(),)
    store.put_pack(packs[0])
    store.put(write(example.annotated(), example.RUN))
    other = hostile.annotated("Somebody Else", 1)
    newer = replace(other, document=replace(other.document, published=date(2026, 9, 9)))
    store.put(write(newer, example.RUN))
    return Served(index, store, packs, prefixes(packs))


class Page(bytearray):
    write = bytearray.extend


def page(served, **wish):
    out = Page()
    drawn(served, out, wish=Wish(**wish))
    return out.decode()


def test_everything_is_drawn_where_nothing_is_asked_for(served):
    html = page(served)

    assert "Somebody Else" in html
    assert "Mark Rutte" in html
    assert "<title>Who said what</title>" in html


def test_what_lies_around_a_thing_comes_from_documents_that_speak_of_it(served):
    html = page(served, iris=(NATO,), title="NATO")

    assert "Mark Rutte" in html
    assert "Somebody Else" not in html


def test_a_document_is_drawn_alone(served):
    html = page(served, document="Rutte answers Trump")

    assert "Mark Rutte" in html
    assert "Somebody Else" not in html


def test_of_many_documents_the_newest_are_drawn_and_the_title_says_so(served, monkeypatch):
    monkeypatch.setattr(drawings, "MOST", 1)
    html = page(served)

    assert "<title>Who said what, in the newest 1 documents</title>" in html
    assert "Somebody Else" in html
    assert "Mark Rutte" not in html


def test_an_answer_is_drawn_and_an_answer_of_nothing_is_empty(served):
    assert "Mark Rutte" in page(served, question="who-said-what", given={"about": "NATO"})
    html = page(served, question="who-said-what", given={"words": "submarine"})
    assert "Mark Rutte" not in html
    assert "Somebody Else" not in html


def test_a_name_that_is_not_there_is_an_error(served):
    with pytest.raises(QueryError, match="there is no entity called"):
        page(served, about="Mark Rute")
