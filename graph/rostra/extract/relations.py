"""Read relations that a text states in so many words: offices held, and what the patterns of the lexicon say."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rostra.extract import offices, terms
from rostra.model import Form, KnownEntity, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from rostra.extract.cast import Figure, Sighting
    from rostra.extract.offices import Titled
    from rostra.extract.reading import Reading
    from rostra.extract.scene import Scene
    from rostra.extract.stance import Stances
    from rostra.model import Lexicon, RelationPattern

_SUBJECT, _OBJECT, _GAP = "{subject}", "{object}", "..."
_ENDS = frozenset({_SUBJECT, _OBJECT})
_ANY = "*"
_LONGEST_GAP = 8
_SUBJECTS = frozenset({"nsubj", "nsubj:pass"})


@dataclass(frozen=True, slots=True)
class Stated:
    """Hold a relation between two figures, with the characters that state it."""

    subject: Figure
    predicate: str
    object: Figure
    evidence: Span


@dataclass(frozen=True, slots=True)
class _Anchored:
    """Hold a pattern cut at its longest word: what must stand before it, nearest first, and what after.

    `left` and `right` say whether somebody must be named right beside the word, `previous` and `next` which word must
    stand there, where it is one.
    """

    pattern: RelationPattern
    before: tuple[str, ...]
    after: tuple[str, ...]
    left: bool
    right: bool
    previous: str | None
    next: str | None


def anchor(words: Sequence[str]) -> int | None:
    """Give the place of the word that a pattern is looked up by, its longest, as a lemma; None where it has none."""
    literal = [at for at, word in enumerate(words) if word[0] not in "{."]
    return max(literal, key=lambda at: (words[at].isalnum(), len(words[at])), default=None)


class Patterns:
    """Hold the patterns of relations by their longest words."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._anchors: dict[str, list[_Anchored]] = {}
        for pattern in lexicon.patterns:
            at = anchor(pattern.words)
            if at is not None:
                before, after = pattern.words[:at][::-1], pattern.words[at + 1 :]
                left, right = (not _ENDS.isdisjoint(words[:1]) for words in (before, after))
                anchored = _Anchored(pattern, before, after, left, right, *map(_literal, (before, after)))
                self._anchors.setdefault(pattern.words[at], []).append(anchored)

    def find(self, scene: Scene, stances: Stances, barred: Sequence[Span]) -> Iterator[Stated]:
        """Give the relations that the patterns find outside of `barred` spans and of denials, in order of the text."""
        for reading in scene.readings:
            for at in [at for at, lemma in enumerate(reading.lemmas) if lemma in self._anchors]:
                for stated in self._stated(scene, reading, at):
                    verb = reading.tags[at].startswith("VB")  # a noun presupposes what it states, denied or not
                    denied = verb and any(span.overlaps(stated.evidence) for span in barred)
                    if not denied and not _is_doubted(reading, at, stances):
                        yield stated

    def _stated(self, scene: Scene, reading: Reading, at: int) -> Iterator[Stated]:
        """Give what the patterns of one word state; those that want something else beside it are passed over early."""
        previous, following = _beside(reading, at, -1), _beside(reading, at, 1)
        anchors = [
            anchored
            for anchored in self._anchors[reading.lemmas[at]]
            if (anchored.previous is None or anchored.previous in previous or _ANY in previous)
            and (anchored.next is None or anchored.next in following or _ANY in following)
        ]
        if anchors and not _is_named(scene, reading, range(at - 2, at)):
            anchors = [anchored for anchored in anchors if not anchored.left]
        if anchors and not _is_named(scene, reading, range(at + 1, at + 6)):
            anchors = [anchored for anchored in anchors if not anchored.right]
        for anchored in anchors:
            stated = _match(scene, reading, at, anchored)
            if stated is not None:
                yield stated


def _literal(words: Sequence[str]) -> str | None:
    """Give the first of some words of a pattern, where it stands for itself."""
    return words[0] if words and words[0] not in _ENDS and words[0] != _GAP else None


def _beside(reading: Reading, at: int, step: int) -> tuple[str, ...]:
    """Give what the word beside another may be taken for: an article, which patterns pass over, for any word."""
    beside = at + step
    if not 0 <= beside < len(reading):
        return ()
    return reading.lowers[beside], reading.lemmas[beside].lower(), *([_ANY] if reading.tags[beside] == "DT" else [])


def _is_named(scene: Scene, reading: Reading, tokens: range) -> bool:
    return next(scene.cast.within(reading.number, tokens), None) is not None


def _is_doubted(reading: Reading, at: int, stances: Stances) -> bool:
    """Tell whether a word is denied, or said to be possible or to come ("could invoke", "if it invokes")."""
    return stances.negates(reading, at) or any(
        reading.tags[child] == "MD" or (reading.deps[child] == "mark" and reading.deps[at] == "advcl")
        for child in reading.children[at]
    )


