"""Say which figure of the document the source of an attribution is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rostra.extract import roles, terms
from rostra.extract.knowledge import NameEntry
from rostra.model import Form

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rostra.extract.attribution import Attribution
    from rostra.extract.cast import Figure, Sighting
    from rostra.extract.reading import Reading
    from rostra.extract.scene import Scene

_NOMINAL = ("NN", "PRP", "W")
_JOINED = frozenset({"flat", "appos"})


def speaker(scene: Scene, attribution: Attribution) -> Figure | None:
    """Give the figure of a source; None where there is no source, or it is a pronoun of unknown meaning."""
    return next(_named(scene, attribution), None) if attribution.source else _controller(scene, attribution)


def _controller(scene: Scene, attribution: Attribution) -> Figure | None:
    """Give the subject of the verb that a cue without a source goes with ("Rutte disagreed, arguing that ...")."""
    for reading, tokens in scene.ranges(attribution.cue):
        cue = reading.root(tokens)
        if reading.tags[cue] != "VBG":
            continue
        for verb in (cue, *reading.ancestors(cue)):
            subjects = [at for at in reading.children[verb] if reading.deps[at] == "nsubj" and at < cue]
            seen = scene.cast.at(reading.number, subjects[0]) if subjects else None
            if seen is not None and scene.knowledge.speaks(seen.figure.type):
                return seen.figure
            if subjects:
                return None
    return None


def introduce(scene: Scene, attribution: Attribution) -> None:
    """Make a figure of a source that is neither named nor a pronoun: "a source", "no serious observer".

    A place that does not speak stands for what speaks by its name ("Copenhagen said ...").
    """
    named = speaker(scene, attribution) is not None
    for reading, tokens in scene.ranges(attribution.source):
        at = head(reading, tokens, attribution)
        seen = scene.cast.at(reading.number, at)
        if seen is not None and not scene.knowledge.speaks(seen.figure.type):
            _let_speak(scene, reading, seen)
        elif not named and reading.tags[at].startswith("NN"):
            figure = roles.again(scene, reading, at) or roles.unnamed(scene, reading, at)
            scene.see(figure, reading, roles.phrase(reading, at), Form.NOMINAL)
            return


def _let_speak(scene: Scene, reading: Reading, seen: Sighting) -> None:
    alike = [hit.value for hit in scene.hits[reading.number] if (hit.start, hit.end) == (seen.start, seen.end)]
    for entry in alike:
        if isinstance(entry, NameEntry) and scene.knowledge.speaks(entry.known.type):
            scene.cast.move(seen, reading.span(seen.start, seen.end), scene.cast.known(entry.known))
            return


def is_first_person(scene: Scene, attribution: Attribution) -> bool:
    """Tell whether a source is "I"."""
    return any(
        "Person=1" in morph and "Number=Sing" in morph
        for reading, tokens in scene.ranges(attribution.source)
        for morph in (reading.morphs[head(reading, tokens, attribution)],)
    )


def _named(scene: Scene, attribution: Attribution) -> Iterator[Figure]:
    for reading, tokens in scene.ranges(attribution.source):
        at = head(reading, tokens, attribution)
        yield from (seen.figure for seen in _candidates(scene, reading, tokens, at))


def _candidates(scene: Scene, reading: Reading, tokens: range, head: int) -> Iterator[Sighting]:
    """Give who is seen at the head of a source, who shares a name's tokens with it, and whom it may mean besides.

    Where the head is no common noun, that is a person in the source, or the only one that is named there.
    """
    seen = scene.cast.at(reading.number, head)
    if seen is not None:
        yield seen
    inside = list(scene.cast.within(reading.number, tokens))
    yield from (seen for seen in inside if reading.heads[seen.head] == head and reading.deps[seen.head] in _JOINED)
    if reading.tags[head].startswith("W"):
        places = (reading.heads[reading.heads[head]], head - 1, head - 2)
        yield from (seen for at in places if (seen := scene.cast.at(reading.number, at)) is not None)
    elif reading.tags[head] not in {"NN", "NNS"} and not reading.tags[head].startswith("PRP"):
        yield from (seen for seen in inside if seen.figure.type == terms.PERSON)
        yield from inside if len(inside) == 1 else ()


def head(reading: Reading, tokens: range, attribution: Attribution) -> int:
    """Give the token that a source hangs by."""
    if attribution.source_head is not None and (own := reading.tokens(attribution.source_head)):
        return own[0]
    loose = [token for token in tokens if reading.heads[token] not in tokens or reading.heads[token] == token]
    return next((token for token in loose if reading.tags[token].startswith(_NOMINAL)), reading.root(tokens))
