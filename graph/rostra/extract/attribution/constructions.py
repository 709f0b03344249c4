"""Attributions that the parse and the lexicon tell of without a model: rare in what it learned from, plain in form."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rostra.extract.attribution import announced, framed, labels, viewpoints
from rostra.extract.attribution.context import Context
from rostra.extract.attribution.scoring import Found
from rostra.extract.attribution.tokens import Flags, Tokens
from rostra.extract.attribution.viewpoints import Viewpoint
from rostra.model import Cue, Lexicon

VIEWPOINT, LABEL, ANNOUNCED, FRAMED = 0.6, 0.9, 0.5, 0.6
"""How likely each kind is right: shares in PolNeAR train, as far as it has them."""
_SAME = 0.8
"""Share of a content from which on another attribution of it makes a complement needless."""


@dataclass(frozen=True)
class Constructions:
    """Hold what the lexicon knows of them: phrases around a source, nouns, labels of turns, cues that packs add."""

    viewpoints: Sequence[Viewpoint] = ()
    nouns: Mapping[int, str] | None = None
    turns: Mapping[int, str] | None = None
    added: Sequence[Cue] = ()


def constructions(lexicon: Lexicon) -> Constructions:
    """Take them from a lexicon."""
    return Constructions(
        viewpoints.viewpoints(lexicon), announced.nouns(lexicon), labels.turns(lexicon), framed.added(lexicon)
    )


def over(tokens: Tokens, around: Context, speaks: Flags, known: Constructions) -> Iterator[tuple[Found, float]]:
    """Give those that hold whatever a model makes of their words, with how likely each is right.

    `speaks` tells which tokens may stand for someone who can speak.
    """
    for one in viewpoints.find(tokens, around, known.viewpoints, speaks):
        yield one, VIEWPOINT
    for one in labels.find(tokens, known.turns or {}):
        yield one, LABEL


def beside(
    tokens: Tokens, around: Context, speaks: Flags, known: Constructions, cues: Mapping[int, Cue]
) -> Iterator[tuple[Found, float]]:
    """Give those that count where nothing else attributes their content; `cues` are those of packs, by their rows."""
    for one in announced.find(tokens, around, known.nouns or {}, speaks):
        yield one, ANNOUNCED
    for one in framed.find(tokens, around, cues):
        yield one, FRAMED


def is_told(one: Found, others: Sequence[Found]) -> bool:
    """Tell whether another attribution has the same cue, or attributes the same content."""
    content = set(one.content)
    return any(
        one.anchor in other.cue or len(content.intersection(other.content)) >= _SAME * len(content) for other in others
    )
