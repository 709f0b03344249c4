import pytest
from hypothesis import given
from hypothesis import strategies as st

from rostra.server.negotiate import LANGUAGES, best, languages

OFFERED = ("text/turtle", "application/ld+json", "text/html")


@pytest.mark.parametrize(
    ("accept", "expected"),
    [
        ("", "text/turtle"),
        ("*/*", "text/turtle"),
        ("text/html", "text/html"),
        ("TEXT/HTML", "text/html"),
        ("text/*;q=0.5, application/ld+json", "application/ld+json"),
        ("text/turtle;q=0.2, */*;q=0.8", "application/ld+json"),
        ("text/turtle;q=0, text/*", "text/html"),
        ("text/html;level=1;q=0.4, text/turtle;q=0.3", "text/html"),
        ("text/html; q=0.4 , text/turtle; q=0.5", "text/turtle"),
        ("text/turtle;q=nonsense, text/html;q=0.1", "text/html"),
        ("application/ld+json, text/turtle", "text/turtle"),
        ("image/png", None),
        ("*/*;q=0", None),
    ],
)
def test_the_media_type_that_is_liked_best_is_chosen(accept: str, expected: str | None) -> None:
    assert best(accept, OFFERED) == expected


@given(st.text())
def test_no_header_is_too_odd_to_be_read(accept: str) -> None:
    assert best(accept, OFFERED) in {*OFFERED, None}


@pytest.mark.parametrize(
    ("accept", "expected"),
    [
        ("", ()),
        ("*", ()),
        ("de", ("de",)),
        ("en-GB, de", ()),
        ("fr;q=0.5, de-CH", ("de-ch", "de", "fr")),
        ("kl, da;q=0.9, en;q=0.8, de;q=0.7", ("kl", "da")),
        ("de;q=0, da", ("da",)),
        ("a, b, c, d, e", ("a", "b", "c")),
        ('en") || true, da', ("da",)),
    ],
)
def test_the_languages_before_english_are_told(accept: str, expected: tuple[str, ...]) -> None:
    assert languages(accept) == expected


@given(st.text())
def test_whatever_is_sent_as_languages_is_bounded(accept: str) -> None:
    assert len(languages(accept * 100)) <= LANGUAGES
