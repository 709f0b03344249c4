"""The search page."""

import os

import pytest

from rostra.server.pages.search import Finder
from tests.server.pages.parsed import Parsed


def test_names_and_words_of_statements_are_found(pages):
    page = Parsed(pages.get("/search", params={"q": "border security"}))

    assert page.links()["border security"] == "/topic/border-security"
    assert "“They would not come,” ... of the alliance’s border security" in page.texts("//blockquote")
    assert set(page.texts("//mark[@class='hit']")) == {"border", "security"}


def test_kinds_are_counted_and_chosen(pages):
    page = Parsed(pages.get("/search", params={"q": "trump", "kind": "document"}))

    assert page.texts("//nav[@class='kinds']/a")[3].startswith("document")
    assert page.texts("//ol[@class='hits']/li") == ["Rutte answers Trump document"]


def test_hits_come_in_pages(pages):
    first = Parsed(pages.get("/search", params={"q": "a"}))
    assert len(first.tree.xpath("//ol[@class='hits']/li")) == 20
    second = Parsed(pages.get(first.links()["Further"]))

    assert second.tree.xpath("//ol[@class='hits']")[0].get("start") == "21"
    assert "page=1" in second.links()["Back"]


@pytest.mark.parametrize("words", ['"', "NEAR(", "a AND", "<script>", "\0", "'; DROP", "*", "x" * 3000])
def test_no_words_are_an_error(pages, words):
    assert pages.get("/search", params={"q": words}).status_code == 200


@pytest.mark.parametrize("page", ["0", "-1", "x", "999999999999", "²"])
def test_any_number_of_a_page_will_do(pages, page):
    assert pages.get("/search", params={"q": "trump", "page": page}).status_code == 200


def test_nothing_found_says_so(pages):
    assert "Nothing here" in Parsed(pages.get("/search", params={"q": "zzzz"})).text()


def test_a_script_gets_names_to_suggest(pages):
    answer = pages.get("/search", params={"q": "rutte", "kind": "entity"}, headers={"accept": "application/json"})

    assert answer.json()[0] == {
        "kind": "entity",
        "iri": "https://w3id.org/rostra/entity/mark-rutte",
        "name": "Mark Rutte",
        "address": "/entity/mark-rutte",
    }


def test_a_folder_that_cannot_be_written_is_searched_too(article, monkeypatch):
    monkeypatch.setattr(os, "access", lambda *_: False)
    hits, counts = Finder(article).find("rutte", ("entity",), most=5, skip=0)

    assert hits[0].iri == "https://w3id.org/rostra/entity/mark-rutte"
    assert counts["entity"] >= 1
