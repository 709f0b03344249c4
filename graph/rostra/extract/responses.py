"""Say which statement answers which: by the act of its cue, by whom it is told to, by the sides that the two take."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rostra.extract import terms
from rostra.model import Position

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rostra.extract.cast import Figure
    from rostra.extract.reading import Reading
    from rostra.extract.scene import Scene
    from rostra.extract.statements import Told

_REACH = 12
"""Statements that an answer reaches back."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Say that the statement of one number answers that of another; `how` is a property of the ontology."""

    statement: int
    answers: int
    how: str


def find(told: Sequence[Told], acts: Sequence[str]) -> list[Answer]:
    """Give the answers among the statements of a document; `acts` are as `act` gives them."""
    found = (_answer(told, number, acts[number]) for number in range(len(told)))
    return [answer for answer in found if answer is not None]


def act(scene: Scene, one: Told, cues: Mapping[str, str]) -> str:
    """Give the act of a statement: that of a verb of the same subject which leads its cue, if that answers.

    So it is in "Rutte pushed back, insisting that ...". `cues` gives the act of each verb by its lemma.
    """
    for reading, tokens in scene.ranges(one.attribution.cue):
        cue = reading.root(tokens)
        if any(reading.deps[at].startswith("nsubj") for at in reading.children[cue]):
            continue
        for verb in range(cue - 1, -1, -1):
            if reading.sentences[verb] != reading.sentences[cue]:
                break
            leading = _act_of(reading, verb, cues) if reading.tags[verb].startswith("VB") else ""
            if leading in terms.ANSWERS and _subject(scene, reading, verb) is one.speaker:
                return leading
    return one.act


def _act_of(reading: Reading, verb: int, cues: Mapping[str, str]) -> str:
    phrase = " ".join([reading.lemmas[verb], *reading.lowers[verb + 1 : verb + 2]])
    return cues.get(phrase) or cues.get(reading.lemmas[verb], "")


def _subject(scene: Scene, reading: Reading, verb: int) -> Figure | None:
    subjects = (scene.cast.at(reading.number, at) for at in reading.children[verb] if reading.deps[at] == "nsubj")
    return next((seen.figure for seen in subjects if seen is not None), None)


def _answer(told: Sequence[Told], number: int, act_: str) -> Answer | None:
    """Give what a statement answers: by what it is said to do, whom it is told to, or whom it takes a side on."""
    one, how = told[number], terms.ANSWERS.get(act_)
    near = range(max(0, number - _REACH), number)
    before = [at for at in near if _may_be_answered(one, told[at]) and not _goes_on(told, at)]
    addressed = [at for at in before if one.addressee is not None and told[at].speaker is one.addressee]
    sided = [at for at in before if any(figure is told[at].speaker for figure, _ in one.stances)]
    candidates = addressed or (before if how is not None else sided)
    if not candidates:
        return None
    ranked = max(candidates, key=lambda at: (_closeness(one, told[at]), at))
    if not addressed and how != terms.RESPONDS_TO and not _closeness(one, told[ranked]):
        return None
    return Answer(number, ranked, how if how not in {None, terms.RESPONDS_TO} else _how(one, told[ranked]))


def _may_be_answered(one: Told, other: Told) -> bool:
    return other.speaker is not None and one.speaker is not None and other.speaker is not one.speaker


def _goes_on(told: Sequence[Told], number: int) -> bool:
    """Tell whether a statement is but part of another of the same speaker ("I know ...")."""
    inside = told[number].attribution.inside
    return inside is not None and told[inside].speaker is told[number].speaker


def _closeness(one: Told, other: Told) -> int:
    """Give 2 where two statements take sides on one thing, 1 where they are about one thing, else 0."""
    if _sides(one, other) or one.speaker in other.about:
        return 2
    if other.speaker in one.about:
        return 1
    return int(bool(_shared(one.about, other.about)) or not set(one.topics).isdisjoint(other.topics))


def _shared(some: Sequence[Figure], others: Sequence[Figure]) -> bool:
    wide = {id(part) for figure in others for part in (figure, *figure.parts)}
    return any(id(part) in wide for figure in some for part in (figure, *figure.parts))


def _sides(one: Told, other: Told) -> list[bool]:
    """Tell for each thing that both take a side on whether it is the same side."""
    return [
        mine is theirs
        for figure, mine in one.stances
        for target, theirs in other.stances
        if _shared((figure,), (target,)) and Position.NEUTRAL not in {mine, theirs}
    ]


def _how(one: Told, other: Told) -> str:
    sides = _sides(one, other) or [side is Position.SUPPORT for who, side in one.stances if who is other.speaker]
    if not sides:
        return terms.RESPONDS_TO
    return terms.AGREES_WITH if all(sides) else terms.REBUTS
