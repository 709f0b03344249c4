"""JSON-LD with the context inside: written compact, read without fetching anything (JSON-LD 1.1)."""

import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any

import pyoxigraph as ox

from rostra.vocab import terms
from rostra.vocab.prefixes import shorten

Context = Mapping[str, Any]
Json = dict[str, Any]
_DEEPEST = 64
_STRING = terms.XSD + "string"


def compact(quads: Iterable[ox.Quad], context: Context) -> bytes:
    """Give quads that are sorted by graph and subject, in words of `context`.

    Raises `ValueError` for an IRI that begins like one of its prefixes.
    """
    whole = {"@context": dict(context), "@graph": _graphs(quads, _Names(context))}
    return _written(whole, indent=1) + b"\n"


def stream(parts: Iterable[Iterable[ox.Quad]], context: Context) -> Iterator[bytes]:
    """Give, piece by piece, one file of several parts, each as `compact` takes it; a graph is a line."""
    names = _Names(context)
    yield b'{"@context": ' + _written(dict(context)) + b', "@graph": ['
    between = b"\n"
    for part in parts:
        for graph in _graphs(part, names):
            yield between + _written(graph)
            between = b",\n"
    yield b"\n]}\n"


def _graphs(quads: Iterable[ox.Quad], names: "_Names") -> list[Json]:
    graphs: list[Json] = []
    for graph, held in groupby(quads, key=lambda quad: quad.graph_name):
        nodes = [names.node(list(about)) for _, about in groupby(held, key=lambda quad: quad.subject)]
        graphs.extend(nodes if graph == ox.DefaultGraph() else [{"id": names.iri(graph), "@graph": nodes}])
    return graphs


def _written(value: Json, *, indent: int | None = None) -> bytes:
    return json.dumps(value, ensure_ascii=False, indent=indent).encode("utf-8", "surrogatepass")


def check(content: bytes) -> None:
    """Raise `ValueError` where reading JSON-LD would fetch a context, or would go too deep."""
    try:
        held = json.loads(content)
    except RecursionError as error:
        raise ValueError("nested too deep") from error
    level: list[Any] = [held]
    for _ in range(_DEEPEST):
        level = [below for value in level for below in _below(value)]
        if not level:
            return
    msg = f"nested more than {_DEEPEST} deep"
    raise ValueError(msg)


def _below(value: Any) -> Iterator[Any]:
    if isinstance(value, dict):
        if _fetches(value.get("@context")):
            raise ValueError("its @context stands elsewhere: put it into the file, nothing is fetched")
        yield from value.values()
    elif isinstance(value, list):
        yield from value


def _fetches(context: Any) -> bool:
    if isinstance(context, list):
        return any(_fetches(part) for part in context)
    return isinstance(context, str) or (isinstance(context, dict) and "@import" in context)


class _Names:
    """Know which words of a context stand for what."""

    def __init__(self, context: Context) -> None:
        self.prefixes = {key: iri for key, iri in context.items() if isinstance(iri, str) and not iri.startswith("@")}
        self.kinds = {key: rule.get("@type") for key, rule in context.items() if isinstance(rule, dict)}

    def node(self, quads: list[ox.Quad]) -> Json:
        """Give what the quads say of their one subject."""
        node: Json = {"id": self.iri(quads[0].subject)}
        for predicate, held in groupby(quads, key=lambda quad: quad.predicate):
            objects = [quad.object for quad in held]
            if predicate.value == terms.TYPE:
                node["type"] = _one_or_all([self.iri(each) for each in objects])
            else:
                word = self.iri(predicate)
                node[word] = _one_or_all([self.value(each, self.kinds.get(word)) for each in objects])
        return node

    def iri(self, term: Any) -> str:
        """Give a node as a short IRI; raise `ValueError` where its scheme is taken for a prefix."""
        if isinstance(term, ox.BlankNode):
            return f"_:{term.value}"
        short = shorten(term.value, self.prefixes)
        if short == term.value and short.partition(":")[0] in self.prefixes:
            msg = f"{short} begins like the prefix {short.partition(':')[0]}, which JSON-LD cannot tell apart"
            raise ValueError(msg)
        return short

    def value(self, term: Any, kind: str | None) -> str | Json:
        """Give an object of a property whose values are of this `kind`."""
        if not isinstance(term, ox.Literal):
            return self.iri(term) if kind == "@id" else {"id": self.iri(term)}
        if term.language:
            return {"@value": term.value, "@language": term.language}
        datatype = shorten(term.datatype.value, self.prefixes)
        if datatype == kind or (kind is None and term.datatype.value == _STRING):
            return str(term.value)
        return {"@value": term.value, "@type": datatype}


def _one_or_all(values: list[Any]) -> Any:
    return values[0] if len(values) == 1 else values
