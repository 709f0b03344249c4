"""Prefixes that packs declare, and IRIs written short with them."""

import re
from collections.abc import Iterable, Mapping

from rostra.vocab import pack as packs_
from rostra.vocab.pack import Pack

_LOCAL = re.compile(r"[A-Za-z0-9_](?:[A-Za-z0-9_.-]*[A-Za-z0-9_-])?")


def prefixes(packs: Iterable[Pack]) -> dict[str, str]:
    """Give each prefix that the Turtle files of `packs` declare with its namespace.

    `prefixes.ttl` of a pack goes before its other files, an earlier pack before a later one.
    """
    known: dict[str, str] = {}
    for pack in packs:
        for file in sorted(packs_.turtles(pack), key=lambda file: file.path != "prefixes.ttl"):
            for prefix, namespace in file.prefixes.items():
                known.setdefault(prefix, namespace)
    return known


def shorten(iri: str, prefixes: Mapping[str, str]) -> str:
    """Give `iri` as "prefix:local" by the longest namespace that fits; unchanged where none does.

    >>> shorten("https://w3id.org/rostra/entity/nato", {"entity": "https://w3id.org/rostra/entity/"})
    'entity:nato'
    """
    fitting = sorted(
        (-len(namespace), prefix)
        for prefix, namespace in prefixes.items()
        if iri.startswith(namespace) and _LOCAL.fullmatch(iri, len(namespace))
    )
    if not fitting:
        return iri
    length, prefix = fitting[0]
    return f"{prefix}:{iri[-length:]}"
