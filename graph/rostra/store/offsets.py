"""Offsets against the text and each other, as three constraints of the core ask it in SPARQL, but in one pass.

SPARQL counts the characters before a span anew for each span, and compares each block with each other one: an article
twice as long takes it four times as long.
"""

from collections.abc import Callable, Iterator, Mapping
from itertools import groupby

import pyoxigraph as ox

from rostra.store.asking import rows
from rostra.vocab import terms

_CONTEXT = 32
_TEXT, _EXACT, _BEFORE, _AFTER = (
    ox.NamedNode(iri) for iri in (f"{terms.ROSTRA}text", f"{terms.OA}exact", f"{terms.OA}prefix", f"{terms.OA}suffix")
)
_SPANS = f"""
    PREFIX oa: <{terms.OA}>
    SELECT ?this ?side ?span ?start ?end ?words {{
      ?span oa:hasSource ?this ; oa:hasSelector ?position, ?quotation .
      ?position oa:start ?start ; oa:end ?end .
      ?quotation ?side ?words .
      FILTER (isNumeric(?start) && isNumeric(?end) && ?start >= 0)
    }}
"""
_BLOCKS = f"""
    PREFIX rostra: <{terms.ROSTRA}>
    SELECT ?this ?block ?start ?end {{
      ?this rostra:hasBlock ?block .
      ?block rostra:start ?start ; rostra:end ?end .
      FILTER (isNumeric(?start) && isNumeric(?end))
    }} ORDER BY ?start
"""


def _own(index: ox.Store, document: ox.NamedNode) -> Iterator[ox.NamedNode]:
    """Give the spans whose words are not those at their offsets."""
    for text in _texts(index, document):
        for span, start, end, words in _spans(index, document, _EXACT):
            if text[start:end] != words:
                yield span


def _around(index: ox.Store, document: ox.NamedNode) -> Iterator[ox.NamedNode]:
    """Give the spans with other words before or after than the text has there, or with too many."""
    for text in _texts(index, document):
        for side in (_BEFORE, _AFTER):
            for span, start, end, words in _spans(index, document, side):
                first = start - len(words) if side == _BEFORE else end
                if len(words) > _CONTEXT or first < 0 or text[first : first + len(words)] != words:
                    yield span


def _texts(index: ox.Store, document: ox.NamedNode) -> list[str]:
    found = (quad.object for quad in index.quads_for_pattern(document, _TEXT, None))
    return [text.value for text in found if isinstance(text, ox.Literal)]


def _spans(index: ox.Store, document: ox.NamedNode, side: ox.NamedNode) -> Iterator[tuple[ox.NamedNode, int, int, str]]:
    for _, _, span, start, end, words in rows(index, _SPANS, this=document, side=side):
        yield span, int(start.value), int(end.value), words.value


def _apart(index: ox.Store, document: ox.NamedNode) -> Iterator[ox.NamedNode]:
    """Give the blocks that begin inside another."""
    found = rows(index, _BLOCKS, this=document)
    blocks = [(int(start.value), int(end.value), block) for _, block, start, end in found]
    reach = 0
    for start, group in groupby(blocks, lambda block: block[0]):
        begun = list(group)
        for _, _, block in begun:
            if reach > start or any(end > start and other != block for _, end, other in begun):
                yield block
        reach = max(reach, *(end for _, end, _ in begun))


CHECKS: Mapping[str, Callable[[ox.Store, ox.NamedNode], Iterator[ox.NamedNode]]] = {
    terms.ROSTRA + "WordsAgree": _own,
    terms.ROSTRA + "WordsAroundAgree": _around,
    terms.ROSTRA + "BlocksApart": _apart,
}
"""What stands in for the SPARQL of a constraint, by its IRI: it gives the nodes of a document that break it."""
