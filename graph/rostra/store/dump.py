"""All that a store keeps as one file, written piece by piece: N-Quads, TriG or JSON-LD."""

from collections.abc import Iterable, Iterator

from pyoxigraph import Quad, RdfFormat, parse

from rostra.errors import StoreError
from rostra.rdf import formats, jsonld


def dump(texts: Iterable[str], form: str) -> Iterator[bytes]:
    """Give one file of the N-Quads of each document and pack; raise as `Store.dump` does."""
    chosen = formats.named(form)
    if not chosen.names_graphs:
        msg = f"{chosen.name} does not name graphs; give nquads, trig or jsonld"
        raise ValueError(msg)
    if chosen is formats.NQUADS:
        return (text.encode() for text in texts)
    quads = map(_quads, texts)
    if chosen is formats.TRIG:
        prefixes = formats.core_prefixes()
        return (formats.write(held, chosen, prefixes=prefixes) for held in quads)
    return _told(jsonld.stream((formats.ordered(held) for held in quads), formats.context()))


def _quads(text: str) -> Iterable[Quad]:
    return parse(text, format=RdfFormat.N_QUADS)


def _told(pieces: Iterator[bytes]) -> Iterator[bytes]:
    try:
        yield from pieces
    except ValueError as error:
        raise StoreError(str(error), remedy="dump it as N-Quads or TriG") from error
