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


class Phrases(Generic[T]):
    """Hold phrases by their first word: a text is scanned in one look-up a word, whatever the number of phrases."""

    def __init__(self, entries: Iterable[tuple[Sequence[str], T]]) -> None:
        table: dict[str, dict[tuple[str, ...], list[T]]] = {}
        for words, value in entries:
            if words:
                table.setdefault(words[0], {}).setdefault(tuple(words[1:]), []).append(value)
        self._table = {first: tuple(sorted(rests.items(), key=_longest)) for first, rests in table.items()}

    def scan(self, words: Sequence[str]) -> Iterator[Hit[T]]:
        """Give every phrase that stands in `words`, by its start and the longest first; phrases may overlap.

        >>> rivers = Phrases([(("rio", "grande"), "river")])
        >>> [(hit.start, hit.end, hit.value) for hit in rivers.scan(["the", "rio", "grande"])]
        [(1, 3, 'river')]
        """
        table, last = self._table, len(words)
        for start in [at for at, word in enumerate(words) if word in table]:
            onward = words[start + 1] if start + 1 < last else None
            for rest, values in table[words[start]]:
                end = start + 1 + len(rest)
                if not rest or (onward == rest[0] and tuple(words[start + 1 : end]) == rest):
                    for value in values:
                        yield Hit(start, end, value)


def _longest(entry: tuple[tuple[str, ...], list[T]]) -> tuple[int, tuple[str, ...]]:
    return -len(entry[0]), entry[0]
