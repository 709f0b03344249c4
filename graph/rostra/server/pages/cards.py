"""Statements as they stand in a list, with the stances that they take."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rostra.server.pages import lookup

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rostra.query.rows import Row, Rows
    from rostra.server.site import Site

_MOST_FOUND = 500


@dataclass(frozen=True, slots=True)
class Card:
    """Hold a statement, a row of `statements.rq`, and its stances, rows of `stances.rq`."""

    said: Row
    stances: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Cards:
    """Hold the statements that a list shows, and how many were found, of which `statements.rq` gives 500 at most."""

    shown: tuple[Card, ...]
    count: int

    @property
    def has_more(self) -> bool:
        """Tell whether there may be more than were found."""
        return self.count >= _MOST_FOUND


async def cards(site: Site, lists: Mapping[str, Rows], *, most: int = 40) -> dict[str, Cards]:
    """Give lists of statements, each the rows of a `statements.rq`, of which `most` are shown."""
    stances: dict[object, list[Row]] = {row["statement"]: [] for rows in lists.values() for row in rows[:most]}
    if stances:
        for row in await lookup.found(site, "stances", statement=list(map(str, stances))):
            stances[row["statement"]].append(row)
    return {
        name: Cards(tuple(Card(row, tuple(stances[row["statement"]])) for row in rows[:most]), len(rows))
        for name, rows in lists.items()
    }
