"""How SPARQL is often miswritten: patterns over its tokens, each with what is wrong and advice."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import accumulate

from rostra.store.tokens import Token

_SIGNS = {"variable": "?", "name": ":", "iri": "<>", "string": '"', "number": "0"}


@dataclass(frozen=True, slots=True)
class Mistake:
    """Hold the number of the token where it is, what is wrong and what to do."""

    at: int
    problem: str
    remedy: str


def mistakes(found: Sequence[Token]) -> Iterator[Mistake]:
    """Give what looks like a mistake of a kind that is known; only of a query that cannot be read is it one."""
    signs = [f"{_SIGNS.get(token.kind, token.text.upper())} " for token in found]
    ends = [*accumulate(map(len, signs))]
    for pattern, problem, remedy in _known():
        for match in pattern.finditer("".join(signs)):
            yield Mistake(bisect_right(ends, match.start(1)), problem, remedy)


@cache
def _known() -> tuple[tuple[re.Pattern[str], str, str], ...]:
    text = files("rostra.query").joinpath("mistakes.txt").read_text(encoding="utf-8")
    lines = (line.rsplit(" | ", 2) for line in text.splitlines() if line and not line.startswith("#"))
    return tuple((re.compile(pattern), problem, remedy) for pattern, problem, remedy in lines)
