import pytest

from rostra.errors import DocumentError
from rostra.text import page
from rostra.text.page import parse


def text(source: str) -> str:
    return " ".join(parse(source).body.text_content().split())


def test_scripts_styles_and_what_is_hidden_go_but_not_what_follows_them() -> None:
    source = """<p>One <script>x</script>two <span style="display: none">no</span>three
      <i hidden>no</i>four <b aria-hidden="true">no</b>five <select><option>no</option></select>six<!-- no --></p>"""
    assert text(source) == "One two three four five six"


def test_json_ld_is_kept_aside() -> None:
    assert parse('<script type="application/ld+json">{"a": 1}</script><p>x').json_ld == ('{"a": 1}',)


@pytest.mark.parametrize("tag", ["div", "b", "table", "ul"])
def test_a_hundred_thousand_nested_tags_are_refused(tag: str) -> None:
    with pytest.raises(DocumentError, match="nested"):
        parse("<html><body>" + f"<{tag}>" * 100_000 + "It blew.")


def test_a_page_nested_three_hundred_deep_is_read() -> None:
    assert text("<div>" * 300 + "It blew.") == "It blew."


def test_entities_that_a_page_declares_are_not_expanded() -> None:
    bomb = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><html><body><p>It blew. &b;</p></body></html>'
    assert "hahaha" not in text(bomb)


def test_a_page_that_is_text_without_end_is_refused() -> None:
    with pytest.raises(DocumentError, match="2,500,000 characters"):
        parse("<p>" + "blew " * 500_000)


def test_a_page_that_is_too_big_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page, "_MOST_BYTES", 10)
    with pytest.raises(DocumentError, match="22 bytes"):
        parse("<p>It blew all night. ")


def test_names_without_end_are_dropped() -> None:
    assert "class" not in parse(f'<p class="{"a " * 5000}">It blew.').body[0].attrib


@pytest.mark.parametrize("source", ["", "<html><head><title>x</title></head></html>", "<!-- only this -->"])
def test_a_page_without_a_body_is_refused(source: str) -> None:
    with pytest.raises(DocumentError):
        parse(source)
