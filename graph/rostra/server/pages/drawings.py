"""Networks drawn in a worker, of the newest documents that speak of what is asked for, however large the store."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pyoxigraph as ox

from rostra.analysis.network import network
from rostra.query import run
from rostra.query.rows import answered
from rostra.query.things import things
from rostra.server.pages import lookup
from rostra.server.pages.addresses import address
from rostra.store.store import Store
from rostra.store.truth import Memory
from rostra.store.volume import Volume

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from rostra.server.served import Served
    from rostra.server.worker import Out

MOST = 60
"""Documents of a drawing; `queries/graphs.rq` looks for one more."""
_MOST_CENTRES = 500
_NOTHING = "urn:rostra:nothing"
"""What lies around an answer that names nothing."""


@dataclass(frozen=True, slots=True)
class Wish:
    """Say what is to be drawn: what lies around things, within a document, or around what a saved question answers."""

    title: str = ""
    iris: tuple[str, ...] = ()
    about: str = ""
    document: str = ""
    question: str = ""
    given: Mapping[str, object] = field(default_factory=dict)
    hops: int = 1
    since: str = ""
    until: str = ""
    languages: tuple[str, ...] = ()


def drawn(served: Served, out: Out, *, wish: Wish) -> None:
    """Write the page of a network; raise `QueryError` where a name, a question or a parameter is not there."""
    from rostra.views.html import page  # noqa: PLC0415 - pyvis, for which other tasks need not wait
    from rostra.views.style import style  # noqa: PLC0415 - as above

    centres = {*_centres(served, wish)} or {*([_NOTHING] if wish.question else ())}
    document = _called(served, "document", wish.document)
    graphs = _graphs(served.store, [*centres, *document])
    part = _part(served, graphs[:MOST])
    net = network(
        part,
        among=centres,
        document=document[0] if document else None,
        hops=wish.hops,
        since=wish.since,
        until=wish.until or "9999",
        languages=wish.languages,
    )
    cut = f", in the newest {MOST} documents" if len(graphs) > MOST else ""
    title = f"{wish.title or wish.about or 'Who said what'}{cut}"
    out.write(page(net, title=title, style=style(served.packs, languages=wish.languages)).encode())


def _centres(served: Served, wish: Wish) -> Iterator[str]:
    yield from wish.iris
    yield from _called(served, "entity", wish.about)
    if wish.question:
        asked = run.prepared(served.store, wish.question, served.packs, wish.given)
        rows = answered(run.answer(served.store, asked, served.packs))
        cells = dict.fromkeys(cell for row in rows for cell in row if isinstance(cell, str) and address(cell))
        yield from list(cells)[:_MOST_CENTRES]


def _called(served: Served, kind: str, name: str) -> list[str]:
    return [thing.value for thing in things(served.store, kind, name, lambda: served.prefixes)] if name else []


def _graphs(store: Store, iris: Collection[str]) -> list[ox.NamedNode]:
    """Give the named graphs of the newest documents that speak of these things, or of the newest of all."""
    found = store.select(lookup.sparql("graphs"), lookup.bound({"thing": list(iris)}) if iris else None)
    return [row["graph"] for row in found]


def _part(served: Served, graphs: Collection[ox.NamedNode]) -> Store:
    """Give a store in memory of these graphs and the packs."""
    packs = (ox.NamedNode(name) for pack in served.packs for name in pack.graphs)
    index = ox.Store()
    for graph in (*packs, *graphs):
        index.extend(served.index.quads_for_pattern(None, None, None, graph))
    return Store(Volume(Memory(), index))
