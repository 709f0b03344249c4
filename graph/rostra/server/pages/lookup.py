"""The queries behind the pages, each a file of SPARQL."""

from __future__ import annotations

from functools import cache, lru_cache, partial
from importlib.resources import files
from typing import TYPE_CHECKING, cast

from pyoxigraph import NamedNode

from rostra.query.labels import preferring
from rostra.query.rows import rows
from rostra.server.pages import answers
from rostra.vocab.prefixes import prefixes as prefixes_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rostra.query.rows import Row, Rows
    from rostra.server.site import Site
    from rostra.server.tasks import Table
    from rostra.vocab.pack import Pack

    Wanted = tuple[str, dict[str, list[NamedNode]]]


def wanted(name: str, **iris: str | list[str]) -> Wanted:
    """Give the query `name`, some of its variables bound to IRIs, or to any of several."""
    return sparql(name), bound(iris)


async def found(site: Site, name: str, **iris: str | list[str]) -> Rows:
    """Give the answer to the query `name`, bound as `wanted` binds it."""
    return (await together(site, found=wanted(name, **iris)))["found"]


async def together(site: Site, **asked: Wanted) -> dict[str, Rows]:
    """Give the answers to several queries, all in one task of a worker, with labels in the languages of the site."""
    asked = {name: (preferring(query, site.languages), bindings) for name, (query, bindings) in asked.items()}
    told = cast("dict[str, Table]", await site.pool.call(partial(answers.tables, asked=asked)))
    return {name: rows(columns, iter(values)) for name, (columns, values) in told.items()}


def gathered(facts: Rows, languages: Sequence[str] = ()) -> dict[str, tuple[Row, ...]]:
    """Give the rows of `facts.rq` by the last part of the property; those in the first of `languages` come first."""
    said: dict[str, list[Row]] = {}
    for row in sorted(facts, key=lambda row: place(row["language"], languages)):
        said.setdefault(str(row["property"]).replace("#", "/").rpartition("/")[2], []).append(row)
    return {name: tuple(found) for name, found in said.items()}


def place(tag: object, languages: Sequence[str]) -> int:
    """Give how many languages come before that of a text: `languages`, English and none, then all others.

    >>> [place(tag, ["de"]) for tag in ("de-CH", "en", "", "fr")]
    [0, 1, 1, 2]
    """
    said = str(tag or "en").lower()
    wanted = [*map(str.lower, languages), "en"]
    return next((at for at, one in enumerate(wanted) if said == one or said.startswith(f"{one}-")), len(wanted))


def bound(iris: Mapping[str, str | list[str]]) -> dict[str, list[NamedNode]]:
    """Give IRIs as terms."""
    return {name: list(map(NamedNode, [iri] if isinstance(iri, str) else iri)) for name, iri in iris.items()}


@cache
def sparql(name: str) -> str:
    """Give the text of the query `name`."""
    return files("rostra.server.pages").joinpath("queries", f"{name}.rq").read_text(encoding="utf-8")


@lru_cache(maxsize=1)
def prefixes(packs: tuple[Pack, ...]) -> Mapping[str, str]:
    """Give the prefixes that `packs` declare."""
    return prefixes_of(packs)


@cache
def listed(name: str) -> tuple[str, ...]:
    """Give the lines of the file `name`."""
    return tuple(files("rostra.server.pages").joinpath(f"{name}.txt").read_text(encoding="utf-8").split())
