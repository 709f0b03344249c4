"""The page of the SPARQL editor, and its words; test_browser.py types into it."""

from tests.server.pages.parsed import Parsed


def test_saved_questions_are_examples_without_their_headers(pages):
    page = Parsed(pages.get("/editor", params={"question": "most-quoted"}))

    assert page.tree.xpath("//option[@selected]")[0].get("value") == "most-quoted"
    assert page.tree.xpath("//textarea")[0].text.startswith("PREFIX dcterms:")
    assert len(page.tree.xpath("//template")) == len(page.tree.xpath("//option"))


def test_a_query_of_the_address_stands_in_it(pages):
    page = Parsed(pages.get("/editor", params={"query": "ASK { ?s ?p '</textarea>' }"}))

    assert page.tree.xpath("//textarea")[0].text == "ASK { ?s ?p '</textarea>' }"


def test_without_a_script_the_form_goes_to_the_endpoint(pages):
    (form,) = Parsed(pages.get("/editor")).tree.xpath("//form[@id='editor']")

    assert form.get("action") == "/sparql"
    assert pages.get("/sparql", params={"query": "ASK {}"}).status_code == 200


def test_words_are_those_of_the_packs(pages):
    known = pages.get("/editor/vocabulary.json").json()
    terms = {term["term"]: term for term in known["terms"]}

    assert known["prefixes"]["rostra"] == "https://w3id.org/rostra/ontology/"
    assert "CONSTRUCT" in known["keywords"]
    assert terms["rostra:Statement"]["kind"] == "class"
    assert terms["rostra:speaker"]["definition"]
    assert terms["act:rebut"]["kind"] == "concept"
