"""The start page."""

from tests.server.pages.parsed import Parsed


def test_it_says_how_much_there_is(pages):
    page = Parsed(pages.get("/"))

    counts = dict(zip(page.texts("//dl//dt"), page.texts("//dl//dd"), strict=True))
    assert counts == {"documents": "1", "statements": "3", "speakers": "3", "people and things named": "6"}


def test_it_leads_to_documents_people_topics_and_questions(pages):
    links = Parsed(pages.get("/")).links()

    assert links["Rutte answers Trump"].startswith("/document/rutte-answers-trump-")
    assert links["Mark Rutte"] == "/entity/mark-rutte"
    assert links["border security"] == "/topic/border-security"
    assert links["Who said what"] == "/questions/who-said-what"


def test_topics_over_time_are_drawn_with_words_for_who_does_not_see(pages):
    page = Parsed(pages.get("/"))

    (chart,) = page.tree.xpath("//table[@class='topics']//svg")
    assert chart.get("aria-label") == "border security: 1 from 2026-01-22 to 2026-01-22"


def test_an_empty_store_says_what_to_do(tmp_path):
    from tests.server.pages.conftest import client, stored

    for pages in client(stored(tmp_path / "store", [])):
        assert "rostra build PATH..." in Parsed(pages.get("/")).text()


def test_the_documents_are_there_as_rdf(pages):
    import rdflib

    graph = rdflib.Graph().parse(data=pages.get("/index.ttl").text, format="turtle")
    assert rdflib.Literal("Rutte answers Trump") in set(graph.objects(None, rdflib.DCTERMS.title))
