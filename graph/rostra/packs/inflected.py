"""Patterns and cues of a pack that find nothing, since the word that they are looked up by is not its lemma."""

from collections.abc import Iterator, Mapping

from rostra.packs.flaw import Flaw
from rostra.packs.places import Places
from rostra.vocab import terms
from rostra.vocab.facts import Facts, facts
from rostra.vocab.pack import Pack, triples
from rostra.vocab.prefixes import shorten

_NAMED = "Denmark"
"""A name that stands in for both ends of a relation, so that a pattern reads as a sentence."""
_CLAUSE = "They {} it ."
"""A clause that leaves no doubt that the word in it is a verb."""


def inflected(pack: Pack, places: Places, short: Mapping[str, str]) -> Iterator[Flaw]:
    """Give a flaw for each such pattern and cue of `pack`; the language pipeline is loaded where there are any."""
    said = facts(triples(pack), "en").current()
    yield from _cues(said, places, short)
    yield from _patterns(said, places, short)


def _cues(said: Facts, places: Places, short: Mapping[str, str]) -> Iterator[Flaw]:
    verbs = [
        (iri, word)
        for iri, stated in said.a(terms.ROSTRA + "Cue")
        if "verb" in stated.get(terms.ROSTRA + "part", ("verb",))
        for word in stated.get(terms.ROSTRA + "lemma", ())
        if word.isalpha()
    ]
    if not verbs:
        return
    from rostra.extract.pipeline import lemmas  # noqa: PLC0415 - a second that other packs need not wait for

    for (iri, word), words in zip(verbs, lemmas(_CLAUSE.format(word) for _, word in verbs), strict=True):
        if (lemma := words.get(word, word)) != word.lower():
            file, line = places.of(iri, terms.ROSTRA + "lemma", word) or ("pack.ttl", 0)
            problem = f"a cue is looked up by its lemma, and “{word}” is a form of “{lemma}”: it is hardly ever found"
            yield Flaw(file, line, shorten(iri, short), problem, f'write rostra:lemma "{lemma}"@en')


def _patterns(said: Facts, places: Places, short: Mapping[str, str]) -> Iterator[Flaw]:
    of = {
        pattern: iri
        for iri, stated in said.a(terms.ROSTRA + "RelationPattern")
        for pattern in stated.get(terms.ROSTRA + "pattern", ())
    }
    if not of:
        return
    from rostra.extract.pipeline import lemmas  # noqa: PLC0415 - a second that other packs need not wait for
    from rostra.extract.relations import anchor  # noqa: PLC0415

    for pattern, words in zip(of, lemmas(map(_sentence, of)), strict=True):
        at = anchor(pattern.split())
        form = "" if at is None else pattern.split()[at]
        lemma = words.get(form, form)
        right = " ".join(lemma if word == form else word for word in pattern.split())
        if right not in of:
            file, line = places.of(of[pattern], terms.ROSTRA + "pattern", pattern) or ("pack.ttl", 0)
            problem = f"a pattern is looked up by a lemma, and “{form}” is a form of “{lemma}”: it is hardly ever found"
            yield Flaw(file, line, shorten(of[pattern], short), problem, f'write "{right}"@en')


def _sentence(pattern: str) -> str:
    return " ".join(_NAMED if word[0] == "{" else word for word in pattern.split() if word != "...")
