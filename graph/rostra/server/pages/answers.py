"""What the pages ask of a worker beside rows and triples: answers as files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rostra.query import run
from rostra.query.formats import Format, write

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rostra.server.served import Served
    from rostra.server.worker import Out


def written(served: Served, out: Out, *, question: str, given: Mapping[str, object], form: Format, rows: int) -> None:
    """Ask a saved question and write the answer in a format, at most so many `rows` of it."""
    asked = run.prepared(served.store, question, served.packs, given).limited(rows)
    out.write(write(run.answer(served.store, asked, served.packs), form, prefixes=served.prefixes))
