"""What a person calls an entity, topic or document, as the IRIs that are meant."""

import re
from collections.abc import Callable, Mapping
from functools import cache
from importlib.resources import files

from pyoxigraph import Literal, NamedNode

from rostra.errors import QueryError
from rostra.query.nearest import hint
from rostra.store.store import Store

_CURIE = re.compile(r"([A-Za-z][\w.-]*)?:(\S*)")
Prefixes = Callable[[], Mapping[str, str]]
"""Gives the known prefixes when they are needed: reading the packs for them takes longer than most queries."""

_SOURCES = {"entity": ("entity", "mention"), "topic": ("topic",), "document": ("document",)}
"""Where names of each kind are looked up, one after the other."""
_IRI = re.compile(r"<?((?:https?://|urn:)[^\s<>]+)>?")


def things(store: Store, kind: str, called: str, prefixes: Prefixes) -> tuple[NamedNode, ...]:
    """Give the things of a `kind` ("entity", "topic", "document") that `called` means: an IRI, a short form or a name.

    Names are compared without regard to case; several things of one name are all meant. An entity that is called so by
    no label may be by the words of a document ("Trump"). Raises `QueryError` that gives
    the nearest names where there is none.
    """
    iri = _iri(called, prefixes)
    if iri is not None and store.has(iri):
        return (NamedNode(iri),)
    found = next(filter(None, (_called(store, source, called) for source in _SOURCES[kind])), ())
    if not found:
        names = (row["name"].value for source in reversed(_SOURCES[kind]) for row in store.select(_sparql(source)))
        advice = hint(called, names, otherwise=f"the store holds no {kind} of a name like that")
        raise QueryError(f'there is no {kind} called "{called}"', remedy=advice)
    return found


def _called(store: Store, kind: str, called: str) -> tuple[NamedNode, ...]:
    key = Literal(" ".join(called.split()).lower())
    return tuple(dict.fromkeys(row["thing"] for row in store.select(_sparql(kind), {"key": key})))


def _iri(called: str, prefixes: Prefixes) -> str | None:
    """Give the IRI that is written out or by a known prefix; None where it is neither, or no IRI."""
    written = _IRI.fullmatch(called)
    short = _CURIE.fullmatch(called)
    if written is not None:
        iri = written[1]
    elif short is not None and (short[1] or "") in prefixes():
        iri = prefixes()[short[1] or ""] + short[2]
    else:
        return None
    try:
        return NamedNode(iri).value
    except ValueError:
        return None


@cache
def _sparql(kind: str) -> str:
    return files("rostra.query").joinpath("lookup", f"{kind}.rq").read_text(encoding="utf-8")
