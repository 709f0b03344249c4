"""The two consoles, and the one place where text on its way to a terminal is made harmless."""

import os
import re
import sys

from rich.console import Console
from rich.text import Text

_WIDE = 160
_UNSAFE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")


def out() -> Console:
    """Give the console of results: standard output, wide where it is no terminal and nobody says how wide."""
    is_free = not sys.stdout.isatty() and "COLUMNS" not in os.environ
    return Console(file=sys.stdout, highlight=False, width=_WIDE if is_free else None)


def err() -> Console:
    """Give the console of talk: standard error."""
    return Console(file=sys.stderr, highlight=False)


def plain(text: object) -> Text:
    r"""Make text that came from a document fit for a terminal.

    Control characters (escape sequences among them) and marks that turn the direction of writing become U+FFFD; square
    brackets are no markup.

    >>> plain("[b]\x1b[31mred").plain
    '[b]�[31mred'
    """
    return Text(_UNSAFE.sub("\ufffd", str(text)))


def say(message: object, *, style: str = "") -> None:
    """Talk to the person on standard error."""
    text = plain(message)
    text.stylize(style)
    err().print(text, soft_wrap=True)


def counted(number: int, noun: str) -> str:
    """Give a number with its noun.

    >>> counted(1, "row"), counted(2000, "row")
    ('1 row', '2,000 rows')
    """
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
