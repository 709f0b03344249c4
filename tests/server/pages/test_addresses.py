"""The address of the page of a thing, and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rostra.server.pages.addresses import address, iri

BASE = "https://w3id.org/rostra/"

PAIRS = [
    (f"{BASE}entity/donald-trump", "entity", "/entity/donald-trump"),
    (f"{BASE}data/document/a-1/entity/ann-2", "entity", "/entity/a-1/ann-2"),
    (f"{BASE}data/document/a-1", "document", "/document/a-1"),
    (f"{BASE}data/document/a-1/statement/10-ab", "statement", "/statement/a-1/10-ab"),
    (f"{BASE}concept/topic/border-security", "topic", "/topic/border-security"),
    (f"{BASE}concept/act/say", "topic", "/topic/act/say"),
]


@pytest.mark.parametrize(("thing", "kind", "page"), PAIRS)
def test_an_iri_of_ours_has_an_address_that_leads_back(thing, kind, page):
    assert address(thing) == address(thing, kind) == page
    assert iri(kind, page.removeprefix(f"/{kind}/")) == thing


def test_any_other_iri_stands_whole_in_the_address_where_its_kind_is_known():
    assert address("urn:x y/ü?&#", "entity") == "/entity?iri=urn%3Ax%20y%2F%C3%BC%3F%26%23"
    assert address("urn:x") == ""
    assert address(f"{BASE}entity/anne.ttl", "topic").startswith("/topic?iri=")


@pytest.mark.parametrize("path", ["", "/", "a/b/c", "a//b", "../secret", "a b", "a.", "<x>"])
def test_a_path_that_no_thing_has_is_none(path):
    assert iri("document", path) is None
    assert iri("entity", path) is None or path == "a/b"


@given(name=st.text(max_size=20), kind=st.sampled_from(["entity", "statement", "document", "topic"]))
def test_whatever_path_is_read_comes_back_as_itself(name, kind):
    thing = iri(kind, name)

    assert thing is None or address(thing, kind).startswith(f"/{kind}/")
