"""Resolve pronouns of the third person: the nearest thing that fits, subjects and speakers before others."""

from collections.abc import Iterator
from dataclasses import dataclass

from rostra.extract import terms
from rostra.extract.cast import Figure, Place, Sighting
from rostra.extract.knowledge import Knowledge
from rostra.extract.reading import Reading
from rostra.extract.scene import Scene
from rostra.model import Form

_ROLE = {"nsubj": 0.6, "nsubj:pass": 0.55, "nmod:poss": 0.25, "obj": 0.2, "iobj": 0.2, "obl": 0.1}
_SOURCE, _EVIDENCE, _IN_QUOTATION, _LOOSE = 0.3, 0.2, -1.5, -0.3
_FLOOR = {"he": -3.0, "she": -3.0, "they": -1.3, "it": -0.36}
_OWNER = 0.2
_MARGIN = 0.05
_BEST = 1.2
"""The most that a candidate can score, apart from its distance."""
_REACH = 3
_OPENING = frozenset({"“", ":", "—", "–", "‘"})


@dataclass(frozen=True, slots=True)
class Pronoun:
    """Hold a pronoun of the third person: its token, and its nominative."""

    token: int
    word: str
    reflexive: bool


def find(reading: Reading) -> list[Pronoun]:
    """Give the personal pronouns of the third person in a paragraph, without those that mean nothing ("it rains")."""
    return [
        Pronoun(at, word, "Reflex=Yes" in morph)
        for at, morph in enumerate(reading.morphs)
        if "PronType=Prs" in morph and (word := nominative(morph)) is not None and not _is_empty(reading, at, word)
    ]


def nominative(morph: str) -> str | None:
    """Give "he", "she", "it" or "they" for the features of a pronoun of the third person; else None.

    >>> nominative("Case=Gen|Number=Plur|Person=3|Poss=Yes|PronType=Prs")
    'they'
    """
    if "Person=3" not in morph:
        return None
    marks = {"Number=Plur": "they", "Gender=Masc": "he", "Gender=Fem": "she", "Gender=Neut": "it"}
    return next((word for mark, word in marks.items() if mark in morph), None)


def _is_empty(reading: Reading, at: int, word: str) -> bool:
    if word != "it" or reading.deps[at] == "nmod:poss":
        return reading.words[at].istitle() and reading.words[at + 1 : at + 2] != [] and _is_in_name(reading, at)
    head = reading.heads[at]
    clauses = {reading.deps[child] for child in reading.children[head]}
    return (
        reading.deps[at] == "expl"
        or "csubj" in clauses
        or (reading.tags[head].startswith("JJ") and not clauses.isdisjoint({"ccomp", "xcomp"}))
    )


def _is_in_name(reading: Reading, at: int) -> bool:
    """Tell whether a word is written like a pronoun but is the name "He" before another name ("He Yongqian")."""
    inside = at > 0 and reading.sentences[at] == reading.sentences[at - 1] and reading.words[at - 1] not in _OPENING
    return inside and reading.deps[at + 1] == "flat" and reading.tags[at + 1] == "NNP"


def resolve(
    scene: Scene, reading: Reading, pronoun: Pronoun, sources: frozenset[Place], barred: frozenset[int]
) -> Figure | None:
    """Give whom or what a pronoun means, None where nothing fits or two fit alike; `barred` are `id()`s of figures."""
    if pronoun.reflexive:
        subject = _subject(scene, reading, pronoun.token)
        return subject if subject is not None and _fits(scene.knowledge, pronoun.word, subject) is not None else None
    ranked = _ranked(scene, reading, pronoun, sources, barred)
    floor = _FLOOR[pronoun.word] - (_OWNER if reading.deps[pronoun.token] == "nmod:poss" else 0)
    if (reading.number, pronoun.token) in sources:
        speaking = [(score + _SOURCE * scene.knowledge.speaks(one.type), one) for score, one in ranked]
        ranked = sorted(speaking, key=lambda pair: -pair[0])
        floor = min(floor, _FLOOR["they"])
    rival = float("-inf") if (reading.number, pronoun.token) in sources else _rival(scene, reading, pronoun)
    if not ranked or ranked[0][0] < max(floor, rival):
        return None
    if len(ranked) > 1 and ranked[0][0] - ranked[1][0] < _MARGIN:
        return None
    figure = ranked[0][1]
    if not figure.pronouns and figure.type in scene.knowledge.people:
        figure.pronouns = frozenset({pronoun.word})
    return figure


def _ranked(
    scene: Scene, reading: Reading, pronoun: Pronoun, sources: frozenset[Place], barred: frozenset[int]
) -> list[tuple[float, Figure]]:
    best: dict[int, tuple[float, Figure]] = {}
    top = float("-inf")
    subject = _subject(scene, reading, pronoun.token)
    barred = barred | _objects(scene, reading, pronoun.token)
    for sighting in scene.cast.before((reading.number, pronoun.token)):
        apart = reading.number - sighting.paragraph
        if apart > _REACH or top > _BEST - _least(reading, pronoun.token, sighting):
            break
        figure = sighting.figure
        if (
            figure is subject
            or id(figure) in barred
            or (pronoun.token < sighting.end and sighting.paragraph == reading.number)
        ):
            continue
        fit = _fits(scene.knowledge, pronoun.word, figure, sighting, scene.readings[sighting.paragraph])
        if fit is not None:
            score = fit + _score(scene, reading, pronoun.token, sighting, sources)
            top = max(top, score - _MARGIN)
            if id(figure) not in best or score > best[id(figure)][0]:
                best[id(figure)] = score, figure
    return sorted(best.values(), key=lambda pair: -pair[0])


