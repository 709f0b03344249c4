from rostra.vocab.prefixes import prefixes, shorten
from tests.vocab.conftest import Make

KNOWN = {"rostra": "https://w3id.org/rostra/", "entity": "https://w3id.org/rostra/entity/"}


def test_the_longest_namespace_makes_the_short_form() -> None:
    assert shorten("https://w3id.org/rostra/entity/mark-rutte", KNOWN) == "entity:mark-rutte"


def test_an_iri_that_fits_no_namespace_stays_whole() -> None:
    assert shorten("https://example.org/a", KNOWN) == "https://example.org/a"


def test_a_local_part_that_turtle_would_escape_stays_whole() -> None:
    for iri in (
        "https://w3id.org/rostra/entity/a/b",
        "https://w3id.org/rostra/entity/",
        "https://w3id.org/rostra/entity/a.",
    ):
        assert shorten(iri, {"entity": KNOWN["entity"]}) == iri


def test_the_file_of_prefixes_goes_before_others_and_an_earlier_pack_before_a_later(make: Make) -> None:
    one = make("one", a="", prefixes="@prefix extra: <https://example.org/one/> .")
    two = make("two", a="@prefix extra: <https://example.org/two/> . @prefix other: <https://example.org/other/> .")
    known = prefixes([one, two])
    assert known["extra"] == "https://example.org/one/"
    assert known["other"] == "https://example.org/other/"
