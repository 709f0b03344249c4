"""Recognise, by the patterns of a lexicon, what kind of block a line or an element is."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from rostra.model import BlockCue, BlockKind, Place, Reach

_LONGEST = 600
"""No longer line than this, in characters, is anything but article."""

_ENOUGH = 0.999


@dataclass(frozen=True, slots=True)
class Found:
    """Say of which kind a line is, how far that reaches, and what its pattern names in it."""

    kind: BlockKind
    reach: Reach = Reach.LINE
    parts: Mapping[str, tuple[int, int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Compiled:
    """Hold a cue, its pattern, and the weight that the cues after it can still add."""

    pattern: re.Pattern[str]
    cue: BlockCue
    ahead: float


_Matches = list[tuple[BlockCue, re.Match[str]]]


@dataclass(frozen=True, slots=True)
class Recogniser:
    """Hold block cues with their patterns compiled, by kind."""

    lines: Mapping[BlockKind, tuple[_Compiled, ...]]
    names: Mapping[BlockKind, tuple[_Compiled, ...]]
    datelines: tuple[re.Pattern[str], ...]

    def line(self, line: str, *, more: Mapping[BlockKind, float] | None = None) -> Found | None:
        """Give the kind that the cues in `line` speak for; None where they don't weigh enough.

        `more` is what the rest of the document adds to the weight of a kind, where `line` speaks for it already.
        """
        if len(line) > _LONGEST:
            return None
        kind, matches = _heaviest(self.lines, line, more or {})
        if kind is None:
            return None
        speaking = [(cue, match) for cue, match in matches if cue.weight > 0]
        reach = max((cue.reach for cue, _ in speaking), key=list(Reach).index)
        parts = {name: match.span(name) for _, match in speaking for name in match.groupdict() if match[name]}
        return Found(kind, reach, parts)

    def markup(self, names: str) -> BlockKind | None:
        """Give the kind of an element whose class, id, role and label are `names`; None where they say nothing."""
        return _heaviest(self.names, names.lower(), {})[0]

    def dateline(self, line: str) -> int:
        """Give how many characters a dateline takes at the start of `line`; 0 where there is none."""
        return next((match.end("dateline") for pattern in self.datelines if (match := pattern.match(line))), 0)


@lru_cache(maxsize=8)
def recogniser(cues: tuple[BlockCue, ...]) -> Recogniser:
    """Compile `cues`; raise `re.error` for a pattern that is no regular expression."""
    compiled = [(re.compile(cue.pattern), cue) for cue in cues]
    lines = [(pattern, cue) for pattern, cue in compiled if cue.place is Place.LINE]
    return Recogniser(
        _by_kind((pattern, cue) for pattern, cue in lines if "dateline" not in pattern.groupindex),
        _by_kind((pattern, cue) for pattern, cue in compiled if cue.place is Place.MARKUP),
        tuple(pattern for pattern, _ in lines if "dateline" in pattern.groupindex),
    )


def _by_kind(pairs: Iterable[tuple[re.Pattern[str], BlockCue]]) -> dict[BlockKind, tuple[_Compiled, ...]]:
    """Put what settles most first: what speaks strongly against a kind, then by weight."""
    kinds: dict[BlockKind, tuple[_Compiled, ...]] = {}
    for pattern, cue in sorted(pairs, key=lambda pair: (pair[1].weight > -1, -pair[1].weight), reverse=True):
        before = kinds.get(cue.kind, ())
        ahead = before[0].ahead + max(before[0].cue.weight, 0) if before else 0.0
        kinds[cue.kind] = (_Compiled(pattern, cue, ahead), *before)
    return kinds


def _heaviest(
    kinds: Mapping[BlockKind, tuple[_Compiled, ...]], text: str, more: Mapping[BlockKind, float]
) -> tuple[BlockKind | None, _Matches]:
    """Give the kind with the most weight if that is enough, and its matches; `more` adds to what has some already."""
    best, kind, chosen = _ENOUGH, None, _Matches()
    for candidate, compiled in kinds.items():
        weight, matches = _weighed(compiled, text, more.get(candidate, 0.0))
        if weight >= best and (kind is None or weight > best):
            best, kind, chosen = weight, candidate, matches
    return kind, chosen


def _weighed(compiled: Sequence[_Compiled], text: str, more: float) -> tuple[float, _Matches]:
    """Add up the weights of the cues that are found; stop where the rest can no longer make it enough."""
    weight, matches = 0.0, _Matches()
    for one in compiled:
        if match := one.pattern.search(text):
            weight += one.cue.weight
            matches.append((one.cue, match))
        if weight + one.ahead + more < _ENOUGH:
            return weight, matches
    return weight + more if weight > 0 else weight, matches
