"""Texts as tokens, and roles of statements as sets of them: what all measures of spans count.

The definitions follow Pareti et al. 2013 (a content is direct when all its words lie inside quotation marks) and the
PolNeAR corpus (Newell et al. 2018); punctuation counts only where it is asked for.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from rostra.model import Mode

ROLES = ("source", "cue", "content")
Record = Mapping[str, Any]
"""A JSON object as `rostra extract` writes it, or gold of the same form."""
Pairs = Iterable[Sequence[int]]

_MARK = re.compile("[“”\"]|``|''")
_NOT_IN_HEAD = re.compile("(of|in|for|from|at|on|with|who|that|which|whose|to|by|and|or)")
_HEAD_ENDS = re.compile(r"[,;:(—–]|--")


class Text:
    """Hold the tokens of a text: runs of word characters, and with `punctuation` every mark too."""

    def __init__(self, text: str, *, punctuation: bool = False) -> None:
        spans = [match.span() for match in re.finditer(r"\w+|[^\w\s]" if punctuation else r"\w+", text)]
        self.text = text
        self.starts = [start for start, _ in spans]
        self.ends = [end for _, end in spans]
        self.words = {at for at, (start, _) in enumerate(spans) if re.match(r"\w", text[start])}
        self.quoted = self.tokens(quoted(text))

    def tokens(self, pairs: Pairs) -> set[int]:
        """Give the numbers of the tokens in these spans; raise `ValueError` for a span outside the text."""
        found: set[int] = set()
        for start, end in pairs:
            if not 0 <= start < end <= len(self.text):
                msg = f"bad span {start}-{end} in a text of {len(self.text)} characters"
                raise ValueError(msg)
            found.update(range(bisect_right(self.ends, start), bisect_left(self.starts, end)))
        return found

    def head(self, tokens: set[int]) -> int:
        """Give the head of a source: its last token before a preposition, a relative pronoun or a mark."""
        order = sorted(tokens & self.words or tokens)
        for left, right in pairwise(order):
            step = self.text[self.ends[left] : self.ends[right]].lower()
            if _NOT_IN_HEAD.fullmatch(step.strip()) or _HEAD_ENDS.search(step):
                return left
        return order[-1]


@dataclass(frozen=True, slots=True)
class Roles:
    """Hold the tokens of the three roles of one statement, and its mode."""

    source: frozenset[int]
    cue: frozenset[int]
    content: frozenset[int]
    mode: Mode


def roles(text: Text, statement: Record) -> Roles:
    """Give the roles of a statement as tokens of its text."""
    source, cue, content = (frozenset(text.tokens(statement.get(role) or ())) for role in ROLES)
    words = content & text.words
    mode = Mode.INDIRECT if not words & text.quoted else Mode.DIRECT if words <= text.quoted else Mode.MIXED
    return Roles(source, cue, content, mode)


def quoted(text: str) -> list[tuple[int, int]]:
    """Give what stands in double quotation marks; a mark left open runs to the end of its paragraph."""
    found, offset = [], 0
    for line in text.split("\n"):
        found += [(offset + start, offset + end) for start, end in _quoted(line) if start < end]
        offset += len(line) + 1
    return found


def _quoted(line: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    start: int | None = None
    for mark in _MARK.finditer(line):
        if start is None and (mark.group() not in {"”", "''"} or not line[: mark.start()].strip()):
            start = mark.end()
        elif start is not None and mark.group() not in {"“", "``"}:
            found.append((start, mark.start()))
            start = None
    return found if start is None else [*found, (start, len(line))]


def fragments(tokens: Iterable[int]) -> set[tuple[int, int]]:
    """Give the runs of neighbouring tokens as pairs of first and last."""
    held = set(tokens)
    firsts = sorted(token for token in held if token - 1 not in held)
    return set(zip(firsts, sorted(token for token in held if token + 1 not in held), strict=True))


def token_f1(one: frozenset[int], other: frozenset[int]) -> float:
    """Give the overlap of two sets of tokens as F1; two empty ones agree."""
    return 2 * len(one & other) / (len(one) + len(other)) if one or other else 1.0
