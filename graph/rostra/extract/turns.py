"""Read who speaks in the turns of an interview: "Lindqvist: ...", "Q: ...", "A: ..."."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rostra.model import Form

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rostra.extract.cast import Figure
    from rostra.extract.reading import Reading
    from rostra.extract.scene import Scene

_LONGEST = 6
_MARK = ":"
_FEWEST = 2


@dataclass(frozen=True, slots=True)
class _Label:
    """Hold the words before a colon that open a paragraph: whom they name, or a label of the lexicon."""

    reading: Reading
    tokens: range
    word: str
    figure: Figure | None


def resolve(scene: Scene) -> None:
    """Place the labels of an interview, and its "I" and "you", as those who ask and answer in it."""
    labels = {label.reading.number: label for label in _labels(scene)}
    asked, asking = _answering(scene, list(labels.values())), _asking(scene, list(labels.values()))
    if len(labels) < _FEWEST or asked is None:
        return
    answers: bool | None = None
    for reading in scene.readings:
        label = labels.get(reading.number)
        if label is not None:
            answers = scene.knowledge.turns.get(label.word) is False or label.figure is asked
            _place(scene, label, asked if answers else asking)
        if answers is not None:
            speaker, other = (asked, asking) if answers or label is None else (asking, asked)
            _resolve(scene, reading, speaker, other)


def _labels(scene: Scene) -> Iterator[_Label]:
    for reading in scene.readings:
        if _MARK not in reading.words[1:_LONGEST]:
            continue
        tokens = range(reading.words.index(_MARK, 1))
        seen = list(scene.cast.within(reading.number, tokens))
        named = len(seen) == 1 and all(at >= seen[0].start or reading.tags[at] == "DT" for at in tokens)
        named = named and seen[0].end == tokens.stop
        word = reading.words[0] if len(tokens) == 1 else ""
        asks = scene.knowledge.turns.get(word)
        if named or asks is not None:
            yield _Label(reading, tokens, word, seen[0].figure if named and not asks else None)


def _answering(scene: Scene, labels: list[_Label]) -> Figure | None:
    """Give the one person whom labels name, if there is one."""
    types = scene.knowledge.people
    people = [label.figure for label in labels if label.figure is not None and label.figure.type in types]
    return people[0] if people and all(one is people[0] for one in people) else None


def _asking(scene: Scene, labels: list[_Label]) -> Figure | None:
    types = scene.knowledge.people
    others = [label.figure for label in labels if label.figure is not None and label.figure.type not in types]
    return others[0] if others and all(one is others[0] for one in others) else None


def _place(scene: Scene, label: _Label, figure: Figure | None) -> None:
    reading, tokens = label.reading, label.tokens
    if figure is None or label.figure is figure:
        return
    if (seen := scene.cast.at(reading.number, tokens.start)) is not None:
        scene.cast.move(seen, reading.span(seen.start, seen.end), figure)
    else:
        scene.see(figure, reading, tokens, Form.NOMINAL)


def _resolve(scene: Scene, reading: Reading, speaker: Figure | None, other: Figure | None) -> None:
    for at, morph in enumerate(reading.morphs):
        if reading.quoted[at] or "PronType=Prs" not in morph or scene.cast.at(reading.number, at) is not None:
            continue
        first = "Person=1" in morph and "Number=Sing" in morph
        figure = speaker if first else other if "Person=2" in morph else None
        if figure is not None:
            scene.see(figure, reading, range(at, at + 1), Form.PRONOUN)
