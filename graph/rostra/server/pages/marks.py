"""A text cut where marks begin and end, so that nested and overlapping parts of statements can be shown in place."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

PARTS = ("source", "cue", "content")
"""The parts of a statement that are marked."""


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """Name a part ("source", "cue", "content") of the statement `number`, at characters of the text (half-open)."""

    start: int
    end: int
    number: int
    part: str


@dataclass(frozen=True, slots=True)
class Piece:
    """Hold characters that the same marks cover, and the numbers of the statements whose content begins with them."""

    text: str
    marks: tuple[Mark, ...] = ()
    begins: tuple[int, ...] = ()

    @property
    def parts(self) -> tuple[str, ...]:
        """Give which parts of statements this is, each once."""
        return tuple(part for part in PARTS if any(mark.part == part for mark in self.marks))

    @property
    def depth(self) -> int:
        """Give in how many contents this stands."""
        return sum(mark.part == "content" for mark in self.marks)

    @property
    def numbers(self) -> tuple[int, ...]:
        """Give the statements that this is a part of, the longest part first."""
        ordered = sorted(self.marks, key=lambda mark: (mark.start - mark.end, mark.number))
        return tuple(dict.fromkeys(mark.number for mark in ordered))


def pieces(text: str, start: int, end: int, marks: Iterable[Mark]) -> tuple[Piece, ...]:
    """Cut the characters from `start` to `end` of `text` wherever one of the `marks` begins or ends."""
    within = [mark for mark in marks if mark.start < end and mark.end > start and mark.start < mark.end]
    ends = {place for mark in within for place in (mark.start, mark.end) if start < place < end}
    cuts = sorted({start, end, *ends})
    covering = _covering(cuts, within)
    return tuple(
        Piece(text[one:other], marks_, _begun(marks_, one))
        for one, other, marks_ in zip(cuts, cuts[1:], covering, strict=False)
    )


def _covering(cuts: Sequence[int], marks: Iterable[Mark]) -> list[tuple[Mark, ...]]:
    """Give the marks that cover what lies between each cut and the next."""
    covering: list[list[Mark]] = [[] for _ in cuts]
    for mark in sorted(marks):
        for place in range(bisect_left(cuts, mark.start), bisect_left(cuts, mark.end)):
            covering[place].append(mark)
    return [tuple(each) for each in covering]


def _begun(marks: Iterable[Mark], at: int) -> tuple[int, ...]:
    return tuple(mark.number for mark in marks if mark.start == at and mark.part == "content")
