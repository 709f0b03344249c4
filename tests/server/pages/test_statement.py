"""The page of a statement."""

import pytest

from tests.server.pages.parsed import Parsed


@pytest.fixture(scope="module")
def said(pages):
    address = Parsed(pages.get("/entity/donald-trump")).links()[
        "“They would not come,” ... of the alliance’s border security"
    ]
    return Parsed(pages.get(address))


def test_its_sentence_has_source_cue_and_content_marked(said):
    assert said.text("//blockquote[@class='sentence']").startswith("“They would not come,” Trump said on Truth Social")
    marks = [(mark.get("class"), mark.text) for mark in said.tree.xpath("//blockquote//mark")]
    assert marks == [
        ("content", "“They would not come,”"),
        ("source", "Trump"),
        ("cue", "said"),
        ("content", "of the alliance’s border security"),
    ]


def test_it_says_what_it_means(said):
    facts = dict(zip(said.texts("//dl[1]/dt"), said.texts("//dl[1]/dd"), strict=True))

    assert facts["Who"] == "Donald Trump"
    assert facts["About"] == "NATO"
    assert facts["In which medium"] == "Truth Social"
    assert facts["Stance"] == "oppose NATO support border security"
    assert facts["Mode"] == "mixed A part of the content stands between quotation marks."
    assert facts["Certainty"].startswith("certain")
    assert facts["Topics"] == "border security"
    assert facts["Confidence"].startswith("0.90 How sure the tool is, from 0 to 1")


def test_it_says_where_it_stands_and_who_read_it(said):
    facts = dict(zip(said.texts("//aside//dt"), said.texts("//aside//dd"), strict=True))

    assert facts["Publisher"] == "The Example"
    assert facts["Published"] == "22 January 2026"
    assert facts["Read by"] == "Rostra 0.1.0, en_rostra 0.1.0, 24 November 2026"
    assert facts["Packs"] == "climate/2.0 beta/1 core/0.1.0"
    assert facts["Characters"].startswith("content 21–43, source 44–49, cue 50–54")


def test_it_leads_to_its_answers_and_to_what_stands_inside(said, pages):
    assert said.texts("//h2")[:1] == ["It is answered by"]
    answer = Parsed(pages.get(said.links()["“They would.”"]))

    assert answer.texts("//h2")[:3] == ["It answers", "It is answered by", "Inside it stand"]
    inner = Parsed(pages.get(answer.links()["They would.”"]))
    assert "It stands inside" in inner.texts("//h2")


def test_what_is_not_there_is_not_found(pages):
    assert pages.get("/statement/a-1/1-a").status_code == 404
    assert pages.get("/statement/a-1").status_code == 404
