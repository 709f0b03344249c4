"""Small charts: columns over time, as numbers that a template draws."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    Counts = Iterable[tuple[object, object]]

_MOST_DAYS = 62
_MOST_MONTHS = 60


@dataclass(frozen=True, slots=True)
class Column:
    """Hold a stretch of time (a day, month or year in ISO 8601), a number, and its share of the highest of them."""

    time: str
    number: int
    share: float


@dataclass(frozen=True, slots=True)
class Times:
    """Hold the columns of a chart from the first stretch to the last, none left out, and how many have no date."""

    columns: tuple[Column, ...]
    undated: int = 0

    @property
    def total(self) -> int:
        """Give the sum of all numbers."""
        return sum(column.number for column in self.columns) + self.undated


def times(counts: Counts) -> Times:
    """Give numbers by day (ISO 8601, or none) as columns of days, months or years, as many as can be seen."""
    return over({"": counts})[""]


def over(charts: Mapping[str, Counts]) -> dict[str, Times]:
    """Give several charts over the same time and on the same scale, each as `times` gives it."""
    dated = {name: _by_day(counts) for name, counts in charts.items()}
    days = [day for found in dated.values() for day in found if day is not None]
    numbers = {name: _by_stretch(found, min(days), max(days)) if days else {} for name, found in dated.items()}
    most = max((number for found in numbers.values() for number in found.values()), default=0) or 1
    return {
        name: Times(tuple(Column(time, number, number / most) for time, number in found.items()), dated[name][None])
        for name, found in numbers.items()
    }


def _by_day(counts: Counts) -> Counter[date | None]:
    found: Counter[date | None] = Counter()
    for day, number in counts:
        found[_day(day)] += int(str(number))
    return found


def _by_stretch(dated: Mapping[date | None, int], first: date, last: date) -> dict[str, int]:
    """Give the numbers by day, month or year, none left out from the `first` day to the `last`."""
    length = _length(first, last)
    counted = {day.isoformat()[:length]: 0 for day in _days(first, last)}
    for day, number in dated.items():
        if day is not None:
            counted[day.isoformat()[:length]] += number
    return counted


def _length(first: date, last: date) -> int:
    """Give how much of a day in ISO 8601 tells the columns apart: day, month or year."""
    days = (last - first).days
    if days <= _MOST_DAYS:
        return len("2026-01-31")
    return len("2026-01") if days <= 31 * _MOST_MONTHS else len("2026")


def _days(first: date, last: date) -> Iterator[date]:
    return (first + timedelta(days=number) for number in range((last - first).days + 1))


def _day(said: object) -> date | None:
    try:
        return date.fromisoformat(str(said)[:10])
    except ValueError:
        return None
