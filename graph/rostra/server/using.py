"""Graphs that a request names for an update, written into its text (SPARQL 1.1 Protocol, 2.2.3)."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from rostra.errors import QueryError
from rostra.server.served import checked, nodes

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rostra.server.protocol import Asked


def with_using(asked: Asked) -> str:
    """Give the text of an update that uses the graphs of the request.

    Raises `QueryError` where the text names graphs, too, or has no place to name them; and as `checked` does.
    """
    found = checked(asked.text)
    if not (asked.default_graphs or asked.named_graphs):
        return asked.text
    if any(token.kind == "word" and token.text.upper() in {"USING", "WITH"} for token in found):
        raise QueryError("request and text both name graphs", remedy="name them in one of the two")
    clause = "".join(_clauses(asked))
    places = [
        token.start
        for before, token in pairwise(found)
        if token.kind == "word" and token.text.upper() == "WHERE" and before.text.upper() != "DELETE"
    ]
    if not places:
        raise QueryError("there is no WHERE that would use a graph", remedy="write DELETE { } INSERT { } WHERE { }")
    parts = zip([0, *places], [*places, None], strict=True)
    return clause.join(asked.text[start:end] for start, end in parts)


def _clauses(asked: Asked) -> Iterator[str]:
    for node in nodes(asked.default_graphs):
        yield f"USING {node} "
    for node in nodes(asked.named_graphs):
        yield f"USING NAMED {node} "
