from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rostra.errors import DocumentError
from rostra.model import BlockCue, BlockKind, Document
from rostra.text.plain import read_plain, split

Kinds = Callable[[Document], list[tuple[BlockKind, str]]]
Texts = Callable[[Document, BlockKind], list[str]]

ARTICLE = """Storm Closes Three Ports

By Ann Lee and Tom Ray | The Harbor Ledger
Published 3 March 2026

OSLO (Agency) — A storm closed three ports on Monday, the coast guard said.

What Comes Next

- Ferries stay in harbour.
• Trains run.
1. The bridge opens at noon.

> “It will blow over,” she said.

The harbour master agreed.
"""


def test_title_byline_dateline_headings_items_and_quotations_are_told_apart(
    cues: tuple[BlockCue, ...], kinds: Kinds
) -> None:
    document = read_plain(ARTICLE, "a.txt", cues)
    assert kinds(document) == [
        ("title", "Storm Closes Three Ports"),
        ("byline", "By Ann Lee and Tom Ray | The Harbor Ledger"),
        ("byline", "Published 3 March 2026"),
        ("byline", "OSLO (Agency) —"),
        ("paragraph", "A storm closed three ports on Monday, the coast guard said."),
        ("heading", "What Comes Next"),
        ("item", "- Ferries stay in harbour."),
        ("item", "• Trains run."),
        ("item", "1. The bridge opens at noon."),
        ("quotation", "> “It will blow over,” she said."),
        ("paragraph", "The harbour master agreed."),
    ]
    assert document.text == ARTICLE


def test_bylines_tell_the_publication(cues: tuple[BlockCue, ...]) -> None:
    document = read_plain(ARTICLE, "a.txt", cues)
    assert document.title == "Storm Closes Three Ports"
    assert document.authors == ("Ann Lee", "Tom Ray")
    assert document.publisher == "The Harbor Ledger"
    assert document.published == date(2026, 3, 3)
    assert document.language == "en"


@given(st.text(st.sampled_from("Ab .\n-–“”1>:!é\t"), max_size=200))
def test_blocks_cover_all_but_white_space_in_order(text: str) -> None:
    blocks = split(text).blocks
    covered = [at for block in blocks for at in range(block.span.start, block.span.end)]
    assert covered == sorted(set(covered))
    assert not "".join(character for at, character in enumerate(text) if at not in set(covered)).strip()


def test_a_first_line_that_is_a_sentence_is_no_title(kinds: Kinds) -> None:
    document = read_plain("The storm closed three ports.\nNobody was hurt.", "a.txt")
    assert document.title is None
    assert [kind for kind, _ in kinds(document)] == ["paragraph", "paragraph"]


def test_a_single_line_is_no_title() -> None:
    assert read_plain("Storm closes three ports", "a.txt").title is None


def test_a_question_may_be_the_title_but_not_a_heading(texts: Texts) -> None:
    document = read_plain("Who pays for it?\n\nNobody knows.\n\nWho asks?\n\nEverybody does.", "a.txt")
    assert document.title == "Who pays for it?"
    assert texts(document, BlockKind.HEADING) == []


def test_a_title_that_is_known_is_found_whatever_its_marks() -> None:
    parts = split("Storm closes ports.\n\nIt blew.", title="Storm Closes Ports")
    assert parts.title == "Storm Closes Ports"
    assert parts.blocks[0].kind is BlockKind.TITLE
    assert split("It blew.\n\nAll night.", title="Storm").blocks[0].kind is BlockKind.PARAGRAPH


def test_nothing_is_headed_by_the_last_line(texts: Texts) -> None:
    document = read_plain("It blew.\n\nThe End Of It", "a.txt")
    assert texts(document, BlockKind.HEADING) == []


def test_lines_broken_at_a_width_are_one_paragraph(kinds: Kinds) -> None:
    text = (
        "Three ports along the coast were closed on Monday\nafter a storm that nobody had seen coming blew\n"
        "through the night and into the morning hours of\nthe day, the coast guard said.\n\n"
        "Ferries stayed where they were, and trains that\nshould have met them left without passengers or\n"
        "did not leave at all.\n- one item that is there\n- another"
    )
    found = kinds(read_plain(text, "a.txt"))
    assert [kind for kind, _ in found] == ["paragraph", "paragraph", "item", "item"]
    assert found[0][1].endswith("guard said.")


def test_a_line_of_marks_alone_is_no_article(texts: Texts) -> None:
    document = read_plain("It blew.\n\n* * *\n\nIt stopped.", "a.txt")
    assert texts(document, BlockKind.NAVIGATION) == ["* * *"]


def test_a_dateline_alone_in_its_line_stays_a_paragraph(cues: tuple[BlockCue, ...], kinds: Kinds) -> None:
    assert kinds(read_plain("OSLO (Agency) — ", "a.txt", cues)) == [("paragraph", "OSLO (Agency) —")]


def test_a_text_without_paragraph_has_no_dateline(cues: tuple[BlockCue, ...], kinds: Kinds) -> None:
    assert kinds(read_plain("- OSLO (Agency) — It blew.", "a.txt", cues))[0][0] == "item"


def test_an_empty_text_is_refused() -> None:
    with pytest.raises(DocumentError):
        read_plain(" \n", "a.txt")
