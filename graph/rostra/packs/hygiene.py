"""Hygiene of vocabularies, asked in SPARQL (`ontology/meta/hygiene`): what no shape of a single entry can tell."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain
from typing import cast

import pyoxigraph as ox

from rostra.packs.flaw import Flaw
from rostra.packs.places import Places
from rostra.vocab import files
from rostra.vocab.pack import Pack, triples
from rostra.vocab.prefixes import shorten
from rostra.vocab.turtle import Triple

_FOLDER = "meta/hygiene/"
_HEADER = re.compile(r"^# (title|remedy|for): (.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Check:
    """Hold a query for terms with a fault, and what to say of each; `audience` is whose terms it is meant for.

    The query gives `?term`, and `?property` and `?value` where one sentence is at fault.
    """

    name: str
    title: str
    remedy: str
    audience: str
    text: str

    def faults(self, store: ox.Store) -> Iterator[tuple[str, str, str]]:
        """Give term, property and value of each fault; "" for what the query does not tell."""
        found = cast("ox.QuerySolutions", store.query(self.text))
        names = {variable.value for variable in found.variables}
        for row in found:
            told = {name: getattr(row[name], "value", "") for name in names}
            yield told["term"], told.get("property", ""), told.get("value", "")


@cache
def checks() -> tuple[Check, ...]:
    """Give the checks, in order of their names."""
    found = files.below(files.core() / _FOLDER, ".rq")
    return tuple(_read(path.removesuffix(".rq"), file.read_text(encoding="utf-8")) for path, file in found)


def dirty(pack: Pack, beside: Sequence[Pack], places: Places, short: Mapping[str, str]) -> Iterator[Flaw]:
    """Give a flaw for each term of `pack` that fails a check, used together with the packs `beside` it.

    The core is held to all checks, other packs to those that are meant for every pack.
    """
    store = holding(chain.from_iterable(map(triples, [pack, *beside])))
    own = {told.subject for told in places.told}
    for check in checks():
        if check.audience == "pack" or not beside:
            for term, property_, value in check.faults(store):
                place = places.of(term, property_, value) if term in own else None
                if place is not None:
                    yield Flaw(*place, shorten(term, short), check.title, check.remedy)


def holding(told: Iterable[Triple]) -> ox.Store:
    """Give a store in memory with these triples, to ask the checks of."""
    store = ox.Store()
    store.bulk_extend(ox.Quad(*triple) for triple in told)
    return store


def _read(name: str, text: str) -> Check:
    said = dict(_HEADER.findall(text))
    return Check(name, said["title"], said["remedy"], said["for"], text)
