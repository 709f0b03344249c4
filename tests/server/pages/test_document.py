"""The page of a document."""

from copy import deepcopy
from dataclasses import replace

import pytest

from tests.rdf import example
from tests.server.pages.conftest import client, stored
from tests.server.pages.parsed import Parsed


@pytest.fixture(scope="module")
def document(pages):
    return Parsed(pages.get(Parsed(pages.get("/")).links()["Rutte answers Trump"]))


def test_it_has_title_publisher_day_authors_and_address(document):
    assert document.text("//h1") == "Rutte answers Trump"
    assert document.text("//p[@class='eyebrow']") == "The Example · 22 January 2026"
    assert "by Al Writer, Zoe Writer · 3 statements" in document.text("//p[@class='others']")
    assert document.links()["where it was published"].startswith("https://example.org/news/")


def test_it_has_the_whole_text_block_by_block(document):
    article = deepcopy(document.tree.xpath("//article")[0])
    for number in article.xpath(".//a[@class='number']"):
        number.drop_tree()

    assert [(block.tag, block.get("class")) for block in article] == [
        ("h2", "title"),
        ("p", "paragraph"),
        ("p", "paragraph"),
        ("p", "newsletter beside"),
    ]
    assert article[2].text_content() == "NATO chief Mark Rutte told him: “They would.” An aide, Ann Example, agreed."


def test_nested_statements_are_marked_in_place(document):
    marks = [
        (mark.get("class"), mark.get("data-numbers"), mark.text) for mark in document.tree.xpath("//article//mark")
    ]

    assert ("content", "2", "“") in marks
    assert ("content deep", "2 3", "They would.”") in marks


def test_each_statement_of_the_list_leads_into_the_text_and_back(document):
    for number in ("1", "2", "3"):
        (there,) = document.tree.xpath(f"//li[@id='c{number}']//a[@class='number']")
        assert there.get("href") == f"#s{number}"
        assert document.tree.xpath(f"//article//a[@id='s{number}']")[0].get("href") == f"#c{number}"


def test_the_text_has_its_language(document):
    assert document.tree.xpath("//article")[0].get("lang") == "en"


def test_what_no_block_holds_is_a_paragraph():
    from rostra.query.rows import rows
    from rostra.server.pages.document import _ranges

    blocks = rows(["start", "end", "kind"], iter([(3, 5, "https://w3id.org/rostra/concept/block/heading")]))
    found = [(start, end, kind.value) for start, end, kind in _ranges("ab cd  ef", blocks)]

    assert found == [(0, 3, "paragraph"), (3, 5, "heading"), (5, 9, "paragraph")]


def test_what_is_not_there_is_not_found(pages):
    assert pages.get("/document/a-1").status_code == 404


def test_it_says_where_there_are_more_statements_than_a_page_holds(tmp_path):
    one = replace(example.annotated().statements[0], about=(), stances=(), topics=(), addressee=None)
    many = tuple(replace(one, id=f"s{number}") for number in range(510))
    long = replace(example.annotated(), statements=many, relations=(), responses=())
    for pages in client(stored(tmp_path / "store", [(long, example.RUN)])):
        page = Parsed(pages.get(Parsed(pages.get("/")).links()["Rutte answers Trump"]))

    assert "510 statements" in page.text("//p[@class='others']")
    assert "500 of 510 stand here and are marked in the text." in page.text("//aside/p[@class='hint']")
    assert page.links("//aside")["All of them as a table"].startswith("/questions/who-said-what?document=")
