"""Say where a source stands towards those whom it speaks of: by its cue, and by the words of praise and blame."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rostra.extract import terms
from rostra.extract.phrases import Phrases
from rostra.model import Form, Position

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rostra.extract.cast import Figure, Sighting
    from rostra.extract.reading import Reading
    from rostra.extract.scene import Scene
    from rostra.model import Cue, Lexicon, Spans

_SIGN = {Position.SUPPORT: 1, Position.OPPOSE: -1, Position.NEUTRAL: 0}
_SUBJECTS = frozenset({"nsubj", "nsubj:pass", "nsubj:outer"})
_ATTITUDES = frozenset({"ccomp", "xcomp"})
_PASSING = _ATTITUDES | {"obj", "obl", "amod", "advmod", "nmod"}
_NEAR = 6
"""Tokens after a word of praise or blame in which the one that it falls on may be named."""


@dataclass(frozen=True, slots=True)
class Said:
    """Hold what stance is read from: who says what with which cue; `own` are the figures that speak here as "we"."""

    content: Spans
    cue: Cue | None
    negated: bool
    addressee: Figure | None
    own: Sequence[Figure]


class Stances:
    """Hold the words of praise, of blame and of denial."""

    def __init__(self, lexicon: Lexicon) -> None:
        signs = [(lexicon.positive_words, 1), (lexicon.negative_words, -1)]
        self._words: Phrases[int] = Phrases((word.split(), sign) for words, sign in signs for word in words)
        self._negations = frozenset(lexicon.negations)

    def of(self, scene: Scene, said: Said) -> list[tuple[Figure, Position]]:
        """Give the figures that a statement takes a side on, and the side; neutral ones are left out.

        Of two words that are at odds, the later one counts.
        """
        scores: dict[int, int] = {}
        figures: dict[int, Figure] = {}
        for figure, sign in self._by_words(scene, said):
            figures[id(figure)] = figure
            scores[id(figure)] = scores.get(id(figure), 0) + sign or sign
        for figure, sign in self._by_cue(scene, said):
            figures[id(figure)] = figure
            scores[id(figure)] = _joined(scores.get(id(figure), 0), sign, said)
        sides = {key: Position.SUPPORT if score > 0 else Position.OPPOSE for key, score in scores.items() if score}
        return [(figures[key], side) for key, side in sides.items()]

    def negates(self, reading: Reading, token: int) -> bool:
        """Tell whether a word of denial hangs on a token."""
        return any(
            reading.lowers[child] in self._negations or reading.lemmas[child] in self._negations
            for child in reading.children[token]
        )

    def _by_cue(self, scene: Scene, said: Said) -> Iterator[tuple[Figure, int]]:
        """Give the position that the cue itself expresses, towards its object, its addressee or its content."""
        if said.cue is None or not (sign := _SIGN[said.cue.polarity]):
            return
        figure = said.addressee if said.cue.target == "addressee" else _foremost(scene, said)
        if figure is not None:
            yield figure, -sign if said.negated else sign

    def _by_words(self, scene: Scene, said: Said) -> Iterator[tuple[Figure, int]]:
        for reading, tokens in scene.ranges(said.content):
            view = _View(scene, reading, tokens, said.own)
            for token, sign in sorted(self._signs(reading, tokens)):
                if (figure := view.target(token)) is not None:
                    yield figure, self._turned(reading, token, tokens, sign)

    def _signs(self, reading: Reading, tokens: range) -> Iterator[tuple[int, int]]:
        """Give the words of praise and blame among some tokens, each by the token that it hangs by."""
        taken: set[int] = set()
        lemmas = reading.lemmas[tokens.start : tokens.stop]
        for words in (lemmas, reading.lowers[tokens.start : tokens.stop]):
            for hit in self._words.scan(words):
                place = range(tokens.start + hit.start, tokens.start + hit.end)
                if taken.isdisjoint(place):
                    taken.update(place)
                    yield reading.root(place), hit.value

    def _turned(self, reading: Reading, token: int, tokens: range, sign: int) -> int:
        """Turn a sign where its word, its clause, or what "I" think of it is denied ("I don't know that they ...")."""
        at = token
        while True:
            if self.negates(reading, at):
                sign = -sign
            head = reading.heads[at]
            if head == at or head not in tokens or reading.deps[at] not in _PASSING:
                return sign
            if reading.deps[at] in _ATTITUDES and not _is_first_person(reading, head):
                return sign
            at = head


@dataclass(frozen=True, slots=True)
class _View:
    """Hold one part of a content, to look in it for those whom a word falls on."""

    scene: Scene
    reading: Reading
    tokens: range
    own: Sequence[Figure]

    def target(self, token: int) -> Figure | None:
        """Give whom a word of praise or blame falls on: who does it; what "we" do falls on those to whom we do it."""
        reading = self.reading
        if reading.deps[token] == "obj" and (owner := self._owner(token)) is not None:
            return owner
        for at in (token, *(up for up in reading.ancestors(token) if up in self.tokens)):
            subject = self._subject(at)
            if subject is None:
                continue
            if "Person=1" in reading.morphs[subject]:
                return self._patient(token)
            seen = self.scene.cast.at(reading.number, subject)
            if seen is not None and any(seen.figure is one for one in self.own):
                return None
            if (figure := self._actor(subject)) is not None:
                return figure
        return self._owner(token) or self._patient(token) or self._near(token)

    def _subject(self, verb: int) -> int | None:
        """Give the subject of a verb; that of the whole content may be parsed as hanging on the cue."""
        reading = self.reading
        for child in reading.children[verb]:
            if reading.deps[child] in _SUBJECTS and child in self.tokens:
                return child
        if reading.heads[verb] in self.tokens:
            return None
        loose = [at for at in range(self.tokens.start, verb) if reading.heads[at] not in self.tokens]
        return next((at for at in loose if reading.deps[at] == "obj" and self.scene.cast.at(reading.number, at)), None)

    def _owner(self, token: int) -> Figure | None:
        owners = (at for at in self.reading.children[token] if self.reading.deps[at] == "nmod:poss")
        return next((figure for at in owners if (figure := self._actor(at)) is not None), None)

    def _patient(self, token: int) -> Figure | None:
        below = sorted(at for at in self.reading.subtree(token) if at in self.tokens and at != token)
        return next((figure for at in below if (figure := self._actor(at)) is not None), None)

    def _near(self, token: int) -> Figure | None:
        """Give who is named right after a word, else before it in the sentence: for where the parse has gone astray."""
        after = range(token + 1, min(token + _NEAR, self.tokens.stop))
        before = range(token - 1, self.tokens.start - 1, -1)
        for at in (*after, *before):
            same = self.reading.sentences[at] == self.reading.sentences[token]
            if same and (figure := self._actor(at)) is not None:
                return figure
        return None

    def _actor(self, token: int) -> Figure | None:
        return _actor(self.scene, self.reading, token, self.own)


def _joined(words: int, sign: int, said: Said) -> int:
    """Join the side of a cue with that of the words: to turn down blame is praise, to deny alone says nothing."""
    cue = said.cue
    if cue is None or cue.target != "content" or sign > 0 or terms.ANSWERS.get(cue.act) != terms.REBUTS:
        return sign
    return -words if words or cue.factuality == terms.DENIED else sign


def _is_first_person(reading: Reading, verb: int) -> bool:
    return any(
        reading.deps[child] in _SUBJECTS and "Person=1" in reading.morphs[child] for child in reading.children[verb]
    )


def _actor(scene: Scene, reading: Reading, token: int, own: Iterable[Figure]) -> Figure | None:
    """Give who is seen at a token, if it is somebody that acts and not the speaker's own side."""
    seen = scene.cast.at(reading.number, token)
    adjective = seen is not None and seen.form is Form.DEMONYM and reading.tags[token].startswith("JJ")
    if seen is None or seen.head != token or adjective or any(seen.figure is one for one in own):
        return None
    return seen.figure if acts(scene, seen.figure) else None


def acts(scene: Scene, figure: Figure) -> bool:
    """Tell whether a thing can act: it speaks, or it has people of its own ("Europe" and the Europeans)."""
    return scene.knowledge.speaks(figure.type) or (figure.known is not None and bool(figure.known.demonyms))


def _foremost(scene: Scene, said: Said) -> Figure | None:
    """Give what a content is foremost about: the actor that stands highest in its tree, the first of several."""
    ranked = [
        (_depth(reading, seen, tokens), number, seen.figure)
        for number, (reading, tokens) in enumerate(scene.ranges(said.content))
        for seen in scene.cast.within(reading.number, tokens)
        if _actor(scene, reading, seen.head, said.own) is not None
    ]
    return min(ranked, key=lambda one: one[:2])[2] if ranked else None


def _depth(reading: Reading, seen: Sighting, tokens: range) -> int:
    return sum(1 for up in reading.ancestors(seen.head) if up in tokens)
