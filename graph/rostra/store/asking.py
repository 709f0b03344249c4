"""A SELECT of our own, asked of an index in memory."""

from typing import Any

import pyoxigraph as ox


def rows(index: ox.Store, select: str, **bound: ox.NamedNode) -> ox.QuerySolutions:
    """Give the solutions of a SELECT in which some of the variables that it gives are bound beforehand.

    Raises `SyntaxError` where it is not SPARQL, and `TypeError` where it is no SELECT.
    """
    substitutions: dict[ox.Variable, Any] = {ox.Variable(name): node for name, node in bound.items()}
    found = index.query(select, substitutions=substitutions)
    if not isinstance(found, ox.QuerySolutions):
        raise TypeError(select)
    return found
