import logging
from datetime import date

import pytest
from lxml import html

from rostra.text import main
from rostra.text.main import Main, main_of

PARAGRAPH = "<p>The talks went on for hours on day {}, and nobody in the room would say what they had been about.</p>"
HEAD = "<html lang='en'><head><title>Talks</title><meta name='date' content='2026-03-03'></head>"
PAGE = HEAD + "<body><nav><a href='/a'>Menu</a></nav><article>{}</article></body></html>"
SOURCE = PAGE.format("".join(PARAGRAPH.format(at) for at in range(8)))


def test_trafilatura_tells_the_article_and_its_publication() -> None:
    found = main_of(html.document_fromstring(SOURCE))
    assert found.has("The talks went on for hours on day 3, and nobody in the room would say what they had been about.")
    assert not found.has("Menu")
    assert found.metadata.title == "Talks"
    assert found.metadata.published == date(2026, 3, 3)


def test_a_page_without_an_article_has_no_lines(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.CRITICAL):
        assert not main_of(html.document_fromstring("<html><body></body></html>")).lines


def test_a_huge_page_is_not_given_to_trafilatura(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(main, "_MOST_ELEMENTS", 3)
    assert main_of(html.document_fromstring(SOURCE)) == Main()


def test_whatever_fails_in_trafilatura_ends_no_run(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError

    monkeypatch.setattr("trafilatura.bare_extraction", fail)
    assert main_of(html.document_fromstring(SOURCE)) == Main()
