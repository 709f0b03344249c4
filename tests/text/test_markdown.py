from collections.abc import Callable
from datetime import date

import pytest

from rostra.errors import DocumentError
from rostra.model import BlockCue, BlockKind, Document
from rostra.text.markdown import read_markdown

Kinds = Callable[[Document], list[tuple[BlockKind, str]]]

SOURCE = """---
title: "Storm Closes Ports"
author: Ann Lee
date: 2026-03-03
publisher: The Harbor Ledger
url: https://ledger.example/storm
---
# Storm Closes Ports
OSLO (Agency) — A storm closed **three** ports on [Monday](https://x.example),
the _coast guard_ said.

![A wave](wave.jpg)

What Comes Next
----

- Ferries stay
  in harbour.
- `Trains` run.

> “It will
> blow over.”

***

Advertisement
"""


def test_marks_are_read_and_taken_away(cues: tuple[BlockCue, ...], kinds: Kinds) -> None:
    assert kinds(read_markdown(SOURCE, "a.md", cues)) == [
        ("title", "Storm Closes Ports"),
        ("byline", "OSLO (Agency) —"),
        ("paragraph", "A storm closed three ports on Monday, the coast guard said."),
        ("heading", "What Comes Next"),
        ("item", "Ferries stay in harbour."),
        ("item", "Trains run."),
        ("quotation", "“It will blow over.”"),
        ("advertisement", "Advertisement"),
    ]


def test_fields_above_the_text_tell_the_publication() -> None:
    document = read_markdown(SOURCE, "a.md")
    assert (document.title, document.authors) == ("Storm Closes Ports", ("Ann Lee",))
    assert (document.publisher, document.published) == ("The Harbor Ledger", date(2026, 3, 3))
    assert document.url == "https://ledger.example/storm"


def test_without_fields_the_first_heading_is_the_title() -> None:
    assert read_markdown("# Storm\n\nIt blew.", "a.md").title == "Storm"


def test_a_price_or_a_footnote_star_stays() -> None:
    assert read_markdown("It cost 3 * 4 dollars* and a_b_c.", "a.md").text == "It cost 3 * 4 dollars* and a_b_c."


def test_marks_without_words_are_refused() -> None:
    with pytest.raises(DocumentError):
        read_markdown("---\n***\n", "a.md")
