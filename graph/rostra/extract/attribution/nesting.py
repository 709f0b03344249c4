"""Which attribution stands inside the content of which."""

from collections.abc import Sequence

from rostra.extract.attribution.scoring import Found


def enclosing(found: Sequence[Found]) -> list[int | None]:
    """Give for each attribution the number of the smallest one whose content holds its cue, or None.

    Two that hold each other's cue are not inside one another.
    """
    contents = [frozenset(one.content) for one in found]
    return [_smallest(found, contents, number) for number in range(len(found))]


def _smallest(found: Sequence[Found], contents: Sequence[frozenset[int]], number: int) -> int | None:
    anchor = found[number].anchor
    holders = [
        other
        for other, content in enumerate(contents)
        if other != number and anchor in content and found[other].anchor not in contents[number]
    ]
    return min(holders, key=lambda other: (len(contents[other]), other), default=None)
