"""A file of documents and packs as the files of a store: read whole, and checked, before anything is written."""

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import IO

from rostra.errors import RostraError
from rostra.rdf import formats
from rostra.store import canonical, inferred, lines, stated, truth
from rostra.vocab import pack, terms

_LINE = re.compile(
    rb'^(<[^>\n]*> <[^>\n]*> (?:<[^>\n]*>|"[^\n]*"(?:@[a-zA-Z]+(?:-[a-zA-Z0-9]+)*|\^\^<[^>\n]*>)?) <([^>\n]*)> \.\n)',
    re.MULTILINE,
)
_LONGEST = 120
_OURS = "load what `rostra dump` gave; other graphs belong into another store"


def held(file: IO[bytes], form: str) -> dict[str, str]:
    """Give canonical N-Quads by key: a document or a pack each.

    What rules inferred is left out, and what documents state together goes back to each. Raises `ValueError` for an
    unknown format, and `RostraError` where the file is broken or holds what is neither document nor pack.
    """
    found: dict[str, list[str]] = defaultdict(list)
    graphs = _graphs(file, form)
    states = graphs.pop(stated.GRAPH, None) is not None
    for name, quads in graphs.items():
        if name != inferred.GRAPH and not name.startswith(f"{inferred.GRAPH}/"):
            said = b"".join(sorted(set(quads))).decode()
            found[_key(name, said)].append(lines.with_relations(said) if states else said)
    return {key: _joined(key, parts) for key, parts in sorted(found.items())}


def _graphs(file: IO[bytes], form: str) -> dict[str, list[bytes]]:
    """Give the lines of each named graph, by its IRI."""
    chosen = formats.named(form)
    if chosen is formats.NQUADS and file.seekable():
        found = canonical.graphs(file)
        if found is not None:
            return found
        file.seek(0)
    return _read(file, chosen)


def _read(file: IO[bytes], form: formats.Format) -> dict[str, list[bytes]]:
    graphs: dict[bytes, list[bytes]] = defaultdict(list)
    for chunk in formats.canonical(file, form):
        found = _LINE.findall(chunk)
        if len(found) != chunk.count(b"\n"):
            raise _strange(chunk)
        for line, name in found:
            graphs[name].append(line)
    return {name.decode(): quads for name, quads in graphs.items()}


def _strange(chunk: bytes) -> RostraError:
    """Give the error that says what a store does not keep: blank nodes, triples in no named graph, RDF 1.2."""
    line = next(line for line in chunk.decode().split("\n") if not _LINE.fullmatch(f"{line}\n".encode()))
    shown = line if len(line) < _LONGEST else f"{line[:_LONGEST]}..."
    problem = f"this is no quad of IRIs and literals in a named graph: {shown}"
    return RostraError(problem, remedy=_OURS)


def _key(name: str, said: str) -> str:
    """Give the key of the document or pack that a graph is of."""
    if name.startswith(terms.PACK):
        owner = name.removeprefix(terms.PACK).partition("/")[0]
        if pack.NAME.fullmatch(owner) and name in pack.graphs(owner):
            return truth.pack_key(owner)
        raise RostraError("this is no graph of a pack", where=name, remedy=_OURS)
    try:
        return truth.document_key(lines.document(said)[0])
    except ValueError as error:
        raise RostraError(str(error), where=name, remedy=_OURS) from error


def _joined(key: str, parts: Iterable[str]) -> str:
    """Give the lines of the two graphs of a pack, or of the one graph of a document."""
    together = list(parts)
    if truth.pack_named(key) is None and len(together) > 1:
        document, _ = lines.document(together[0])
        raise RostraError("two graphs hold this document", where=document, remedy="leave one of them out")
    if len(together) == 1:
        return together[0]
    return lines.joined(line for part in together for line in lines.split(part))
