from pathlib import Path

import pytest

from tests.cli.conftest import Call


def test_the_network_of_a_store_becomes_a_page(built: Path, call: Call) -> None:
    answer = call("view", "-o", "page.html", "--title", "Two <b>allies</b>")
    page = (built / "page.html").read_text(encoding="utf-8")

    assert answer.code == 0
    assert "Mark Rutte" in page
    assert "<b>allies</b>" not in page


def test_what_lies_around_a_name_is_drawn(built: Path, call: Call) -> None:
    assert call("view", "-o", "page.html", "--about", "Denmark").code == 0
    assert "Denmark" in (built / "page.html").read_text(encoding="utf-8")


def test_the_page_is_opened_where_that_is_asked_for(built: Path, call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", opened.append)

    assert call("view", "-o", "page.html", "--open").code == 0
    assert opened == [(built / "page.html").resolve().as_uri()]


def test_days_and_a_document_bound_what_is_drawn(built: Path, call: Call) -> None:
    for bound in (("--to", "2000-01-01"), ("--from", "2100-01-01")):
        assert "nothing to see" in call("view", "-o", "page.html", *bound).err
    assert call("view", "-o", "page.html", "--document", "nowhere").code == 2


def test_an_unknown_name_is_a_wrong_call(built: Path, call: Call) -> None:
    answer = call("view", "--about", "Atlantis")

    assert answer.code == 2
    assert "Atlantis" in answer.err


def test_a_page_that_cannot_be_written_is_an_error(built: Path, call: Call) -> None:
    answer = call("view", "-o", "no/such/folder/page.html")

    assert answer.code == 3
    assert "no/such/folder" in answer.err


def test_what_lies_around_an_answer_is_drawn(built: Path, call: Call) -> None:
    (built / "praise.rq").write_text(
        "SELECT ?s WHERE { ?s a rostra:Statement ; rostra:speaker entity:mark-rutte }", "utf-8"
    )

    assert call("view", "-o", "page.html", "--query", "praise.rq").code == 0
    page = (built / "page.html").read_text(encoding="utf-8")
    assert "Nobody should doubt our resolve" in page


def test_the_title_of_the_only_document_is_that_of_the_page(built: Path, call: Call) -> None:
    assert call("view", "-o", "page.html").code == 0
    assert "<title>Allies talk past each other" in (built / "page.html").read_text(encoding="utf-8")


def test_a_day_that_is_none_is_a_wrong_call(built: Path, call: Call) -> None:
    assert call("view", "--from", "march").code == 2


def test_a_page_with_nothing_on_it_says_so(built: Path, call: Call) -> None:
    assert "nothing to see" in call("view", "--from", "2050-01-01").err
