import json
from datetime import date

import pytest
from lxml import html

from rostra.text.metadata import Metadata, first_of, from_elements, from_json_ld, language_code

ARTICLE = {
    "@type": ["NewsArticle"],
    "headline": "Storm &amp; Ports",
    "author": [{"name": "Ann Lee"}, "Tom Ray", {"url": "x"}],
    "publisher": {"name": "The Harbor Ledger"},
    "datePublished": "2026-03-03T10:00:00Z",
    "inLanguage": "en-GB",
    "mainEntityOfPage": {"@id": "https://ledger.example/storm#top"},
}
KNOWN = Metadata(
    "Storm & Ports", ("Ann Lee", "Tom Ray"), "The Harbor Ledger", date(2026, 3, 3), "en", "https://ledger.example/storm"
)


@pytest.mark.parametrize(
    "wrapped", [ARTICLE, [ARTICLE], {"@graph": [{"@type": "WebSite"}, ARTICLE]}, [[{}], [ARTICLE]]]
)
def test_the_article_is_found_wherever_it_stands_in_json_ld(wrapped: object) -> None:
    assert from_json_ld((json.dumps(wrapped),)) == KNOWN


@pytest.mark.parametrize(
    "script", ["", "{", "[" * 100_000, "3", '{"@type": "WebSite", "name": "x"}', '{"@graph": "x"}']
)
def test_what_cannot_be_read_says_nothing(script: str) -> None:
    assert from_json_ld((script,)) == Metadata()


def test_elements_of_the_head_tell_the_publication() -> None:
    page = """<html lang="en-US"><head><meta property="og:title" content="Storm"><meta name="author" content="Ann Lee">
      <meta property="og:site_name" content="Ledger"><link rel="canonical" href="https://ledger.example/storm">
      </head><body><time datetime="2026-03-03">Monday</time></body></html>"""
    known = Metadata("Storm", ("Ann Lee",), "Ledger", date(2026, 3, 3), "en", "https://ledger.example/storm")
    assert from_elements(html.document_fromstring(page)) == known


@pytest.mark.parametrize(
    "address",
    [
        "/storm",
        "https://ledger.example/",
        "javascript:x",
        "http://[",
        "https://ledger.example/a b",
        "https://x.example/<",
    ],
)
def test_an_address_that_names_no_page_is_none(address: str) -> None:
    page = f'<html><head><link rel="canonical" href="{address}"></head><body></body></html>'
    assert from_elements(html.document_fromstring(page)).url is None


def test_an_author_that_is_an_address_is_none() -> None:
    page = '<html><head><meta property="article:author" content="https://x.example/ann"></head><body></body></html>'
    assert from_elements(html.document_fromstring(page)).authors == ()


def test_the_first_that_says_something_counts() -> None:
    first = first_of(Metadata(title="a"), Metadata(title="b", publisher="c"), Metadata())
    assert first == Metadata(title="a", publisher="c")


@pytest.mark.parametrize(
    ("tag", "code"), [("en_GB", "en"), ("DE", "de"), ("", None), ("x-default", None), ("english", None)]
)
def test_the_language_is_the_first_part_of_a_tag(tag: str, code: str | None) -> None:
    assert language_code(tag) == code
