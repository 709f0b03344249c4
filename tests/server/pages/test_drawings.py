"""What a drawing shows of a store."""

import pytest

from rostra.errors import QueryError
from rostra.server.pages import drawings
from rostra.server.pages.drawings import Wish, drawn

NATO = "https://w3id.org/rostra/entity/nato"


class Page(bytearray):
    write = bytearray.extend


def page(worker, **wish):
    out = Page()
    drawn(worker, out, wish=Wish(**wish))
    return out.decode()


def test_everything_is_drawn_where_nothing_is_asked_for(worker):
    html = page(worker)

    assert "Somebody Else" in html
    assert "Mark Rutte" in html
    assert "<title>Who said what</title>" in html


def test_what_lies_around_a_thing_comes_from_documents_that_speak_of_it(worker):
    html = page(worker, iris=(NATO,), title="NATO")

    assert "Mark Rutte" in html
    assert "Somebody Else" not in html


def test_a_document_is_drawn_alone(worker):
    html = page(worker, document="Rutte answers Trump")

    assert "Mark Rutte" in html
    assert "Somebody Else" not in html


def test_of_many_documents_the_newest_are_drawn_and_the_title_says_so(worker, monkeypatch):
    monkeypatch.setattr(drawings, "MOST", 1)
    html = page(worker)

    assert "<title>Who said what, in the newest 1 documents</title>" in html
    assert "Somebody Else" in html
    assert "Mark Rutte" not in html


def test_an_answer_is_drawn_and_an_answer_of_nothing_is_empty(worker):
    assert "Mark Rutte" in page(worker, question="who-said-what", given={"about": "NATO"})
    html = page(worker, question="who-said-what", given={"words": "submarine"})
    assert "Mark Rutte" not in html
    assert "Somebody Else" not in html


def test_a_name_that_is_not_there_is_an_error(worker):
    with pytest.raises(QueryError, match="there is no entity called"):
        page(worker, about="Mark Rute")
