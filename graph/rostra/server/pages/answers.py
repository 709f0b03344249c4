"""What the pages ask of a worker beside rows and triples: several queries at once, and answers as files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rostra.query import run
from rostra.query.formats import Format, write
from rostra.server import tasks

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rostra.server.served import Served
    from rostra.server.tasks import Table
    from rostra.server.worker import Out
    from rostra.store.binding import Bindings

    Asked = Mapping[str, tuple[str, Bindings]]


def tables(served: Served, out: Out, *, asked: Asked) -> dict[str, Table]:
    """Answer several SELECTs, each with its bindings, one after the other: a page is one task, however much it asks."""
    return {
        name: tasks.select(served, out, sparql=sparql, bindings=bindings or None)
        for name, (sparql, bindings) in asked.items()
    }


def written(
    served: Served,
    out: Out,
    *,
    question: str,
    given: Mapping[str, object],
    form: Format,
    rows: int,
    languages: Sequence[str] = (),
) -> None:
    """Ask a saved question and write the answer in a format, at most so many `rows` of it."""
    asked = run.prepared(served.store, question, served.packs, given, languages=languages).limited(rows)
    out.write(write(run.answer(served.store, asked, served.packs), form, prefixes=served.prefixes))
