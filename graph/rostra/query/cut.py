"""No more rows than are wanted: LIMIT said in the query, so that a store stops looking."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

import pyoxigraph as ox

from rostra.store.store import Answer
from rostra.store.tokens import Token, tokens

_KINDS = frozenset({"SELECT", "ASK", "CONSTRUCT", "DESCRIBE"})
_TSV = ox.QueryResultsFormat.TSV


@dataclass(frozen=True, slots=True)
class Whole:
    """Hold an answer that is all there, how many rows or triples it has, and whether some were cut off."""

    answer: Answer | Iterable[ox.Triple]
    number: int
    is_cut: bool


def at_most(sparql: str, rows: int) -> str:
    """Give a SELECT that answers with `rows` rows at most; a LIMIT that it has counts if it is less.

    A query of another kind comes back as it is: LIMIT says of those how many solutions make the answer, not how long
    it is.

    >>> at_most("SELECT ?s { ?s a rostra:Run } LIMIT 10", 5)
    'SELECT ?s { ?s a rostra:Run } LIMIT 5'
    """
    outer = _outer(sparql)
    if next((token.text.upper() for token in outer if token.text.upper() in _KINDS), "") != "SELECT":
        return sparql
    words = [token.text.upper() for token in outer]
    if "LIMIT" in words:
        return _lowered(sparql, outer[words.index("LIMIT") + 1 :], rows)
    end = outer[words.index("VALUES")].start if "VALUES" in words else len(sparql)
    return f"{sparql[:end].rstrip()}\nLIMIT {rows}\n{sparql[end:]}"


def whole(answer: Answer, most: int | None = None) -> Whole:
    """Give an answer once all of it is found, without what is beyond `most` rows or triples."""
    if isinstance(answer, ox.QueryBoolean):
        return Whole(answer, 1, is_cut=False)
    if isinstance(answer, ox.QuerySolutions):
        return _solutions(answer, most)
    triples = list(islice(answer, None if most is None else most + 1))
    kept = triples[:most]
    return Whole(kept, len(kept), is_cut=len(triples) > len(kept))


def _solutions(answer: ox.QuerySolutions, most: int | None) -> Whole:
    """Cut the results as a text in which a row is a line: only Oxigraph itself can make solutions."""
    head, *lines = (answer.serialize(format=_TSV) or b"").splitlines(keepends=True)
    kept = lines[:most]
    found = ox.parse_query_results(b"".join([head, *kept]), format=_TSV)
    return Whole(found, len(kept), is_cut=len(lines) > len(kept))


def _lowered(sparql: str, after: list[Token], rows: int) -> str:
    """Give a query with no greater a number than `rows` where `after` begins with one."""
    if not after or after[0].kind != "number":
        return sparql
    number = after[0]
    return f"{sparql[: number.start]}{min(int(number.text), rows)}{sparql[number.end :]}"


def _outer(sparql: str) -> list[Token]:
    """Give the tokens that stand in no bracket."""
    found, depth = [], 0
    for token in tokens(sparql):
        depth -= token.kind == "close"
        if depth == 0 and token.kind in {"word", "number"}:
            found.append(token)
        depth += token.kind == "open"
    return found
