import pytest
from hypothesis import given
from hypothesis import strategies as st

from rostra.server.negotiate import best

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
