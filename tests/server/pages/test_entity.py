"""The page of an entity."""

import pytest

from tests.server.pages.parsed import Parsed


@pytest.fixture(scope="module")
def trump(pages):
    return Parsed(pages.get("/entity/donald-trump"))


def test_it_has_names_type_and_wikidata(trump):
    assert trump.text("//h1") == "Donald Trump"
    assert "person" in trump.text("//p[@class='eyebrow']")
    assert "Donald J. Trump" in trump.text("//p[@class='others']")
    assert trump.links()["Wikidata Q22686"] == "http://www.wikidata.org/entity/Q22686"


def test_it_has_what_was_said_by_about_in_answer_and_to_it(trump):
    heads = trump.texts("//h2")

    assert [head for head in heads if head.startswith("Said")] == [
        "Said by Donald Trump 1",
        "Said in answer to Donald Trump 1",
        "Said to Donald Trump 1",
    ]
    assert "“They would not come,” ... of the alliance’s border security" in trump.texts("//blockquote")
    assert "oppose NATO" in trump.texts("//span[@class='chip']")


def test_it_has_offices_with_dates_and_neighbours(trump):
    offices = trump.text("//ul[contains(@class, 'roles')]")

    assert "President of the United States of United States" in offices
    assert "2017-01-20 to 2021-01-20" in offices
    assert trump.links("//ul[contains(@class, 'neighbours')]")["NATO"] == "/entity/nato"


def test_an_organisation_has_who_held_office_there(pages):
    nato = Parsed(pages.get("/entity/nato"))

    assert any("Mark Rutte, Secretary General" in text for text in nato.texts("//li"))
    assert nato.texts("//h2")[0] == "Said about NATO 2"


def test_stated_ties_are_words_with_links(pages):
    rutte = Parsed(pages.get("/entity/mark-rutte"))

    assert "Mark Rutte holds office Secretary General of NATO" in rutte.texts("//li")


def test_who_is_known_in_a_document_alone_has_a_page(pages):
    links = Parsed(pages.get("/")).links()
    ann = Parsed(pages.get(links["Ann Example"]))

    assert ann.text("//h1") == "Ann Example"
    assert "They would.”" in ann.texts("//blockquote")


def test_the_network_around_it_is_within_the_page(trump):
    (frame,) = trump.tree.xpath("//iframe")

    assert frame.get("src").startswith("/graph?iri=https%3A%2F%2Fw3id.org%2Frostra%2Fentity%2Fdonald-trump")
    assert frame.get("loading") == "lazy"


@pytest.mark.parametrize("path", ["/entity/nobody", "/entity/", "/entity", "/entity?iri=%3Cx", "/entity?iri=urn:x"])
def test_what_is_not_there_is_not_found(pages, path):
    answer = pages.get(path)

    assert answer.status_code == 404
    assert "there is no entity of that name here" in answer.text
