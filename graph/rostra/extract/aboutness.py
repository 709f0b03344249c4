"""Say whom and what a content is about: of those that it names, the ones that its sentences turn on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rostra.model import Form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rostra.extract.cast import Figure, Sighting
    from rostra.extract.reading import Reading
    from rostra.extract.scene import Scene
    from rostra.model import Spans

_MOST = 4
"""As many things as a content is about at most."""


def about(scene: Scene, content: Spans, speaker: Figure | None) -> tuple[Figure, ...]:
    """Give the figures that a content names, those that stand highest in its sentences first, at most four."""
    ranges = list(scene.ranges(content))
    seen = [one for reading, tokens in ranges for one in scene.cast.within(reading.number, tokens)]
    highest: dict[int, tuple[int, Figure]] = {}
    for one in seen:
        if _only_goes_with(scene, one, seen) or (one.figure is speaker and one.form is Form.PRONOUN):
            continue
        depth = _depth(scene.readings[one.paragraph], one.head, ranges)
        highest[id(one.figure)] = min(highest.get(id(one.figure), (depth, one.figure)), (depth, one.figure), key=_first)
    return tuple(figure for _, figure in sorted(highest.values(), key=_first)[:_MOST])


def _first(pair: tuple[int, Figure]) -> int:
    return pair[0]


def _depth(reading: Reading, token: int, ranges: Sequence[tuple[Reading, range]]) -> int:
    here = [tokens for where, tokens in ranges if where is reading]
    return sum(any(up in tokens for tokens in here) for up in reading.ancestors(token))


def _only_goes_with(scene: Scene, one: Sighting, seen: Sequence[Sighting]) -> bool:
    """Tell whether a name only makes part of another's name, of an adjective, or of a noun ("the Trump years")."""
    reading = scene.readings[one.paragraph]
    adjective = one.form is Form.DEMONYM and reading.tags[one.head].startswith("JJ")
    if (adjective and reading.heads[one.head] != one.head) or _is_compound(reading, one):
        return True
    return any(
        one is not other and other.start <= one.start and one.end <= other.end and one.paragraph == other.paragraph
        for other in seen
    )


def _is_compound(reading: Reading, one: Sighting) -> bool:
    return reading.deps[one.head] == "compound" and one.form is not Form.PRONOUN
