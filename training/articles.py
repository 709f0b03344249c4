"""Names that agree within an article: one type for one form, and a surname wherever its owner was named."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    Name = tuple[int, int, str]
    Form = tuple[str, ...]
    Paragraph = tuple[Sequence[str], Sequence[Name]]


def votes(paragraphs: Iterable[Paragraph]) -> dict[Form, str]:
    """Give each form the type that it has most often; a surname counts with every full name that ends in it."""
    counted: defaultdict[Form, Counter[str]] = defaultdict(Counter)
    for words, names in paragraphs:
        for start, end, kind in names:
            counted[tuple(words[start:end])][kind] += 1
            if kind == "PERSON" and end - start > 1:
                counted[tuple(words[end - 1 : end])][kind] += 1
    return {form: kinds.most_common(1)[0][0] for form, kinds in counted.items()}


def agreed(words: Sequence[str], names: Iterable[Name], types: Mapping[Form, str]) -> list[Name]:
    """Relabel names by the vote of their article, and name the known forms that stand alone and were passed over."""
    kept = [(start, end, types.get(tuple(words[start:end]), kind)) for start, end, kind in names]
    covered = {at for start, end, _ in kept for at in range(start, end)}
    longest = max((len(form) for form in types), default=0)
    at = 0
    while at < len(words):
        end = next((at + n for n in range(longest, 0, -1) if _stands(words, at, at + n, types, covered)), 0)
        if end:
            kept.append((at, end, types[tuple(words[at:end])]))
        at = end or at + 1
    return sorted(kept)


def _stands(words: Sequence[str], start: int, end: int, types: Mapping[Form, str], covered: set[int]) -> bool:
    """Say whether a known form stands here, free, capitalised, and not inside a longer run of capitals."""
    around = [*words[max(start - 1, 0) : start], *words[end : end + 1]]
    return (
        end <= len(words)
        and tuple(words[start:end]) in types
        and covered.isdisjoint(range(start, end))
        and words[start][:1].isupper()
        and not any(word[:1].isupper() for word in around)
    )
