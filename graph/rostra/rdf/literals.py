"""Values as literals in the form that every store keeps, and back."""

import re
from datetime import UTC, date, datetime
from decimal import Decimal

from rdflib import XSD, Literal

from rostra.errors import DocumentError

PLACES = 6
"""Decimal places to which a confidence is kept."""

_IMPOSSIBLE = re.compile("[\0\ud800-\udfff]")


def text(words: str, *, what: str) -> Literal:
    """Give a string; raise `DocumentError` for the null character and for half of a surrogate pair."""
    found = _IMPOSSIBLE.search(words)
    if found:
        problem = f"{what} holds {found[0]!a} at character {found.start()}, which RDF cannot hold"
        raise DocumentError(problem, remedy="remove that character, or read the file in its right encoding")
    return Literal(words)


def whole(number: int, *, positive: bool = False) -> Literal:
    """Give a count or an offset."""
    return Literal(str(number), datatype=XSD.positiveInteger if positive else XSD.nonNegativeInteger, normalize=False)


def share(number: float) -> Literal:
    """Give a number in [0, 1] as a decimal of six places; raise `ValueError` for any other number.

    >>> str(share(0.9))
    '0.9'
    """
    if not 0 <= number <= 1:
        msg = f"a confidence lies from 0 to 1, not at {number}"
        raise ValueError(msg)
    digits = f"{Decimal(number):.{PLACES}f}".rstrip("0").rstrip(".")
    return Literal(digits, datatype=XSD.decimal, normalize=False)


def day(value: date) -> Literal:
    """Give a date."""
    return Literal(value.isoformat(), datatype=XSD.date, normalize=False)


def instant(value: datetime) -> Literal:
    """Give a point in time, in UTC; raise `ValueError` where it carries no zone."""
    if value.tzinfo is None:
        msg = f"{value} carries no time zone"
        raise ValueError(msg)
    clock = value.astimezone(UTC).replace(tzinfo=None).isoformat()
    seconds = clock.rstrip("0") if "." in clock else clock
    return Literal(f"{seconds}Z", datatype=XSD.dateTime, normalize=False)


def to_day(lexical: str) -> date:
    """Read a date."""
    return date.fromisoformat(lexical)


def to_instant(lexical: str) -> datetime:
    """Read a point in time."""
    return datetime.fromisoformat(lexical)
