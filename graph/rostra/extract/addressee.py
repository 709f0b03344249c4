"""Say to whom and in which medium a source speaks: from the frame of the cue and what stands in its sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rostra.extract import roles, terms
from rostra.model import Form

if TYPE_CHECKING:
    from rostra.extract.attribution import Attribution
    from rostra.extract.cast import Figure
    from rostra.extract.reading import Reading
    from rostra.extract.scene import Scene


def introduce(scene: Scene, attribution: Attribution) -> None:
    """Make a group of an addressee that has no name ("reporters")."""
    for reading, tokens in scene.ranges(attribution.addressee):
        head = reading.root(tokens)
        role = scene.knowledge.roles.get(reading.lemmas[head])
        plural = reading.tags[head] == "NNS" or (role is not None and role.collective)
        if plural and scene.cast.at(reading.number, head) is None:
            whole = roles.phrase(reading, head)
            start = next((at for at in whole if reading.tags[at] not in {"DT", "PRP$"}), head)
            scene.see(roles.group(scene, reading, range(start, whole.stop)), reading, whole, Form.NOMINAL)


def addressee(scene: Scene, attribution: Attribution, speaker: Figure | None) -> Figure | None:
    """Give whom a source speaks to; None where the text does not say, or says it of the source itself."""
    for reading, tokens in scene.ranges(attribution.addressee):
        seen = scene.cast.at(reading.number, reading.root(tokens))
        if seen is None:
            seen = next(iter(scene.cast.within(reading.number, tokens)), None)
        if seen is not None and seen.figure is not speaker:
            return seen.figure
    return None


def medium(scene: Scene, attribution: Attribution, addressee: Figure | None) -> Figure | None:
    """Give where a source speaks: the news organisation it speaks to, else a medium that its cue's sentence names."""
    if addressee is not None and scene.knowledge.is_a(addressee.type, terms.MEDIUM):
        return addressee
    for reading, tokens in scene.ranges(attribution.cue):
        for seen in scene.cast.within(reading.number, reading.sentence(tokens.start)):
            if scene.knowledge.is_a(seen.figure.type, terms.MEDIUM) and _is_oblique(reading, seen.head):
                span = reading.span(seen.start, seen.end)
                if not any(part.overlaps(span) for part in attribution.content):
                    return seen.figure
    return None


def _is_oblique(reading: Reading, head: int) -> bool:
    """Tell whether a name hangs on the sentence by a preposition ("on Truth Social")."""
    return any(reading.deps[child] == "case" and child < head for child in reading.children[head])
