import pytest
from hypothesis import given
from hypothesis import strategies as st

from rostra.errors import DocumentError
from rostra.text.clean import MOST_CHARACTERS, harmless, normalise, require_readable


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n", "\v", "\f", "\x85", "\u2028", "\u2029"])
def test_every_line_end_becomes_one(end: str) -> None:
    assert normalise(f"one{end}two") == "one\ntwo"


def test_control_invisible_and_lone_surrogate_characters_go() -> None:
    assert normalise("a\0b\x1bc\xadd\u200be\ufefff\ud800g\x9dh") == "abcdefgh"


@given(st.text())
def test_harmless_text_keeps_its_length_and_can_be_encoded(text: str) -> None:
    made = harmless(text)
    assert len(made) == len(text)
    made.encode("utf-8")
    assert "\0" not in made


def test_harmless_text_is_unchanged_where_nothing_is_wrong() -> None:
    assert harmless("a\r\nb\tc “d”") == "a\r\nb\tc “d”"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("", "no text"),
        (" \n", "no text"),
        ("– 12 –", "no word"),
        ("a" * (MOST_CHARACTERS + 1), "1,000,001"),
        ("a\n" * 10_001, "10,000 lines"),
    ],
)
def test_a_text_without_words_or_too_long_is_refused(text: str, problem: str) -> None:
    with pytest.raises(DocumentError, match=problem):
        require_readable(text)


def test_a_text_with_a_word_is_readable() -> None:
    require_readable("no.")
