"""What every part of the server is given: the store, its packs, and workers to ask."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, cast

from rostra.query.rows import rows
from rostra.server import tasks
from rostra.server.negotiate import LANGUAGES, languages

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractContextManager
    from pathlib import Path

    from rostra.query.rows import Rows
    from rostra.server.pool import Pool
    from rostra.server.settings import Settings
    from rostra.store.binding import Bindings
    from rostra.vocab.pack import Pack


def _nothing() -> None:
    pass


def _same() -> AbstractContextManager[str]:
    return nullcontext("")


@dataclass(frozen=True, slots=True)
class Site:
    """Hold what is served; whatever asks goes through `pool`, what writes through `writer`."""

    store: Path
    packs: tuple[Pack, ...]
    pool: Pool
    settings: Settings
    writer: Pool | None = None
    refresh: Callable[[], None] = _nothing
    """Called when something was written, so that the next who asks sees it."""
    reading: Callable[[], AbstractContextManager[str]] = _same
    """Give the name of the copy of the index that is read at the moment; another copy has another name."""
    languages: tuple[str, ...] = ()
    """The languages in which labels are given before English."""

    def speaking(self, accept: str) -> Site:
        """Give the site for a reader who sends `accept` as Accept-Language; then come the languages of the settings."""
        liked = dict.fromkeys((*languages(accept), *self.settings.languages))
        return replace(self, languages=tuple(liked)[:LANGUAGES])

    async def ask(self, question: str, **parameters: object) -> Rows:
        """Ask a saved question by name, or SPARQL; raises as `query.run.ask` and `Pool.stream` do."""
        return _rows(
            await self.pool.call(partial(tasks.question, name=question, given=parameters, languages=self.languages))
        )

    async def triples(self, sparql: str, bindings: Bindings | None = None) -> bytes:
        """Ask a CONSTRUCT or DESCRIBE of ours; give N-Triples."""
        task = partial(tasks.triples, sparql=sparql, bindings=bindings)
        return b"".join([piece async for piece in self.pool.stream(task)])


def _rows(told: object) -> Rows:
    columns, found = cast("tasks.Table", told)
    return rows(columns, iter(found))
