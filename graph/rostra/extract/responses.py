"""Say which statement answers which: by the act of its cue, by whom it is told to, by the sides that the two take."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rostra.extract import terms
from rostra.model import Mode, Position

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rostra.extract.cast import Figure
    from rostra.extract.moves import Move
    from rostra.extract.statements import Told

_REACH = 12
"""Statements that an answer reaches back."""
_NEAR = 4
"""Statements that a bare "this" or "that claim" reaches back."""
_NEXT = 2
"""Statements that a denial reaches back where it shares nothing with any."""
_ALIKE = 3
"""Words that a statement must share with the one that it confirms."""


@dataclass(frozen=True, slots=True)
class Answer:
    """Say that the statement of one number answers that of another; `how` is a property of the ontology."""

    statement: int
    answers: int
    how: str


def find(told: Sequence[Told], moves: Sequence[Move]) -> list[Answer]:
    """Give the answers among the statements of a document; `moves` are as `moves.Moves.of` gives them."""
    found: list[Answer | None] = []
    for number in range(len(told)):
        found.append(_answer(told, number, moves) or _going_on(told, number, found))
    return [answer for answer in found if answer is not None]


def _going_on(told: Sequence[Told], number: int, found: Sequence[Answer | None]) -> Answer | None:
    """Let a quotation of somebody right after a rebuttal of his or hers rebut the same."""
    last = found[-1] if found else None
    one = told[number]
    if last is None or last.how != terms.REBUTS or one.mode is Mode.INDIRECT:
        return None
    return Answer(number, last.answers, terms.REBUTS) if one.speaker is told[number - 1].speaker else None


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


def _answer(told: Sequence[Told], number: int, moves: Sequence[Move]) -> Answer | None:
    """Give what a statement answers: what was asked or said to its speaker, or what it points at or takes a side on."""
    one, move = told[number], moves[number]
    if one.speaker is None or (one.negated and move.act in terms.ANSWERS.keys() - terms.REPLIES):
        return None
    if number and _asks(one, told[number - 1], moves[number - 1]) and one.attribution.inside != number - 1:
        return Answer(number, number - 1, terms.RESPONDS_TO)
    near = range(max(0, number - _REACH), number)
    before = [at for at in near if _may_be_answered(one, told[at]) and not _goes_on(told, at)]
    for choose in (_told_to, _replied_to, _pointed_at, _struck_back, _agreed_with):
        at = choose(told, number, before, moves)
        if at is not None:
            return Answer(number, at, _way(one, told[at], move, struck=choose is _struck_back))
    return None


def _asks(one: Told, other: Told, move: Move) -> bool:
    """Tell whether a question may have been put to the speaker of the next statement."""
    asked = other.addressee is None or other.addressee is one.speaker
    return move.act in terms.QUESTIONS and asked and other.speaker is not one.speaker


def _told_to(told: Sequence[Told], number: int, before: Sequence[int], moves: Sequence[Move]) -> int | None:
    """Give what the addressee said that is closest, where the addressee is told something, not urged or asked."""
    one = told[number]
    if one.addressee is None or one.addressee is one.medium or moves[number].act not in {terms.STATE, *terms.ANSWERS}:
        return None
    some = [at for at in before if told[at].speaker is one.addressee]
    return _closest(one, told, some)


def _replied_to(told: Sequence[Told], number: int, before: Sequence[int], moves: Sequence[Move]) -> int | None:
    """Give what a reply replies to: what was last said to or of its speaker, else what was said last."""
    one = told[number]
    if moves[number].act not in terms.REPLIES or not before:
        return None
    near = [at for at in before if at >= number - _NEAR]
    own = [at for at in near if told[at].addressee is one.speaker or one.speaker in told[at].about]
    at_odds = [at for at in before if False in _sides(one, told[at])]
    return (own or at_odds or near or list(before))[-1]


def _pointed_at(told: Sequence[Told], number: int, before: Sequence[int], moves: Sequence[Move]) -> int | None:
    """Give what was said right before by somebody else, where a content points at it and takes a side."""
    move = moves[number]
    sided = move.act in terms.ANSWERS or _side(told[number]) is not Position.NEUTRAL
    near = [at for at in before if at >= number - _NEAR]
    return near[-1] if move.points and sided and near else None


def _struck_back(told: Sequence[Told], number: int, before: Sequence[int], moves: Sequence[Move]) -> int | None:  # noqa: ARG001
    """Give the attack on its speaker that a statement comes next to."""
    one = told[number]
    near = [at for at in before if at >= number - _NEAR and _attacks(told[at], one)]
    since = [at for at in range(near[-1] if near else number, number) if told[at].speaker is one.speaker]
    return near[-1] if near and len(since) <= 1 else None


def _attacks(other: Told, one: Told) -> bool:
    blamed = any(figure is one.speaker and side is Position.OPPOSE for figure, side in other.stances)
    entry = other.attribution.entry
    return blamed or (entry is not None and entry.polarity is Position.OPPOSE and one.speaker in other.about[:1])


def _agreed_with(told: Sequence[Told], number: int, before: Sequence[int], moves: Sequence[Move]) -> int | None:
    """Give what is confirmed in like words; of what may be denied or rejected the closest, else what was said last."""
    one = told[number]
    how = terms.ANSWERS.get(moves[number].act)
    if how == terms.AGREES_WITH:
        some = [at for at in before if _overlap(moves, number, at) >= _ALIKE]
        return max(some, key=lambda at: (_overlap(moves, number, at), at), default=None)
    if how != terms.REBUTS:
        return None
    close = [at for at in before if _closeness(one, told[at])]
    return _closest(one, told, close or [at for at in before if at >= number - _NEXT])


def _closest(one: Told, told: Sequence[Told], some: Sequence[int]) -> int | None:
    return max(some, key=lambda at: (_closeness(one, told[at]), at), default=None)


def _overlap(moves: Sequence[Move], number: int, other: int) -> int:
    """Give how many words that mean something two statements share."""
    return len(moves[number].words & moves[other].words)


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