def _match(scene: Scene, reading: Reading, at: int, anchored: _Anchored) -> Stated | None:
    pattern = anchored.pattern
    for before in _walk(scene, reading, at - 1, -1, anchored.before):
        for after in _walk(scene, reading, at + 1, 1, anchored.after):
            ends = {**before, **after}
            subject, thing = ends[_SUBJECT], ends[_OBJECT]
            fits = _fits(scene, subject, pattern.subject) and _fits(scene, thing, pattern.object)
            apart = subject.figure is not thing.figure and not _are_listed(reading, subject, thing, pattern)
            if fits and apart and _is_subject(reading, at, subject, anchored):
                span = _evidence(reading, at, (subject, thing))
                return Stated(subject.figure, pattern.predicate, thing.figure, span)
    return None


def _walk(scene: Scene, reading: Reading, at: int, step: int, words: Sequence[str]) -> Iterator[dict[str, Sighting]]:
    """Give the ways in which `words` stand from token `at` on, in one direction within the sentence."""
    if not words:
        yield {}
        return
    word, rest = words[0], words[1:]
    if not rest and word == _GAP:
        yield {}
    elif word == _GAP:
        for skipped in range(_LONGEST_GAP + 1):
            yield from _walk(scene, reading, at + step * skipped, step, rest)
    elif not 0 <= at < len(reading) or reading.sentences[at] != reading.sentences[at - step]:
        return
    elif word in {_SUBJECT, _OBJECT}:
        seen = _sighted(scene, reading, at, step, last=not rest)
        if seen is not None:
            onward = seen.end if step > 0 else seen.start - 1
            yield from ({word: seen, **found} for found in _walk(scene, reading, onward, step, rest))
    elif reading.lemmas[at].lower() == word or reading.lowers[at] == word:
        yield from _walk(scene, reading, at + step, step, rest)
    elif reading.tags[at] == "DT":
        yield from _walk(scene, reading, at + step, step, words)


def _sighted(scene: Scene, reading: Reading, at: int, step: int, *, last: bool) -> Sighting | None:
    """Give what is seen at a token, past its article and adjectives ("the U.S.-led war")."""
    while 0 <= at < len(reading):
        seen = scene.cast.at(reading.number, at)
        if seen is not None:
            inner = step > 0 and last and reading.deps[seen.head] in {"amod", "compound", "nmod:poss"}
            if not inner:
                return seen
            at = seen.end
            continue
        if step < 0 or reading.tags[at] not in {"DT", "JJ", "VBN", "PRP$"}:
            return None
        at += step
    return None


def _are_listed(reading: Reading, one: Sighting, other: Sighting, pattern: RelationPattern) -> bool:
    """Tell whether two names are but members of a list ("Washington, Brussels and beyond")."""
    first, last = sorted((one.head, other.head))
    dep, head = reading.deps[last], reading.heads[last]
    if not any(word.isalnum() for word in pattern.words) and "," in pattern.words:
        return dep != "appos" or head != first
    return dep == "conj" and head in {first, reading.heads[first]}


def _fits(scene: Scene, seen: Sighting, classes: Sequence[str]) -> bool:
    return not classes or scene.knowledge.is_a(seen.figure.type, *classes)


def _is_subject(reading: Reading, at: int, subject: Sighting, anchored: _Anchored) -> bool:
    """Tell whether a verb has no other subject than the one found before it, or a noun is said of that one."""
    if _SUBJECT not in anchored.before:
        return True
    own = [child for child in reading.children[at] if reading.deps[child] in _SUBJECTS and child < at]
    if own:
        return own[0] in range(subject.start, subject.end) or reading.tags[own[0]].startswith("W")
    return _GAP not in anchored.before or _hang_together(reading, subject.head, at)


def _hang_together(reading: Reading, one: int, other: int) -> bool:
    """Tell whether two tokens are at most two steps apart in the tree."""
    up, over = reading.heads[one], reading.heads[other]
    return other in {up, reading.heads[up]} or over in {one, up}


def _evidence(reading: Reading, at: int, seen: Sequence[Sighting]) -> Span:
    start, end = min(one.start for one in seen), max(one.end for one in seen)
    return reading.span(min(start, at), max(end, at + 1))


def held(scene: Scene, titled: Sequence[Titled]) -> Iterator[Stated]:
    """Give the offices that the text says people hold, and place the titles as mentions of the offices."""
    for one in titled:
        if one.person is None or not one.certain:
            continue
        reading = scene.readings[one.paragraph]
        office, of = _office(scene, one)
        if office is None:
            continue
        scene.see(office, reading, one.title, Form.NOMINAL)
        span = reading.span(one.start, one.end)
        if not office.mentions:
            continue  # the title is part of another phrase
        yield Stated(one.person, terms.HOLDS_OFFICE, office, span)
        if of is not None and of.mentions:
            yield Stated(one.person, terms.HOLDS_OFFICE_IN, of, span)


def _office(scene: Scene, titled: Titled) -> tuple[Figure | None, Figure | None]:
    """Give the office that a title means, and what it is of; one that the register lacks is named after both."""
    office = offices.office(scene, titled)
    if office is not None:
        entry = KnownEntity(office.iri, office.label, terms.OFFICE, (office.label,))
        return scene.cast.known(entry), titled.of or scene.cast.seen(office.of)
    if titled.of is None or not scene.knowledge.speaks(titled.of.type):
        return None, None
    label = offices.named(scene.readings[titled.paragraph], titled) or ""
    return scene.cast.local(f"office {label.lower()}", label, terms.OFFICE), titled.of
