"""Texts of others on every page: shown, and never more than text."""

import pytest
from lxml import html

from tests.server.pages import hostile
from tests.server.pages.conftest import client


@pytest.fixture(scope="module")
def pages(hostile_store):
    yield from client(hostile_store)


def addresses(pages):
    found = {"/", "/questions/who-said-what", "/questions/most-quoted", "/search?q=window", "/topic/border-security"}
    tree = html.fromstring(pages.get("/").text)
    things = {a.get("href") for a in tree.xpath("//main//a") if a.get("href").startswith(("/document/", "/entity/"))}
    for address in sorted(things):
        page = html.fromstring(pages.get(address).text)
        found |= {address} | {a.get("href") for a in page.xpath("//main//a") if a.get("href").startswith("/statement/")}
    return sorted(found)


def test_no_text_becomes_markup_an_attribute_or_an_address(pages):
    asked = addresses(pages)
    assert len(asked) > 20
    for address in asked:
        answer = pages.get(address)
        tree = html.fromstring(answer.text)
        assert answer.status_code == 200, address
        assert [each.get("src") for each in tree.xpath("//script")] in (
            [],
            ["/static/document.js"],
            ["/static/suggest.js"],
        )
        assert [each.get("src") for each in tree.xpath("//img")] == ["/static/icon.svg"]
        assert not tree.xpath("//@onload | //@onerror | //@style | //style")
        assert not [link for link in tree.xpath("//@href") if link.lower().startswith("javascript")]


def test_they_are_shown_as_they_are(pages):
    titles = [cite.text_content() for cite in html.fromstring(pages.get("/").text).xpath("//main//cite")]

    assert set(titles) == set(hostile.TEXTS)


def test_a_template_in_a_text_is_not_run(pages):
    assert "49" not in html.fromstring(pages.get("/").text).xpath("//main")[0].text_content()
