"""NORP where a corpus has no such type: by our own list of peoples, faiths and party members."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    Name = tuple[int, int, str]

LIST = Path(__file__).with_name("demonyms.txt")


def forms(path: Path = LIST) -> frozenset[str]:
    """Read the list, with the plural in -s of each form."""
    lines = [line.strip() for line in path.read_text(encoding="utf-8").splitlines()]
    listed = [line for line in lines if line and not line.startswith("#")]
    return frozenset([*listed, *(form + "s" for form in listed)])


def marked(words: Sequence[str], names: Iterable[Name], peoples: frozenset[str]) -> list[Name]:
    """Relabel a name that is a people and nothing else, and add the peoples that no name covers."""
    kept = [
        (start, end, "NORP" if end - start == 1 and words[start] in peoples and label != "PERSON" else label)
        for start, end, label in names
    ]
    covered = {at for start, end, _ in kept for at in range(start, end)}
    alone = [(at, at + 1, "NORP") for at, word in enumerate(words) if word in peoples and at not in covered]
    return sorted([*kept, *(name for name in alone if not _in_name(words, name[0]))])


def _in_name(words: Sequence[str], at: int) -> bool:
    """Say whether the next word is capitalised, so that the people may be part of an unmarked name."""
    return at + 1 < len(words) and words[at + 1][:1].isupper()
