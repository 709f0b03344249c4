"""What the pages ask of a worker beside rows and triples: answers as files, and drawings of networks."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from rostra.analysis.network import network
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


def drawn(
    served: Served, out: Out, *, title: str, question: str, given: Mapping[str, object], focus: Mapping[str, Any]
) -> None:
    """Draw what lies around some things, and around what a saved question answers where one is named, as a page."""
    from rostra.views.html import page  # noqa: PLC0415 - pyvis, for which other tasks need not wait
    from rostra.views.style import style  # noqa: PLC0415 - as above

    answer = run.ask(served.store, question, packs=served.packs, languages=(), **given) if question else ()
    among = {cell for row in answer for cell in row if isinstance(cell, str)}
    net = network(served.store, **{**focus, "among": among.union(focus["among"])})
    out.write(page(net, title=title, style=style(served.packs)).encode())
