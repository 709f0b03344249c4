"""Say which statement answers which: by the act of its cue, by whom it is told to, by the sides that the two take."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rostra.extract import terms
from rostra.model import CuePart, Position

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from rostra.extract.cast import Figure
    from rostra.extract.reading import Reading
    from rostra.extract.scene import Scene
    from rostra.extract.statements import Told
    from rostra.model import Lexicon

_REACH = 12
"""Statements that an answer reaches back."""
_NEAR = 4
"""Statements that a bare "this" or "that claim" reaches back."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Say that the statement of one number answers that of another; `how` is a property of the ontology."""

    statement: int
    answers: int
    how: str


@dataclass(frozen=True, slots=True)
class Move:
    """Hold what a statement does: its `act`, and whether its content points at what was said ("this", "the claim")."""

    act: str
    points: bool = False


def find(told: Sequence[Told], moves: Sequence[Move]) -> list[Answer]:
    """Give the answers among the statements of a document; `moves` are as `Moves.of` gives them."""
    found = (_answer(told, number, moves) for number in range(len(told)))
    return [answer for answer in found if answer is not None]


def completed(told: Sequence[Told], moves: Sequence[Move], answers: Sequence[Answer]) -> list[Told]:
    """Give statements what only their answers tell: to whom a reply is said, whom a question was put to, a side."""
    given = list(told)
    for one in answers:
        reply, asked = given[one.statement], given[one.answers]
        if reply.addressee is None and terms.ANSWERS.get(moves[one.statement].act) == terms.RESPONDS_TO:
            given[one.statement] = replace(reply, addressee=asked.speaker)
        if asked.speaker is None and asked.addressee is None and moves[one.answers].act in terms.QUESTIONS:
            given[one.answers] = replace(asked, addressee=reply.speaker)
        if moves[one.statement].points and asked.speaker is not None:
            given[one.statement] = _with_side(given[one.statement], asked.speaker)
    return given


def _with_side(one: Told, figure: Figure) -> Told:
    """Let a statement that turns down or backs what somebody said take a side on who said it."""
    side = _side(one)
    if side is Position.NEUTRAL or one.negated:
        return one
    if any(target is figure for target, _ in one.stances):
        return one
    sides = [(target, side) for target, side in one.stances if not _is_claim(target)]
    about = tuple(target for target in one.about if not _is_claim(target))
    return replace(one, about=about, stances=(*sides, (figure, side)))


def _side(one: Told) -> Position:
    """Give the side that a statement takes: by its cue, else by the tone of its words ("called the claim absurd")."""
    entry = one.attribution.entry
    return one.tone if entry is None or entry.polarity is Position.NEUTRAL else entry.polarity


def _is_claim(figure: Figure) -> bool:
    """Tell whether a thing is but what somebody said ("the claim"), not a thing of its own."""
    return figure.known is None and figure.type == terms.OTHER


