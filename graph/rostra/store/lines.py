"""Canonical N-Quads as lines: what can be told of a graph without parsing it.

Canonical means one quad a line, sorted, terms parted by one blank: what `rdf.formats.nquads` writes.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from rostra.vocab import terms

Triple = str
"""Subject, predicate and object as N-Triples has them, parted by blanks, without the full stop."""

_CLOCK = (f"<{terms.PROV}startedAtTime>", f"<{terms.PROV}endedAtTime>")
_IS_DOCUMENT = f"<{terms.TYPE}> <{terms.ROSTRA}Document>"
_IS_STATEMENT = f"<{terms.TYPE}> <{terms.ROSTRA}Statement>"
_PARTS = tuple(f"<{terms.ROSTRA}{part}>" for part in ("subject", "predicate", "object"))


def split(lines: str) -> list[str]:
    """Give each line; a literal may hold other line separators than the one of N-Quads."""
    return [line for line in lines.split("\n") if line]


def joined(lines: Iterable[str]) -> str:
    """Give lines as one text, sorted."""
    return "".join(sorted(f"{line}\n" for line in lines))


def document(lines: str) -> tuple[str, str]:
    """Give the IRIs of the document and of the graph that `lines` hold.

    Raises `ValueError` where they do not hold exactly one document.
    """
    found = list(_saying(lines, _IS_DOCUMENT))
    if len(found) != 1:
        msg = f"the graph of a document holds one rostra:Document, not {len(found)}"
        raise ValueError(msg)
    iri, *_, graph, _ = found[0].split(" ")
    return iri[1:-1], graph[1:-1]


def checked(lines: str) -> tuple[str, str]:
    """Give as `document` does; raise `ValueError` where a line holds a blank node, which gets a new name each time."""
    terms_ = (line.split(" ", 3) for line in split(lines))
    if any(term.startswith("_:") for subject, _, value, _ in terms_ for term in (subject, value)):
        raise ValueError("the graph of a document holds no blank node")
    return document(lines)


def statements(lines: str) -> frozenset[str]:
    """Give the IRIs of the statements."""
    return frozenset(line.partition(" ")[0][1:-1] for line in _saying(lines, _IS_STATEMENT))


def timeless(lines: str) -> list[str]:
    """Give the lines without those that say when a run began and ended: a second run differs in them alone."""
    return [line for line in split(lines) if line.split(" ", 2)[1] not in _CLOCK]


def relations(lines: str) -> frozenset[Triple]:
    """Give the triples that the nodes of `rostra:Relation` state."""
    nodes: defaultdict[str, list[str]] = defaultdict(list)
    for part in _PARTS:
        for line in _saying(lines, part):
            node, _, term, *_ = line.split(" ")
            nodes[node].append(term)
    return frozenset(" ".join(node) for node in nodes.values() if len(node) == len(_PARTS))


def with_relations(lines: str) -> str:
    """Give the lines of a document with the bare triples that its relations state."""
    name = lines.partition("\n")[0].rpartition(" <")[2]
    return joined({*split(lines), *(f"{one} <{name}" for one in relations(lines))})


def without(lines: str, triples: Iterable[Triple]) -> str:
    """Give the lines without those of some `triples`."""
    name = lines.partition("\n")[0].rpartition(" <")[2]
    for triple in triples:
        lines = lines.replace(f"\n{triple} <{name}\n", "\n", 1).removeprefix(f"{triple} <{name}\n")
    return lines


def by_graph(lines: str) -> dict[str, list[Triple]]:
    """Give the triples of each named graph, by its IRI."""
    graphs: defaultdict[str, list[Triple]] = defaultdict(list)
    for line in split(lines):
        triple, _, graph = line.rpartition(" <")
        graphs[graph.removesuffix("> .")].append(triple)
    return dict(graphs)


def _saying(lines: str, words: str) -> Iterator[str]:
    """Give each line of IRIs alone whose property, or property and object, is `words`."""
    at = lines.find(words)
    while at >= 0:
        start, end = lines.rfind("\n", 0, at) + 1, lines.find("\n", at)
        line = lines[start:end]
        if line[line.find(" ") + 1 :].startswith(f"{words} <"):
            yield line
        at = lines.find(words, end)
