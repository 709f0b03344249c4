"""The flat rows of a store that a network is made of, as plain Python values."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any, Protocol

Values = dict[str, tuple[str, ...]]
"""The values of one node by the local name of the property, sorted."""


class Selects(Protocol):
    """Whatever answers a SELECT with solutions whose terms are read by the variable's name; a `Store` does."""

    def select(self, sparql: str, /) -> Iterable[Any]:
        """Give the solutions of `sparql` over the union of all named graphs."""
        ...


def rows(store: Selects, name: str, *columns: str) -> list[tuple[str, ...]]:
    """Give the rows of the question `name`, these `columns` of it, sorted; an unbound column is an empty string."""
    return sorted({tuple(_text(row[column]) for column in columns) for row in store.select(_sparql(name))})


def values(store: Selects, name: str) -> dict[str, Values]:
    """Give the answer of a question whose columns are node, property and value, as one mapping a node."""
    return gathered(rows(store, name, "node", "property", "value"))


def gathered(triples: Iterable[tuple[str, ...]]) -> dict[str, Values]:
    """Give node, property and value as one mapping a node."""
    found: dict[str, dict[str, list[str]]] = {}
    for node, property_, value in triples:
        found.setdefault(node, {}).setdefault(local(property_), []).append(value)
    return {node: {name: tuple(each) for name, each in held.items()} for node, held in found.items()}


def names(store: Selects, *, languages: Sequence[str] = ()) -> dict[str, Values]:
    """Give labels, other names and outside identifiers of every node: those in the first of `languages` go first.

    After these come those in English, those without a language, and those in others.
    """
    ranks = {language: rank for rank, language in enumerate(reversed(dict.fromkeys((*languages, "en", ""))), start=1)}
    found = rows(store, "names", "node", "property", "value")
    ranked = dict.fromkeys(found, 0)
    for row in store.select(_sparql("names")):
        tag = getattr(row["value"], "language", None)
        key = (_text(row["node"]), _text(row["property"]), _text(row["value"]))
        ranked[key] = max(ranked[key], _rank(tag or "", ranks))
    return gathered(sorted(found, key=lambda key: (key[0], key[1], -ranked[key[0], key[1], key[2]], key[2])))


def _rank(tag: str, ranks: Mapping[str, int]) -> int:
    """Give the rank of the tag of a language, or of the language that it is a variant of."""
    return ranks.get(tag, ranks.get(tag.partition("-")[0], 0))


def first(held: Mapping[str, tuple[str, ...]], *properties: str) -> str:
    """Give the first value under the first of these properties that has one, else an empty string."""
    return next((held[name][0] for name in properties if held.get(name)), "")


def local(iri: str) -> str:
    """Give the last part of an IRI.

    >>> local("https://w3id.org/rostra/concept/act/insist")
    'insist'
    """
    return iri.rstrip("/#").replace("#", "/").rpartition("/")[2]


def _text(term: Any) -> str:
    return "" if term is None else str(getattr(term, "value", term))


@cache
def _sparql(name: str) -> str:
    return files("rostra.analysis").joinpath("queries", f"{name}.rq").read_text(encoding="utf-8")
