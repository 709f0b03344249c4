"""Canonical N-Quads as lines: what can be told of a graph without parsing it.

Canonical means one quad a line, sorted, terms parted by one blank: what `rdf.formats.nquads` writes.
"""

import re
from collections import defaultdict

from pyoxigraph import BlankNode, RdfFormat, parse

from rostra.vocab import terms

Triple = str
"""Subject, predicate and object as N-Triples has them, parted by blanks, without the full stop."""

_CLOCK = (f"<{terms.PROV}startedAtTime>", f"<{terms.PROV}endedAtTime>")
_A_DOCUMENT = re.compile(rf"^<([^>]*)> <{terms.TYPE}> <{terms.ROSTRA}Document> <([^>]*)> \.$", re.MULTILINE)
_A_STATEMENT = re.compile(rf"^<([^>]*)> <{terms.TYPE}> <{terms.ROSTRA}Statement> ", re.MULTILINE)
_A_PART = re.compile(rf"^<([^>]*)> <{terms.ROSTRA}(subject|predicate|object)> (<[^>]*>) <[^>]*> \.$", re.MULTILINE)


def split(lines: str) -> list[str]:
    """Give each line; a literal may hold other line separators than the one of N-Quads."""
    return [line for line in lines.split("\n") if line]


def document(lines: str) -> tuple[str, str]:
    """Give the IRIs of the document and of the graph that `lines` hold.

    Raises `ValueError` where they do not hold exactly one document.
    """
    found = _A_DOCUMENT.findall(lines)
    if len(found) != 1:
        msg = f"the graph of a document holds one rostra:Document, not {len(found)}"
        raise ValueError(msg)
    iri, graph = found[0]
    return iri, graph


def checked(lines: str) -> tuple[str, str]:
    """Give as `document` does; raise `ValueError` where Oxigraph would not take the lines, or would rename a node."""
    try:
        quads = list(parse(lines, format=RdfFormat.N_QUADS))
    except SyntaxError as error:
        msg = f"the graph of a document cannot be stored: {error}"
        raise ValueError(msg) from error
    if any(isinstance(term, BlankNode) for quad in quads for term in (quad.subject, quad.object)):
        raise ValueError("the graph of a document holds no blank node")
    return document(lines)


def statements(lines: str) -> frozenset[str]:
    """Give the IRIs of the statements."""
    return frozenset(_A_STATEMENT.findall(lines))


def timeless(lines: str) -> list[str]:
    """Give the lines without those that say when a run began and ended: a second run differs in them alone."""
    return [line for line in split(lines) if line.split(" ", 2)[1] not in _CLOCK]


def relations(lines: str) -> frozenset[Triple]:
    """Give the triples that the nodes of `rostra:Relation` state."""
    nodes: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for node, part, term in _A_PART.findall(lines):
        nodes[node][part] = term
    whole = (node for node in nodes.values() if len(node) == len(("subject", "predicate", "object")))
    return frozenset(f"{node['subject']} {node['predicate']} {node['object']}" for node in whole)


def by_graph(lines: str) -> dict[str, list[Triple]]:
    """Give the triples of each named graph, by its IRI."""
    graphs: defaultdict[str, list[Triple]] = defaultdict(list)
    for line in split(lines):
        triple, _, graph = line.rpartition(" <")
        graphs[graph.removesuffix("> .")].append(triple)
    return dict(graphs)