def _least(reading: Reading, at: int, sighting: Sighting) -> int:
    """Give how many sentences lie at least between a pronoun and what is seen no nearer than a sighting."""
    apart = reading.number - sighting.paragraph
    return reading.sentences[at] + (apart or -reading.sentences[sighting.head])


def _score(scene: Scene, reading: Reading, at: int, sighting: Sighting, sources: frozenset[Place]) -> float:
    there = scene.readings[sighting.paragraph]
    score = -float(_sentences_between(there, sighting.head, reading, at))
    head = _hub(there, sighting.head)
    score += _role(there, head)
    score += _SOURCE if (there.number, head) in sources else 0
    if there.quoted[sighting.head] and not reading.quoted[at]:
        score += _IN_QUOTATION
    return score


def _hub(reading: Reading, at: int) -> int:
    """Give the token by which a name hangs in its sentence: that of a title before it, or of what it is put beside."""
    while reading.deps[at] in {"flat", "appos"}:
        at = reading.heads[at]
    return at


def _sentences_between(there: Reading, first: int, here: Reading, second: int) -> int:
    if there.number == here.number:
        return here.sentences[second] - there.sentences[first]
    rest = there.sentences[-1] - there.sentences[first]
    return here.sentences[second] + 1 + min(rest, 2) + (here.number - there.number - 1)


def _role(reading: Reading, at: int) -> float:
    role = _ROLE.get(reading.deps[at], 0.0)
    return role + 0.1 if role >= 0.5 and reading.deps[reading.heads[at]] in {"ROOT", "parataxis"} else role


def _subject(scene: Scene, reading: Reading, at: int) -> Figure | None:
    """Give the subject of the clause that a pronoun is an object in: it cannot mean that, unless it is reflexive."""
    if reading.deps[at] in {"nsubj", "nsubj:pass", "nmod:poss"}:
        return None
    for verb in reading.ancestors(at):
        for child in reading.children[verb]:
            if reading.deps[child] in {"nsubj", "nsubj:pass"} and child != at:
                seen = scene.cast.at(reading.number, child)
                return None if seen is None else seen.figure
        if reading.tags[verb].startswith(("V", "MD")):
            return None
    return None


def _objects(scene: Scene, reading: Reading, at: int) -> frozenset[int]:
    """Give the `id()`s of the figures that a subject has for objects: it does not mean them."""
    if reading.deps[at] != "nsubj":
        return frozenset()
    objects = [child for child in reading.children[reading.heads[at]] if reading.deps[child] in {"obj", "iobj"}]
    seen = (scene.cast.at(reading.number, child) for child in objects)
    return frozenset(id(one.figure) for one in seen if one is not None)


def _fits(
    knowledge: Knowledge, word: str, figure: Figure, sighting: Sighting | None = None, there: Reading | None = None
) -> float | None:
    """Give how well a figure goes with a pronoun, 0 where nothing speaks for or against it; None where it does not."""
    person = figure.type in knowledge.people
    if word in {"he", "she"}:
        pronouns = figure.pronouns or _by_first_name(knowledge, figure)
        return None if not person or (pronouns and word not in pronouns) else _EVIDENCE if pronouns else 0.0
    if word == "it":
        alone = person or figure.type in knowledge.groups or (figure.pronouns and word not in figure.pronouns)
        return None if alone or _is_plural(sighting, there) else 0.0
    if figure.type in knowledge.groups or _is_plural(sighting, there):
        return 0.0
    people = word in figure.pronouns or knowledge.is_a(figure.type, terms.ORGANISATION)
    return _LOOSE if not person and (people or (figure.known is not None and figure.known.demonyms)) else None


def _by_first_name(knowledge: Knowledge, figure: Figure) -> frozenset[str]:
    word = knowledge.pronouns.get(figure.words[0])
    return frozenset() if word is None or len(figure.words) == 1 else frozenset({word})


def _is_plural(sighting: Sighting | None, there: Reading | None) -> bool:
    return (
        sighting is not None
        and there is not None
        and sighting.form is Form.DEMONYM
        and there.tags[sighting.head] in {"NNS", "NNPS"}
    )


def _rival(scene: Scene, reading: Reading, pronoun: Pronoun) -> float:
    """Give the score of the best common noun that a pronoun may mean instead; people need none."""
    if pronoun.word in {"he", "she"}:
        return float("-inf")
    tags = {"NN"} if pronoun.word == "it" else {"NNS"}
    return max(_nouns(scene, reading, pronoun.token, tags), default=float("-inf"))


def _nouns(scene: Scene, reading: Reading, at: int, tags: set[str]) -> Iterator[float]:
    for before in range(at - 1, -1, -1):
        distance = reading.sentences[at] - reading.sentences[before]
        if distance > 1:
            return
        if (
            reading.tags[before] in tags
            and reading.deps[before] in _ROLE
            and reading.quoted[before] <= reading.quoted[at]
            and scene.cast.at(reading.number, before) is None
        ):
            yield _role(reading, before) - distance
