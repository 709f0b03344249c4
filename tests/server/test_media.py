import pytest

from rostra.server import media
from rostra.server.errors import UnacceptableError


def test_what_nobody_offers_is_refused_with_what_there_is() -> None:
    with pytest.raises(UnacceptableError, match="accept one of text/turtle"):
        media.chosen("image/png", tuple(media.TRIPLES))


@pytest.mark.parametrize(
    ("kind", "header"),
    [("text/csv", "text/csv; charset=utf-8"), ("application/ld+json", "application/ld+json")],
)
def test_text_is_said_to_be_utf_8(kind: str, header: str) -> None:
    assert media.told(kind) == header


def test_rows_are_json_where_a_client_says_nothing() -> None:
    assert media.chosen("", tuple(media.ROWS)) == "application/sparql-results+json"
