"""Drawings of networks, each a page under its own policy."""

import re

import pytest

TRUMP = "https://w3id.org/rostra/entity/donald-trump"


@pytest.mark.parametrize(
    "query",
    [
        {},
        {"iri": TRUMP},
        {"about": "Donald Trump", "hops": "2"},
        {"iri": "https://w3id.org/rostra/concept/topic/border-security"},
        {"question": "who-said-what", "with-about": "NATO", "title": "A question"},
        {"document": "Rutte answers Trump", "since": "2026-01-01"},
    ],
)
def test_it_is_drawn_around_what_is_asked(pages, query):
    answer = pages.get("/graph", params=query)

    assert answer.status_code == 200
    assert "Donald Trump" in answer.text


def test_its_policy_is_the_one_in_the_page_and_lets_our_pages_hold_it(pages):
    answer = pages.get("/graph")
    policy = answer.headers["content-security-policy"]

    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert policy.endswith("frame-ancestors 'self'")
    assert "unsafe" not in policy
    stated = re.search(r'Content-Security-Policy" content="([^"]*)"', answer.text)[1].replace("&#39;", "'")
    assert policy == f"{stated}; frame-ancestors 'self'"
    assert answer.headers["x-frame-options"] == "SAMEORIGIN"


def test_other_pages_may_hold_it_and_nothing_else(pages):
    policy = pages.get("/").headers["content-security-policy"]

    assert "frame-src 'self'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy


def test_a_name_that_is_not_there_is_told_with_the_nearest(pages):
    answer = pages.get("/graph", params={"about": "Mark Rute"})

    assert answer.status_code == 400
    assert "Mark Rutte" in answer.text
    assert answer.headers["content-security-policy"].endswith("base-uri 'none'; frame-ancestors 'self'")


@pytest.mark.parametrize("hops", ["", "x", "-1", "99", "²"])
def test_any_number_of_hops_will_do(pages, hops):
    assert pages.get("/graph", params={"iri": TRUMP, "hops": hops}).status_code == 200


def test_what_is_no_iri_is_told(pages):
    answer = pages.get("/graph", params={"iri": "x y"})

    assert answer.status_code == 400
    assert "this is no IRI" in answer.text
