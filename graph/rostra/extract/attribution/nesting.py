"""Which attribution stands inside the content of which."""

from collections import defaultdict
from collections.abc import Sequence

from rostra.extract.attribution.scoring import Found


def enclosing(found: Sequence[Found]) -> list[int | None]:
    """Give for each attribution the number of the smallest one whose content holds its cue, or None.

    Two that hold each other's cue are not inside one another.
    """
    anchors = frozenset(one.anchor for one in found)
    holders: dict[int, list[int]] = defaultdict(list)
    for number, one in enumerate(found):
        for row in anchors.intersection(one.content):
            holders[row].append(number)
    return [_smallest(found, holders, number) for number in range(len(found))]


def _smallest(found: Sequence[Found], holders: dict[int, list[int]], number: int) -> int | None:
    around = [
        other
        for other in holders.get(found[number].anchor, ())
        if other != number and number not in holders.get(found[other].anchor, ())
    ]
    return min(around, key=lambda other: (len(found[other].content), other), default=None)
