"""Put statements together: source, cue and content become who says what to whom, about whom, with which stance."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rostra.extract import aboutness, coreference, speakers, terms
from rostra.extract import addressee as addressees
from rostra.extract.stance import Said
from rostra.model import Mode, Position

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rostra.extract.attribution import Attribution
    from rostra.extract.cast import Figure
    from rostra.extract.scene import Scene
    from rostra.extract.stance import Stances
    from rostra.extract.topics import Topics
    from rostra.model import Spans


@dataclass(frozen=True, slots=True)
class Told:
    """Hold a statement while its entities are still figures.

    `about` are in order of the text, then those that it takes a side on without naming them. `tone` is
    the side of its words alone.
    """

    attribution: Attribution
    mode: Mode
    speaker: Figure | None
    addressee: Figure | None
    medium: Figure | None
    about: tuple[Figure, ...]
    stances: tuple[tuple[Figure, Position], ...]
    topics: tuple[str, ...]
    negated: bool
    tone: Position = Position.NEUTRAL

    @property
    def act(self) -> str:
        """Give the act of the cue; to state, where the lexicon does not know the cue."""
        return terms.STATE if self.attribution.entry is None else self.attribution.entry.act


def tell(scene: Scene, attributions: Sequence[Attribution], stances: Stances, topics: Topics) -> list[Told]:
    """Give what each attribution tells, in the order given; then say who "I" and "you" are in quotations."""
    told: list[Told] = []
    for number, attribution in enumerate(attributions):
        one = _told(scene, attribution, _speaker(scene, attributions, number), stances, topics)
        told.append(one if one.medium is not None else _in_same_medium(one, told))
    for one in told:
        if one.mode is not Mode.INDIRECT:
            coreference.resolve_speech(scene, one.attribution, one.speaker, one.addressee)
    return told


def _speaker(scene: Scene, attributions: Sequence[Attribution], number: int) -> Figure | None:
    """Give the source of an attribution; "I" within another's content is the source of that."""
    attribution = attributions[number]
    found = speakers.speaker(scene, attribution)
    if found is None and attribution.inside is not None and speakers.is_first_person(scene, attribution):
        return _speaker(scene, attributions, attribution.inside)
    return found


def _told(scene: Scene, attribution: Attribution, speaker: Figure | None, stances: Stances, topics: Topics) -> Told:
    addressee = addressees.addressee(scene, attribution, speaker)
    own = [] if speaker is None else [speaker, *coreference.sides(scene, speaker)]
    negated = any(
        stances.negates(reading, reading.root(tokens))
        for spans in (attribution.source, attribution.cue)
        for reading, tokens in scene.ranges(spans)
    )
    words = 1 if not negated else -1 if speakers.is_first_person(scene, attribution) else 0
    taken = stances.of(scene, Said(attribution.content, attribution.entry, negated, addressee, own, words))
    about = aboutness.about(scene, attribution.content, speaker)
    return Told(
        attribution,
        mode(scene, attribution.content),
        speaker,
        addressee,
        addressees.medium(scene, attribution, addressee),
        (*about, *(figure for figure, _ in taken if figure not in about)),
        tuple(taken),
        topics.of(scene, attribution.content),
        negated,
        stances.tone(scene, attribution.content),
    )


def mode(scene: Scene, content: Spans) -> Mode:
    """Tell whether the words of a content stand within quotation marks: all, none, or some of them."""
    quoted = [
        reading.quoted[token]
        for reading, tokens in scene.ranges(content)
        for token in tokens
        if reading.words[token][0].isalnum()
    ]
    if not any(quoted):
        return Mode.INDIRECT
    return Mode.DIRECT if all(quoted) else Mode.MIXED


def _in_same_medium(one: Told, before: Sequence[Told]) -> Told:
    """Let a quotation go on in the medium of what the same source said right before."""
    last = before[-1] if before else None
    if last is None or last.medium is None or last.speaker is not one.speaker or one.addressee is not None:
        return one
    goes_on = one.mode is Mode.DIRECT or one.attribution.inside == len(before) - 1
    return replace(one, medium=last.medium) if goes_on else one


def is_denied(one: Told) -> bool:
    """Tell whether a content is not what its source holds: denied, questioned or not said."""
    entry = one.attribution.entry
    if entry is None:
        return one.negated
    against = entry.polarity is Position.OPPOSE and entry.target == "content"
    return one.negated or against or entry.factuality == terms.DENIED
