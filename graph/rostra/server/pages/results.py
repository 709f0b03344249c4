"""An answer as a person looks at it: what kind of column each is, and the chart that fits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from rostra.server.pages.addresses import address
from rostra.server.pages.charts import Times, times

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rostra.query.rows import Row, Rows
    from rostra.query.values import Value

MOST = 500
"""Rows of a table on a page; the files hold all."""
_MOST_BARS = 20


@dataclass(frozen=True, slots=True)
class Bar:
    """Hold a name, a number, and its share of the highest number."""

    name: str
    number: float
    share: float


@dataclass(frozen=True, slots=True)
class Result:
    """Hold an answer with its columns of numbers and of days, and with bars or columns over time where these fit."""

    rows: Rows
    numbers: tuple[str, ...]
    days: tuple[str, ...]
    bars: tuple[Bar, ...] = ()
    times: Times | None = None
    of: str = ""
    by: str = ""

    @property
    def shown(self) -> Sequence[Row]:
        """Give the rows that a page shows."""
        return self.rows[:MOST]

    @property
    def has_things(self) -> bool:
        """Tell whether a network can be drawn around what is in it."""
        return any(isinstance(cell, str) and address(cell) for row in self.rows[:MOST] for cell in row)


def result(rows: Rows) -> Result:
    """Give an answer with its chart: numbers by day, numbers by name, or else how many rows each day has."""
    numbers = tuple(name for name in rows.columns if _are(rows, name, (int, float)))
    days = tuple(name for name in rows.columns if _are(rows, name, date))
    names = [name for name in rows.columns if _are(rows, name, str) and not _are_things(rows, name)]
    if days and numbers and rows.columns[0] == days[0]:
        counted = times([(row[days[0]], row[numbers[0]]) for row in rows])
        return Result(rows, numbers, days, times=counted, of=numbers[0], by=days[0])
    if names and numbers:
        return Result(rows, numbers, days, bars=_bars(rows, names[0], numbers[0]), of=numbers[0], by=names[0])
    if days and len(rows) > 1:
        return Result(rows, numbers, days, times=times([(row[days[0]], 1) for row in rows]), of="rows", by=days[0])
    return Result(rows, numbers, days)


def _bars(rows: Rows, by: str, of: str) -> tuple[Bar, ...]:
    """Give the numbers by name, the highest first; several of one name are added up."""
    found: dict[str, float] = {}
    for row in rows:
        found[str(row[by])] = found.get(str(row[by]), 0) + _number(row[of])
    most = max(found.values(), default=0) or 1
    ordered = sorted(found.items(), key=lambda pair: -pair[1])
    return tuple(Bar(name, number, max(0.0, number / most)) for name, number in ordered[:_MOST_BARS])


def _number(value: Value) -> float:
    return value if isinstance(value, int | float) else 0


def _are(rows: Rows, column: str, kind: type | tuple[type, ...]) -> bool:
    """Tell whether all values of a column that are there are of a kind, and some are."""
    held = [row[column] for row in rows if row[column] is not None]
    return bool(held) and all(isinstance(value, kind) and not isinstance(value, bool) for value in held)


def _are_things(rows: Rows, column: str) -> bool:
    return all(row[column] is None or address(str(row[column])) for row in rows)
