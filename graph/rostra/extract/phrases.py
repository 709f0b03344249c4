"""Find known phrases in a row of words, all at once."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Hit(Generic[T]):
    """Say that words `start` to `end` (half-open) are a phrase, and what it stands for."""

    start: int
    end: int
    value: T


Rest = tuple[str, ...]
"""The words of a phrase after its first."""


class Phrases(Generic[T]):
    """Hold phrases by their first two words: a text is scanned in two look-ups a word, whatever their number."""

    def __init__(self, entries: Iterable[tuple[Sequence[str], T]]) -> None:
        table: dict[str, dict[Rest, list[T]]] = {}
        for words, value in entries:
            if words:
                table.setdefault(words[0], {}).setdefault(tuple(words[1:]), []).append(value)
        self._alone = {first: rests.get((), []) for first, rests in table.items()}
        self._onward: dict[Rest, list[tuple[Rest, list[T]]]] = {}
        for first, rests in table.items():
            for rest in sorted(filter(None, rests), key=_longest):
                self._onward.setdefault((first, rest[0]), []).append((rest, rests[rest]))

    def scan(self, words: Sequence[str]) -> Iterator[Hit[T]]:
        """Give every phrase that stands in `words`, by its start and the longest first; phrases may overlap.

        >>> rivers = Phrases([(("rio", "grande"), "river")])
        >>> [(hit.start, hit.end, hit.value) for hit in rivers.scan(["the", "rio", "grande"])]
        [(1, 3, 'river')]
        """
        alone, onward = self._alone, self._onward
        for start in [at for at, word in enumerate(words) if word in alone]:
            for rest, values in onward.get(tuple(words[start : start + 2]), ()):
                end = start + 1 + len(rest)
                if tuple(words[start + 1 : end]) == rest:
                    for value in values:
                        yield Hit(start, end, value)
            for value in alone[words[start]]:
                yield Hit(start, start + 1, value)


def _longest(rest: Rest) -> tuple[int, Rest]:
    return -len(rest), rest
