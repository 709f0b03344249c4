"""What trafilatura takes for the article of a page, and what it finds out about its publication."""

import logging
from copy import deepcopy
from dataclasses import dataclass, field

from lxml import html

from rostra.text.dates import day
from rostra.text.language import language_code
from rostra.text.metadata import Metadata

_MOST_ELEMENTS = 60_000
"""Bigger pages take trafilatura more than some seconds; for them the page's own elements must do."""

_SHORT = 24
"""Chance may put a copy of a block of fewer letters into the article."""


@dataclass(frozen=True, slots=True)
class Main:
    """Hold the article as letters alone: all of it, and line by line."""

    whole: str = ""
    lines: frozenset[str] = frozenset()
    metadata: Metadata = field(default_factory=Metadata)

    def has(self, text: str) -> bool:
        """Tell whether a block of this text is part of the article."""
        own = letters(text)
        return own in self.lines or (len(own) >= _SHORT and own in self.whole)


def main_of(root: html.HtmlElement) -> Main:
    """Ask trafilatura for the article of a page; give an empty one where it finds none, or the page is too big."""
    if sum(1 for _ in root.iter()) > _MOST_ELEMENTS:
        return Main()
    from trafilatura import bare_extraction  # noqa: PLC0415 - half a second, which plain text need not wait for

    for name in ("trafilatura", "htmldate", "courlan"):
        logging.getLogger(name).addHandler(logging.NullHandler())
    days = {"extensive_search": False, "original_date": True}
    try:
        found = bare_extraction(deepcopy(root), with_metadata=True, include_comments=False, date_extraction_params=days)
    except Exception:  # whatever fails in there, the page's own elements are still to be read
        return Main()
    if found is None or isinstance(found, dict):
        return Main()
    lines = [own for line in (found.text or "").split("\n") if (own := letters(line))]
    return Main("".join(lines), frozenset(lines), _metadata(found))


def letters(text: str) -> str:
    """Give the letters and digits of `text` in small letters, which is what two copies of a text share."""
    return "".join(character for character in text.casefold() if character.isalnum())


def _metadata(found: object) -> Metadata:
    def of(name: str) -> str:
        return str(getattr(found, name, None) or "")

    return Metadata(
        of("title") or None,
        tuple(name for one in of("author").split(";") if (name := one.strip())),
        of("sitename") or None,
        day(of("date")),
        language_code(of("language")),
    )
