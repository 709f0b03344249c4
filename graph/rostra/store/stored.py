"""The documents that a store holds, as values."""

from dataclasses import dataclass
from datetime import date

from pyoxigraph import QuerySolution


@dataclass(frozen=True, slots=True)
class Stored:
    """Hold what is known of a document of a store; `iri` and `graph` are IRIs, `id` is its name when it was read."""

    iri: str
    graph: str
    id: str
    title: str | None = None
    publisher: str | None = None
    published: date | None = None


def stored(row: QuerySolution) -> Stored:
    """Read a row of `documents.rq`; a date that is none is left out."""
    said = {
        name: row[name].value for name in ("document", "graph", "id", "title", "publisher", "published") if row[name]
    }
    return Stored(
        iri=said["document"],
        graph=said["graph"],
        id=said.get("id", said["document"]),
        title=said.get("title"),
        publisher=said.get("publisher"),
        published=_day(said.get("published")),
    )


def _day(said: str | None) -> date | None:
    try:
        return None if said is None else date.fromisoformat(said[:10])
    except ValueError:
        return None
