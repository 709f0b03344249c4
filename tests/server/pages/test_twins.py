"""The RDF twin of each page, by ending and by Accept."""

import json

import pytest
import rdflib

from rostra.rdf.formats import JSONLD, NTRIPLES, TURTLE, read
from tests.server.pages.parsed import Parsed

ROSTRA = rdflib.Namespace("https://w3id.org/rostra/ontology/")
TRUMP = rdflib.URIRef("https://w3id.org/rostra/entity/donald-trump")


@pytest.fixture(scope="module")
def addresses(pages):
    links = Parsed(pages.get("/")).links()
    said = Parsed(pages.get("/entity/mark-rutte")).links()["“They would.”"]
    return {"entity": "/entity/donald-trump", "document": links["Rutte answers Trump"], "statement": said,
            "topic": "/topic/border-security"}  # fmt: skip


@pytest.mark.parametrize("kind", ["entity", "document", "statement", "topic"])
def test_a_page_is_had_in_every_format_by_ending_and_by_accept(pages, addresses, kind):
    graphs = []
    for form in (TURTLE, JSONLD, NTRIPLES):
        (ending,), media = form.endings, form.media_type
        by_ending = pages.get(addresses[kind] + ending)
        by_accept = pages.get(addresses[kind], headers={"accept": f"{media}, text/html;q=0.5"})
        assert by_ending.headers["content-type"].partition(";")[0] == media
        assert by_ending.content == by_accept.content
        assert by_accept.headers["vary"] == "Accept"
        graphs.append({quad.triple for quad in read(by_ending.content, form)})
    assert graphs[0] == graphs[1] == graphs[2]
    assert len(graphs[0]) > 2


def test_a_page_links_to_its_twins(pages, addresses):
    for address in addresses.values():
        page = Parsed(pages.get(address))
        twins = {link.get("type"): link.get("href") for link in page.tree.xpath("//link[@rel='alternate']")}
        assert twins == {"text/turtle": f"{address}.ttl", "application/ld+json": f"{address}.jsonld"}
        assert page.links("//footer")["Turtle"] == f"{address}.ttl"


def test_an_entity_has_its_statements_and_a_statement_its_places(pages, addresses):
    entity = rdflib.Graph().parse(data=pages.get(addresses["entity"] + ".ttl").text, format="turtle")
    assert len(list(entity.subjects(ROSTRA.speaker, TRUMP))) == 1
    assert len(list(entity.subjects(ROSTRA.addressee, TRUMP))) == 1

    said = rdflib.Graph().parse(data=pages.get(addresses["statement"] + ".ttl").text, format="turtle")
    oa = rdflib.Namespace("http://www.w3.org/ns/oa#")
    assert rdflib.Literal("“They would.”") in set(said.objects(None, oa.exact))
    assert len(list(said.objects(None, ROSTRA.position))) == 1


def test_a_document_is_all_of_its_graph(pages, addresses):
    graph = rdflib.Graph().parse(data=pages.get(addresses["document"] + ".nt").text, format="nt")

    assert len(list(graph.subjects(rdflib.RDF.type, ROSTRA.Statement))) == 3
    assert len(list(graph.subjects(rdflib.RDF.type, ROSTRA.Run))) == 1


def test_turtle_uses_the_prefixes_of_the_packs(pages, addresses):
    assert "entity:donald-trump" in pages.get(addresses["entity"] + ".ttl").text


def test_an_iri_of_others_has_a_twin_too(pages):
    answer = pages.get("/entity.jsonld", params={"iri": str(TRUMP)})

    assert json.loads(answer.text)


def test_what_is_neither_page_nor_rdf_is_not_acceptable(pages):
    answer = pages.get("/entity/nato", headers={"accept": "image/png"})

    assert answer.status_code == 406
    assert "text/turtle" in answer.text


def test_a_twin_of_nothing_is_not_found(pages):
    assert pages.get("/entity/nobody.ttl").status_code == 404
