"""Say what a statement does in a debate: its act, what it points at, and the words by which it may be told again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rostra.extract import terms
from rostra.model import CuePart

if TYPE_CHECKING:
    from collections.abc import Mapping

    from rostra.extract.cast import Figure
    from rostra.extract.reading import Reading
    from rostra.extract.scene import Scene
    from rostra.extract.statements import Told
    from rostra.model import Lexicon

_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})
_SAYING = frozenset({"acl", "acl:relcl", "ccomp", "nmod"})
_MEANING = ("NN", "VB", "JJ")


@dataclass(frozen=True, slots=True)
class Move:
    """Hold what a statement does: its `act`, whether its content points at what was said ("this", "the claim").

    `words` are the lemmas of cue and content that mean something by themselves.
    """

    act: str
    points: bool = False
    words: frozenset[str] = frozenset()


class Moves:
    """Hold the acts of cues: of verbs by their lemmas, and the nouns that stand for what was said ("the claim")."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._verbs = {cue.lemma: cue.act for cue in lexicon.cues if cue.part is CuePart.VERB}
        roles = {role.lemma for role in lexicon.role_nouns}
        nouns = (cue for cue in lexicon.cues if cue.part is CuePart.NOUN and cue.act != terms.PLAN)
        self._nouns = frozenset(cue.lemma for cue in nouns) - roles

    def of(self, scene: Scene, one: Told) -> Move:
        """Give what a statement does."""
        return Move(act(scene, one, self._verbs), self._points(scene, one), _words(scene, one))

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
        claim = lemma in self._nouns and lemma not in scene.knowledge.nouns
        return definite and claim and _stands_alone(reading, tokens, at)


def _stands_alone(reading: Reading, tokens: range, noun: int) -> bool:
    """Tell whether a noun is what a content is about, and does not say itself what was said ("the claim that ...")."""
    says = any(reading.deps[child] in _SAYING for child in reading.children[noun])
    return not says and (reading.heads[noun] not in tokens or reading.deps[noun] in _SUBJECTS)


def _words(scene: Scene, one: Told) -> frozenset[str]:
    ranges = scene.ranges((*one.attribution.cue, *one.attribution.content))
    return frozenset(
        reading.lemmas[at] for reading, tokens in ranges for at in tokens if reading.tags[at].startswith(_MEANING)
    )


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
