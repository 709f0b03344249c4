"""From any IRI to the page of the thing."""

import pytest

from tests.server.pages.parsed import Parsed

BASE = "https://w3id.org/rostra/"


@pytest.mark.parametrize(
    ("iri", "page"),
    [
        (f"{BASE}entity/nato", "/entity/nato"),
        (f"{BASE}concept/act/rebut", "/topic/act/rebut"),
        (f"{BASE}ontology/Person", "/entity?iri=https%3A%2F%2Fw3id.org%2Frostra%2Fontology%2FPerson"),
    ],
)
def test_a_thing_is_found_by_its_iri(pages, iri, page):
    answer = pages.get("/thing", params={"iri": iri}, follow_redirects=False)

    assert (answer.status_code, answer.headers["location"]) == (303, page)
    assert pages.get(page).status_code == 200


def test_a_document_and_a_statement_are_found(pages):
    links = Parsed(pages.get("/")).links()
    name = links["Rutte answers Trump"].rpartition("/")[2]

    assert pages.get("/thing", params={"iri": f"{BASE}data/document/{name}"}).url.path == f"/document/{name}"


@pytest.mark.parametrize("iri", ["", "x y", "urn:nothing"])
def test_what_nothing_has_is_not_found(pages, iri):
    assert pages.get("/thing", params={"iri": iri}).status_code == 404
