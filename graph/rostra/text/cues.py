"""Recognise, by the patterns of a lexicon, what kind of block a line or an element is."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from rostra.model import BlockCue, BlockKind, Place, Reach

_LONGEST = 600
"""No longer line than this, in characters, is anything but article."""

_REPEATED = 0.5
"""What it weighs, where other hints tell of an advertisement, that the same line stands elsewhere in the text, too."""

_ENOUGH = 0.999


@dataclass(frozen=True, slots=True)
class Found:
    """Say of which kind a line is, how far that reaches, and what its pattern names in it."""

    kind: BlockKind
    reach: Reach = Reach.LINE
    parts: Mapping[str, tuple[int, int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Recogniser:
    """Hold block cues with their patterns compiled."""

    line_cues: tuple[tuple[re.Pattern[str], BlockCue], ...]
    markup_cues: tuple[tuple[re.Pattern[str], BlockCue], ...]
    datelines: tuple[re.Pattern[str], ...]

    def line(self, line: str, *, repeated: bool = False) -> Found | None:
        """Give the kind that the cues in `line` speak for; None where they don't weigh enough.

        `repeated` says that the same line stands in the document more than once.
        """
        if len(line) > _LONGEST:
            return None
        matches = [(cue, match) for pattern, cue in self.line_cues if (match := pattern.search(line))]
        kind = _heaviest(_weights((cue for cue, _ in matches), repeated=repeated))
        if kind is None:
            return None
        speaking = [(cue, match) for cue, match in matches if cue.kind is kind and cue.weight > 0]
        reach = max((cue.reach for cue, _ in speaking), key=list(Reach).index)
        return Found(kind, reach, _parts(match for _, match in speaking))

    def markup(self, names: str) -> BlockKind | None:
        """Give the kind of an element whose class, id, role and label are `names`; None where they say nothing."""
        names = names.lower()
        return _heaviest(_weights((cue for pattern, cue in self.markup_cues if pattern.search(names)), repeated=False))

    def dateline(self, line: str) -> int:
        """Give how many characters a dateline takes at the start of `line`; 0 where there is none."""
        return next((match.end("dateline") for pattern in self.datelines if (match := pattern.match(line))), 0)


@lru_cache(maxsize=8)
def recogniser(cues: tuple[BlockCue, ...]) -> Recogniser:
    """Compile `cues`; raise `re.error` for a pattern that is no regular expression."""
    compiled = [(re.compile(cue.pattern), cue) for cue in cues]
    lines = [(pattern, cue) for pattern, cue in compiled if cue.place is Place.LINE]
    return Recogniser(
        tuple((pattern, cue) for pattern, cue in lines if "dateline" not in pattern.groupindex),
        tuple((pattern, cue) for pattern, cue in compiled if cue.place is Place.MARKUP),
        tuple(pattern for pattern, _ in lines if "dateline" in pattern.groupindex),
    )


def _weights(cues: Iterable[BlockCue], *, repeated: bool) -> dict[BlockKind, float]:
    weights: dict[BlockKind, float] = defaultdict(float)
    for cue in cues:
        weights[cue.kind] += cue.weight
    if repeated and weights.get(BlockKind.ADVERTISEMENT, 0) > 0:
        weights[BlockKind.ADVERTISEMENT] += _REPEATED
    return weights


def _heaviest(weights: dict[BlockKind, float]) -> BlockKind | None:
    kind = max(weights, key=weights.__getitem__, default=None)
    return kind if kind is not None and weights[kind] >= _ENOUGH else None


def _parts(matches: Iterable[re.Match[str]]) -> dict[str, tuple[int, int]]:
    return {name: match.span(name) for match in matches for name, value in match.groupdict().items() if value}
