"""Terms bound to the variables of a query: by VALUES, as N-Triples writes them, never by splicing what a user typed.

A line of a query that starts with `# with NAME:` is alive where the variable NAME is bound, and a comment where it is
not; so the query as it stands, in any other tool, asks without that variable. Where no line speaks of a variable, it is
bound at the start of the query's pattern.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from pyoxigraph import Literal, NamedNode

from rostra.store.tokens import Token, tokens

Term = NamedNode | Literal
Bindings = Mapping[str, Term | Sequence[Term]]
"""By the name of the variable: a term, or several of which any may be meant."""

_NAME = re.compile(r"[A-Za-z]\w*", re.ASCII)


def bind(sparql: str, bindings: Bindings) -> str:
    """Give `sparql` with its variables bound.

    Raises `ValueError` for what is no name of a variable, for an empty sequence, and where there is no pattern to
    bind in.
    """
    for name, bound in bindings.items():
        block = _values(name, [bound] if isinstance(bound, NamedNode | Literal) else bound)
        sparql = _enlivened(sparql, name, block) if speaks_of(sparql, name) else _at_start(sparql, block)
    return sparql


def speaks_of(sparql: str, name: str) -> bool:
    """Tell whether a line of the query is alive only where the variable `name` is bound."""
    return _marked(name).search(sparql) is not None


def _marked(name: str) -> re.Pattern[str]:
    return re.compile(rf"^\s*# with {re.escape(name)}:(.*)$", re.MULTILINE)


def _enlivened(sparql: str, name: str, block: str) -> str:
    return _marked(name).sub(lambda line: f"{block} {line[1]}", sparql)


def _values(name: str, terms: Iterable[Term]) -> str:
    listed = " ".join(str(term) for term in terms)
    if not (_NAME.fullmatch(name) and listed):
        msg = f"?{name} cannot be bound to {listed or 'nothing'}"
        raise ValueError(msg)
    return f"VALUES ?{name} {{ {listed} }}"


def _at_start(sparql: str, block: str) -> str:
    found = list(tokens(sparql))
    braces = [brace.end for brace in _outermost(found)]
    at = braces[1:2] if _has_template(found) else braces[:1]
    if not at:
        msg = "there is no pattern to bind a variable in"
        raise ValueError(msg)
    return f"{sparql[: at[0]]} {block} {sparql[at[0] :]}"


def _outermost(found: Iterable[Token]) -> Iterable[Token]:
    depth = 0
    for token in found:
        if token.kind == "open":
            depth += 1
            if depth == 1 and token.text == "{":
                yield token
        depth -= token.kind == "close"


def _has_template(found: Sequence[Token]) -> bool:
    return any(
        one.kind == "word" and one.text.upper() == "CONSTRUCT" and other.text == "{" for one, other in pairwise(found)
    )
