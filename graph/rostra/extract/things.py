"""Find the things that go by no name but that a document keeps coming back to: "the ban", "the reactor"."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from rostra.extract import terms
from rostra.model import Form

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rostra.extract.reading import Reading
    from rostra.extract.scene import Scene

_TIMES, _BARE_TIMES = 4, 2
"""How often a document must speak of a thing, and how often as "the ban", for it to be one thing throughout."""
_COMMON = frozenset({"NN", "NNS"})
_PARTS = frozenset({"compound", "flat", "appos"})
_ROLES = frozenset({"nsubj", "nsubj:pass", "obj"})
_RESTRICTING = frozenset({"nmod", "acl", "acl:relcl", "compound", "amod", "nummod", "nmod:poss"})


def lasting(scene: Scene) -> frozenset[str]:
    """Give the lemmas of the nouns that stand for one thing throughout a document."""
    often = _often(scene)
    bare: Counter[str] = Counter()
    active: set[str] = set()
    for reading in scene.readings if often else ():
        for at in _nouns(reading, often):
            lemma = reading.lemmas[at]
            if _article(reading, at) is not None:
                bare[lemma] += _is_bare(reading, at)
                active.update([lemma] if reading.deps[at] in _ROLES else ())
    return frozenset(lemma for lemma in active if bare[lemma] >= _BARE_TIMES)


def _often(scene: Scene) -> frozenset[str]:
    """Give the lemmas of the nouns that a document has often, and that have no other way to their meaning."""
    every = Counter(
        lemma
        for reading in scene.readings
        for lemma, tag, dep in zip(reading.lemmas, reading.tags, reading.deps, strict=True)
        if tag in _COMMON and dep not in _PARTS
    )
    often = (lemma for lemma, times in every.items() if times >= _TIMES)
    return frozenset(lemma for lemma in often if not _is_known(scene, lemma.lower()))


def resolve(scene: Scene, reading: Reading, lasting: frozenset[str]) -> None:
    """Place the things of a paragraph that have been found to last, where they are told of as known."""
    for at in _nouns(reading, lasting) if lasting else ():
        lemma, article = reading.lemmas[at], _article(reading, at)
        if article is None or scene.cast.at(reading.number, at) is not None:
            continue
        figure = scene.cast.local(f"thing {lemma.lower()}", reading.text(article + 1, at + 1), terms.OTHER)
        figure.roles.setdefault(lemma.lower(), set())
        scene.see(figure, reading, range(article, at + 1), Form.NOMINAL)


def _nouns(reading: Reading, lemmas: frozenset[str]) -> Iterator[int]:
    for at, lemma in enumerate(reading.lemmas):
        if lemma in lemmas and reading.tags[at] in _COMMON and reading.deps[at] not in _PARTS:
            yield at


def _article(reading: Reading, noun: int) -> int | None:
    """Give the token of "the" or "this" before a noun."""
    for at in reading.children[noun]:
        morph = reading.morphs[at]
        if at < noun and reading.tags[at] == "DT" and ("Definite=Def" in morph or "PronType=Dem" in morph):
            return at
    return None


def _is_bare(reading: Reading, noun: int) -> bool:
    return not any(reading.deps[child] in _RESTRICTING for child in reading.children[noun])


def _is_known(scene: Scene, lemma: str) -> bool:
    """Tell whether a noun has another way to its meaning: by its class, or as the role of somebody."""
    return lemma in scene.knowledge.nouns or lemma in scene.knowledge.roles
