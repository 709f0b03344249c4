"""The queries behind the pages, each a file of SPARQL."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode

from rostra.vocab.prefixes import prefixes as prefixes_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rostra.query.rows import Row, Rows
    from rostra.server.site import Site
    from rostra.vocab.pack import Pack


async def found(site: Site, name: str, **iris: str | list[str]) -> Rows:
    """Give the answer to the query `name`, some of its variables bound to IRIs, or to any of several."""
    return await site.rows(sparql(name), bound(iris) or None)


async def facts(site: Site, iri: str) -> dict[str, tuple[Row, ...]]:
    """Give what is said of a thing, by the last part of the property: rows of value, name and definition."""
    said: dict[str, list[Row]] = {}
    for row in await found(site, "facts", thing=iri):
        said.setdefault(str(row["property"]).replace("#", "/").rpartition("/")[2], []).append(row)
    return {name: tuple(rows) for name, rows in said.items()}


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
