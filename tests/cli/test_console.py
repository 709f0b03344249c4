import pytest

from rostra.cli.console import plain
from rostra.cli.tables import print_table


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b]0;title\x07", "�]0;title�"),
        ("[red]no markup[/red]", "[red]no markup[/red]"),
        ("a\u202egnp.exe", "a�gnp.exe"),
        ("“Grüße” — 你好", "“Grüße” — 你好"),
        ("one\ttwo\nthree", "one\ttwo\nthree"),
    ],
)
def test_text_of_documents_does_nothing_to_a_terminal(text: str, shown: str) -> None:
    assert plain(text).plain == shown


def test_a_table_leaves_out_columns_with_nothing_in_them(capsys: pytest.CaptureFixture[str]) -> None:
    print_table(("name", "nothing"), [("Rutte", None), ("Trump", "")])

    printed = capsys.readouterr().out
    assert "Rutte" in printed
    assert "nothing" not in printed


@pytest.mark.parametrize("width", ["40", "80", "200"])
def test_no_word_of_a_table_is_lost_at_any_width(
    width: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", width)
    print_table(("source", "content"), [("Mark Rutte", "nobody should doubt our resolve to defend every inch of it")])

    words = capsys.readouterr().out.split()
    assert {"Mark", "Rutte", "nobody", "doubt", "resolve", "defend", "inch"} <= set(words)


def test_sentences_keep_room_where_columns_do_not_fit(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    row = ("Mark Rutte", "nobody should doubt our resolve", "Trump", "NATO", "support")

    assert print_table(("source", "content", "to", "about", "stance"), [row]) == ()
    assert print_table(("source", "content", "to", "about", "stance"), [row], roomy="content") == ("stance",)
    assert "nobody should doubt our" in capsys.readouterr().out.split("stance")[-1]
