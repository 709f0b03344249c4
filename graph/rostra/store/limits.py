"""What a query may not be: too long, too deep, or one that calls other servers.

Oxigraph cannot be told to refuse SERVICE, and a few thousand nested brackets or chained operators overflow its stack
and end the process (measured with 0.5.13: 3,000 brackets, 3,000 OPTIONAL or BIND, 10,000 "||").
"""

from functools import lru_cache

from rostra.errors import QueryError, RefusedError
from rostra.store.tokens import Token, place, tokens

LONGEST = 64 * 1024
"""Bytes of UTF-8."""
DEEPEST = 100
"""Brackets within brackets."""
MOST = 500
"""Keywords and operators."""


def check(sparql: str) -> tuple[Token, ...]:
    """Give the tokens of a query; raise `QueryError` where it is too long, deep or busy, `RefusedError` for SERVICE."""
    if _length(sparql) > LONGEST:
        problem = f"the query is longer than {LONGEST // 1024} kB"
        raise QueryError(problem, remedy="ask for less at once")
    depth = busy = 0
    found = tuple(tokens(sparql))
    for token in found:
        depth += (token.kind == "open") - (token.kind == "close")
        busy += token.kind in {"word", "operator"} and token.text not in ".;,@"
        _refuse_service(token, sparql)
        if depth > DEEPEST:
            raise QueryError(
                f"brackets stand more than {DEEPEST} deep", where=_where(sparql, token), remedy="nest less"
            )
        if busy > MOST:
            problem = f"the query holds more than {MOST} keywords and operators"
            raise QueryError(problem, where=_where(sparql, token), remedy="write values with VALUES or IN")
    return found


@lru_cache(maxsize=128)
def names_graphs(sparql: str) -> bool:
    """Tell whether a query says which graphs it is asked of (FROM); raise as `check` does."""
    return any(token.kind == "word" and token.text.upper() == "FROM" for token in check(sparql))


def _length(sparql: str) -> int:
    try:
        return len(sparql.encode())
    except UnicodeEncodeError as error:
        raise QueryError("the query holds half of a surrogate pair", remedy="write it in UTF-8") from error


def _refuse_service(token: Token, sparql: str) -> None:
    read = token.text.partition(":")[0] if token.kind == "name" else token.text
    if token.kind in {"word", "name"} and "service" in read.lower():
        remedy = "ask this store alone; a prefix called service needs another name"
        problem = "SERVICE is refused: a query does not call other servers"
        raise RefusedError(problem, where=_where(sparql, token), remedy=remedy)


def _where(sparql: str, token: Token) -> str:
    line, column = place(sparql, token.start)
    return f"line {line}, column {column}"
