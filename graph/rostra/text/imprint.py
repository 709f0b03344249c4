"""Who wrote a text, who printed it and when, out of the lines that say so."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from rostra.text.cues import Found
from rostra.text.dates import day

_LINES = 12
"""Bylines stand among the first so many lines."""

_AND = re.compile(r"\s*(?:,|;|&|\band\b)\s*")


@dataclass(frozen=True, slots=True)
class Imprint:
    """Hold what bylines tell about the publication of a text."""

    authors: tuple[str, ...] = ()
    publisher: str | None = None
    published: date | None = None


def imprint_of(lines: Sequence[str], found: Sequence[Found | None]) -> Imprint:
    """Read authors, publisher and day from what the cues named in the first lines; the first of each counts."""
    named: dict[str, str] = {}
    for line, here in zip(lines[:_LINES], found[:_LINES], strict=True):
        for name, (start, end) in here.parts.items() if here else ():
            named.setdefault(name, line[start:end].strip())
    authors = tuple(name for name in _AND.split(named.get("author", "")) if name)
    return Imprint(authors, named.get("publisher"), day(named.get("date", "")))
