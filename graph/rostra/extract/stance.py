"""Say where a source stands towards those whom it speaks of: by its cue, and by the words of praise and blame."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rostra.extract import terms
from rostra.extract.phrases import Phrases
from rostra.extract.targets import View, acts
from rostra.model import CuePart, Position

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rostra.extract.cast import Figure
    from rostra.extract.reading import Reading
    from rostra.extract.scene import Scene
    from rostra.model import Cue, Lexicon, Spans

_SIGN = {Position.SUPPORT: 1, Position.OPPOSE: -1, Position.NEUTRAL: 0}
_ATTITUDES = frozenset({"ccomp", "xcomp"})
_DEPTH = {"object": 1, "content": 2}
"""How deep in the tree of a content its target may stand: an object or its owner, a subject or its owner."""
_WEIGHTY = ("JJ", "NN", "VB")
_PASSING = _ATTITUDES | {"obj", "obl", "amod", "advmod", "nmod"}


@dataclass(frozen=True, slots=True)
class Said:
    """Hold what stance is read from: who says what with which cue; `own` are the figures that speak here as "we".

    `words` is 1 where the words of the content count as they stand, -1 where the source denies them ("I don't know
    that ..."), 0 where it is only said that the source did not say them.
    """

    content: Spans
    cue: Cue | None
    negated: bool
    addressee: Figure | None
    own: Sequence[Figure]
    words: int = 1


@dataclass(frozen=True, slots=True)
class _Word:
    """Hold a word or phrase of praise (1) or blame (-1), and the token of it that it hangs by."""

    tokens: range
    root: int
    sign: int


class Stances:
    """Hold the words of praise, of blame and of denial."""

    def __init__(self, lexicon: Lexicon) -> None:
        signs = [(lexicon.positive_words, 1), (lexicon.negative_words, -1)]
        self._words: Phrases[int] = Phrases((word.split(), sign) for words, sign in signs for word in words)
        self._negations = frozenset(lexicon.negations)
        self._attitudes = frozenset(cue.lemma for cue in lexicon.cues if cue.part is CuePart.VERB)

    def of(self, scene: Scene, said: Said) -> list[tuple[Figure, Position]]:
        """Give the figures that a statement takes a side on, and the side; neutral ones are left out.

        Of two words that are at odds, the later one counts.
        """
        views = [View(scene, reading, tokens, said.own) for reading, tokens in scene.ranges(said.content)]
        by_cue = list(_by_cue(views, said))
        scores: dict[int, int] = {}
        figures: dict[int, Figure] = {}
        for figure, sign in self._by_content(views, said, by_cue=bool(by_cue)):
            figures[id(figure)] = figure
            scores[id(figure)] = scores.get(id(figure), 0) + sign * said.words or sign * said.words
        for figure, sign in by_cue:
            figures[id(figure)] = figure
            scores[id(figure)] = _joined(scores.get(id(figure), 0), sign, said)
        sides = {key: Position.SUPPORT if score > 0 else Position.OPPOSE for key, score in scores.items() if score}
        return [(figures[key], side) for key, side in sides.items()]

    def tone(self, scene: Scene, content: Spans) -> Position:
        """Give the side of the words of praise and blame of a content, whomever they fall on; neutral where none is."""
        views = [View(scene, reading, tokens, ()) for reading, tokens in scene.ranges(content)]
        total = sum(self._turned(view, word) for view in views for word in self._found(view))
        return Position.SUPPORT if total > 0 else Position.OPPOSE if total < 0 else Position.NEUTRAL

    def negates(self, reading: Reading, token: int, *, outside: range = range(0)) -> bool:
        """Tell whether a word of denial hangs on a token, `outside` of some others."""
        return any(self._denies(reading, child) for child in reading.children[token] if child not in outside)

    def _denies(self, reading: Reading, token: int) -> bool:
        return reading.lowers[token] in self._negations or reading.lemmas[token] in self._negations

    def _by_content(self, views: Sequence[View], said: Said, *, by_cue: bool) -> list[tuple[Figure, int]]:
        """Give what the words of a content tell; where they fall on nobody, and the cue tells nothing, its tone."""
        describes = said.cue is not None and said.cue.act == terms.DESCRIBE
        found = list(self._by_words(views, describes=describes)) if said.words else []
        return found if found or by_cue or not said.words else list(self._by_tone(views))

    def _by_tone(self, views: Sequence[View]) -> Iterator[tuple[Figure, int]]:
        """Give who stands foremost in a quotation that speaks well or ill, without saying of whom ("He was a ...")."""
        for view in filter(View.is_quoted, views):
            total = sum(self._turned(view, word) for word in self._found(view))
            foremost = view.foremost(_DEPTH["object"]) if total else None
            if foremost is not None and acts(view.scene, foremost[1]):
                yield foremost[1], total

    def _by_words(self, views: Sequence[View], *, describes: bool) -> Iterator[tuple[Figure, int]]:
        for view in views:
            words = sorted(self._found(view), key=lambda word: word.root)
            roots = {word.root for word in words}
            for word in words:
                described = any(child in roots for child in view.reading.children[word.root])
                if described and view.reading.tags[word.root].startswith("NN"):
                    continue  # in "questionable loyalty" it is the adjective that counts
                if self._is_of_another(view, word.root) or _is_in_passing(view.reading, word):
                    continue
                figure = view.target(word.root, word.sign) or (view.described(word.root) if describes else None)
                turned = self._turned(view, word)
                lacking = turned > word.sign and view.reading.tags[word.root].startswith("NN")
                if figure is not None and not lacking:  # to be in no danger is no praise
                    yield figure, turned

    def _is_of_another(self, view: View, token: int) -> bool:
        """Tell whether a verb tells of somebody else's attitude ("Russia supports ..."), or only helps another verb."""
        reading = view.reading
        if not reading.tags[token].startswith("VB"):
            return False
        deps = {reading.deps[child] for child in reading.children[token]}
        return "xcomp" in deps or (reading.lemmas[token] in self._attitudes and not _is_first_person(view, token))

    def _found(self, view: View) -> Iterator[_Word]:
        """Give the words of praise and blame in a content, save in names; they count by lemmas or as written."""
        taken: set[int] = set()
        reading, first, last = view.reading, view.tokens.start, view.tokens.stop
        for column in (reading.lemmas, reading.lowers):
            for hit in self._words.scan(column[first:last]):
                tokens = range(first + hit.start, first + hit.end)
                root = reading.root(tokens)
                weighs = len(tokens) > 1 or reading.tags[root].startswith(_WEIGHTY)
                if (
                    weighs
                    and not _is_asked(reading, root)
                    and taken.isdisjoint(tokens)
                    and view.scene.cast.at(reading.number, root) is None
                ):
                    taken.update(tokens)
                    yield _Word(tokens, root, hit.value)

    def _turned(self, view: View, word: _Word) -> int:
        """Turn a sign where its word, its clause, or what "I" think of it is denied ("I don't know that they ...")."""
        reading, sign, at = view.reading, word.sign, word.root
        while True:
            if self.negates(reading, at, outside=word.tokens):
                sign = -sign
            head, dep = reading.heads[at], reading.deps[at]
            if head == at or head not in view.tokens or dep not in _PASSING:
                return sign
            if self._denies(reading, head) and head not in word.tokens:
                sign = -sign
            elif dep in _ATTITUDES and not _is_first_person(view, head):
                return sign
            at = head


def _is_asked(reading: Reading, root: int) -> bool:
    """Tell whether it is in question how good something is ("what it is good for"), and not what is ("what is bad")."""
    asking = (child for child in reading.children[root] if "PronType=Int" in reading.morphs[child])
    return any(reading.deps[child] != "nsubj" for child in asking)


def _is_in_passing(reading: Reading, word: _Word) -> bool:
    """Tell whether praise only goes with something that is wanted or done ("want a stable government")."""
    if word.sign < 0 or reading.deps[word.root] != "amod":
        return False
    return not any(reading.deps[child] == "cop" for child in reading.children[reading.heads[word.root]])


def _by_cue(views: Sequence[View], said: Said) -> Iterator[tuple[Figure, int]]:
    """Give the position that the cue itself expresses, towards its object, its addressee or its content."""
    if said.cue is None or not (sign := _SIGN[said.cue.polarity]):
        return
    figure = said.addressee if said.cue.target == "addressee" else None
    figure = figure or _foremost(views, _DEPTH.get(said.cue.target, 0))
    if figure is not None:
        yield figure, -sign if said.negated else sign


def _foremost(views: Sequence[View], depth: int) -> Figure | None:
    """Give what a content is foremost about, at most so deep in its tree; a wish to do something takes no side."""
    if views and views[0].reading.tags[views[0].tokens.start] == "TO":
        return None
    ranked = [found for view in views if (found := view.foremost(depth)) is not None]
    return min(ranked, key=lambda found: found[0])[1] if ranked else None


def _joined(words: int, sign: int, said: Said) -> int:
    """Join the side of a cue with that of the words: to turn down blame is praise, to deny alone says nothing."""
    cue = said.cue
    if cue is None or cue.target != "content" or sign > 0 or terms.ANSWERS.get(cue.act) != terms.REBUTS:
        return sign
    return -words if words or cue.act == terms.DENY else sign


def _is_first_person(view: View, verb: int) -> bool:
    reading = view.reading
    return any(view.is_own(child) for child in reading.children[verb] if reading.deps[child] == "nsubj")
