"""Say to whom and in which medium a source speaks: from the frame of the cue and what stands in its sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rostra.extract import roles, terms
from rostra.extract.targets import acts
from rostra.model import Form

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rostra.extract.attribution import Attribution
    from rostra.extract.cast import Figure, Sighting
    from rostra.extract.reading import Reading
    from rostra.extract.scene import Scene

_OBJECT = "object"
_OBJECTS = frozenset({"obj", "iobj"})
_WHERE = frozenset({"in", "on", "at", "outside", "after", "during", "before"})


def introduce(scene: Scene, attribution: Attribution) -> None:
    """Make a figure of an addressee that has no name ("reporters", "the minister")."""
    places = [(reading, reading.root(tokens)) for reading, tokens in scene.ranges(attribution.addressee)]
    for reading, head in places or _objects(scene, attribution):
        if reading.tags[head] in {"NN", "NNS"} and scene.cast.at(reading.number, head) is None:
            whole = _without_place(reading, head)
            figure = roles.again(scene, reading, head) or roles.unnamed(scene, reading, head, whole=whole)
            scene.see(figure, reading, whole, Form.NOMINAL)


def _without_place(reading: Reading, head: int) -> range:
    """Give the phrase of an addressee up to where it is said where one speaks ("told reporters in Bergstad")."""
    whole = roles.phrase(reading, head)
    placed = reading.lowers[head + 1 : head + 2] != [] and reading.lowers[head + 1] in _WHERE
    return range(whole.start, head + 1) if placed else whole


def _objects(scene: Scene, attribution: Attribution) -> Iterator[tuple[Reading, int]]:
    """Give the noun that a cue has for its object, or in the passive for its subject, where that is the addressee.

    It stands between cue and content, or opens a content that says what the addressee shall do ("urged him to wait").
    """
    if attribution.entry is None or _OBJECT not in attribution.entry.addressee:
        return
    for reading, tokens in scene.ranges(attribution.cue):
        cue = reading.root(tokens)
        passive = [at for at in reading.children[cue] if reading.deps[at] == "nsubj:pass"]
        for at in passive or _after(reading, tokens):
            seen = scene.cast.at(reading.number, at)
            end = at + 1 if seen is None else seen.end
            said = [_is_said(attribution, reading, one) for one in (at, end)]
            to_do = "TO" in reading.tags[end : end + 2]
            head = at if seen is None else seen.head
            spoken_to = reading.deps[head] in _OBJECTS and _takes(scene, reading, cue, seen)
            if (passive and not said[0]) or to_do or spoken_to or said == [False, True]:
                yield reading, head


def _is_said(attribution: Attribution, reading: Reading, at: int) -> bool:
    """Tell whether a token is part of the content; beyond the last one there is none."""
    return at < len(reading.words) and any(part.overlaps(reading.span(at, at + 1)) for part in attribution.content)


def _takes(scene: Scene, reading: Reading, cue: int, seen: Sighting | None) -> bool:
    """Tell whether an object is not what is said: a person, or what a clause that says it comes after."""
    person = seen is not None and scene.knowledge.is_a(seen.figure.type, terms.PERSON)
    return person or any(reading.deps[child] == "ccomp" for child in reading.children[cue])


def _after(reading: Reading, cue: range) -> Iterator[int]:
    """Give the first noun of the phrase right after a cue, in its sentence."""
    for at in range(cue.stop, min(cue.stop + 4, len(reading) - 1)):
        if reading.sentences[at] == reading.sentences[cue.start] and reading.tags[at] not in {"DT", "PRP$", "JJ"}:
            yield max(at, reading.heads[at]) if reading.deps[at] == "compound" else at
            return


def addressee(scene: Scene, attribution: Attribution, speaker: Figure | None) -> Figure | None:
    """Give whom a source speaks to; None where the text does not say, or says it of the source itself."""
    for reading, tokens in scene.ranges(attribution.addressee):
        seen = scene.cast.at(reading.number, reading.root(tokens))
        if seen is None:
            seen = next(iter(scene.cast.within(reading.number, tokens)), None)
        if seen is not None and seen.figure is not speaker:
            return seen.figure
    for reading, head in _objects(scene, attribution):
        seen = scene.cast.at(reading.number, head)
        if seen is not None and seen.figure is not speaker and acts(scene, seen.figure):
            return seen.figure
    return _spoken_to(scene, attribution, speaker)


def _spoken_to(scene: Scene, attribution: Attribution, speaker: Figure | None) -> Figure | None:
    """Give who is named after an adposition of the cue's frame within its clause ("in a statement to Reuters")."""
    places = () if attribution.entry is None else attribution.entry.addressee
    taken = (*attribution.content, *attribution.source)
    for reading, tokens in scene.ranges(attribution.cue):
        cue = reading.root(tokens)
        for seen in scene.cast.within(reading.number, reading.sentence(cue)):
            up = reading.heads[seen.head]
            near = cue in {up, reading.heads[up]} and seen.figure is not speaker
            cases = [reading.lowers[at] for at in reading.children[seen.head] if reading.deps[at] == "case"]
            if near and scene.knowledge.speaks(seen.figure.type) and any(case in places for case in cases):
                span = reading.span(seen.start, seen.end)
                if not any(part.overlaps(span) for part in taken):
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