class Moves:
    """Hold the acts of cues: of verbs by their lemmas, and the nouns that stand for what was said ("the claim")."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._verbs = {cue.lemma: cue.act for cue in lexicon.cues if cue.part is CuePart.VERB}
        self._nouns = frozenset(cue.lemma for cue in lexicon.cues if cue.part is CuePart.NOUN)

    def of(self, scene: Scene, one: Told) -> Move:
        """Give what a statement does."""
        return Move(act(scene, one, self._verbs), self._points(scene, one))

    def _points(self, scene: Scene, one: Told) -> bool:
        reading, tokens = next(scene.ranges(one.attribution.content), (None, range(0)))
        if reading is None or any(reading.quoted[at] for at in tokens[:1]):
            return False
        first = tokens.start
        if "PronType=Dem" in reading.morphs[first] and reading.heads[first] not in tokens:
            return True
        at = next((at for at in tokens if reading.tags[at].startswith("NN")), first)
        marks = [reading.morphs[child] for child in reading.children[at] if child < at]
        definite = any("Definite=Def" in mark or "PronType=Dem" in mark or "Poss=Yes" in mark for mark in marks)
        lemma = reading.lemmas[at].lower()
        return definite and lemma in self._nouns and lemma not in scene.knowledge.nouns


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


def _answer(told: Sequence[Told], number: int, moves: Sequence[Move]) -> Answer | None:
    """Give what a statement answers: what was asked or said to its speaker, or what it points at or takes a side on."""
    one, move = told[number], moves[number]
    if one.speaker is None:
        return None
    if number and _asks(one, told[number - 1], moves[number - 1]) and one.attribution.inside != number - 1:
        return Answer(number, number - 1, terms.RESPONDS_TO)
    near = range(max(0, number - _REACH), number)
    before = [at for at in near if _may_be_answered(one, told[at]) and not _goes_on(told, at)]
    for choose in (_told_to, _replied_to, _pointed_at, _struck_back, _agreed_with):
        at = choose(told, number, before, move)
        if at is not None:
            return Answer(number, at, _way(one, told[at], move, struck=choose is _struck_back))
    return None


def _asks(one: Told, other: Told, move: Move) -> bool:
    """Tell whether a question may have been put to the speaker of the next statement."""
    asked = other.addressee is None or other.addressee is one.speaker
    return move.act in terms.QUESTIONS and asked and other.speaker is not one.speaker


def _told_to(told: Sequence[Told], number: int, before: Sequence[int], move: Move) -> int | None:  # noqa: ARG001
    """Give what the addressee said that is closest."""
    one = told[number]
    some = [at for at in before if one.addressee is not None and told[at].speaker is one.addressee]
    return _closest(one, told, some)


def _replied_to(told: Sequence[Told], number: int, before: Sequence[int], move: Move) -> int | None:
    """Give what a reply replies to: what was last said to or of its speaker, else what was said last."""
    one = told[number]
    if move.act not in terms.REPLIES or not before:
        return None
    near = [at for at in before if at >= number - _NEAR]
    own = [at for at in near if told[at].addressee is one.speaker or one.speaker in told[at].about]
    at_odds = [at for at in before if False in _sides(one, told[at])]
    return (own or at_odds or near or list(before))[-1]


def _pointed_at(told: Sequence[Told], number: int, before: Sequence[int], move: Move) -> int | None:
    """Give what was said right before by somebody else, where a content points at it and takes a side."""
    sided = move.act in terms.ANSWERS or _side(told[number]) is not Position.NEUTRAL
    near = [at for at in before if at >= number - _NEAR]
    return near[-1] if move.points and sided and near else None


def _struck_back(told: Sequence[Told], number: int, before: Sequence[int], move: Move) -> int | None:  # noqa: ARG001
    """Give the attack on its speaker that a statement comes next to."""
    one = told[number]
    near = [at for at in before if at >= number - _NEAR and _attacks(told[at], one)]
    return near[-1] if near else None


def _attacks(other: Told, one: Told) -> bool:
    blamed = any(figure is one.speaker and side is Position.OPPOSE for figure, side in other.stances)
    entry = other.attribution.entry
    return blamed or (entry is not None and entry.polarity is Position.OPPOSE and one.speaker in other.about[:1])


def _agreed_with(told: Sequence[Told], number: int, before: Sequence[int], move: Move) -> int | None:
    """Give what a statement that agrees, denies or rejects is closest to, if it is close to anything."""
    one = told[number]
    some = [at for at in before if move.act in terms.ANSWERS and _closeness(one, told[at])]
    return _closest(one, told, some)


def _closest(one: Told, told: Sequence[Told], some: Sequence[int]) -> int | None:
    return max(some, key=lambda at: (_closeness(one, told[at]), at), default=None)


def _way(one: Told, other: Told, move: Move, *, struck: bool) -> str:
    how = terms.ANSWERS.get(move.act, terms.RESPONDS_TO)
    if how != terms.RESPONDS_TO:
        return how
    if move.points and (side := _side(one)) is not Position.NEUTRAL:
        return terms.AGREES_WITH if side is Position.SUPPORT else terms.REBUTS
    return terms.REBUTS if struck else _how(one, other)


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
