"""Statements as they stand in a list, with the stances that they take."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rostra.server.pages import lookup

if TYPE_CHECKING:
    from rostra.query.rows import Row
    from rostra.server.site import Site


@dataclass(frozen=True, slots=True)
class Card:
    """Hold a statement, a row of `statements.rq`, and its stances, rows of `stances.rq`."""

    said: Row
    stances: tuple[Row, ...]


async def cards(site: Site, **iris: str | list[str]) -> tuple[Card, ...]:
    """Give the statements that fit, at most 500 of them, the newest first; `iris` are bound in `statements.rq`."""
    rows = await lookup.found(site, "statements", **iris)
    stances: dict[object, list[Row]] = {row["statement"]: [] for row in rows}
    if rows:
        for row in await lookup.found(site, "stances", statement=list(map(str, stances))):
            stances[row["statement"]].append(row)
    return tuple(Card(row, tuple(stances[row["statement"]])) for row in rows)
