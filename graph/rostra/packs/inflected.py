"""Patterns of a pack that find nothing, since the word that they are looked up by is not its lemma."""

from collections.abc import Iterator, Mapping

from rostra.packs.flaw import Flaw
from rostra.packs.places import Places
from rostra.vocab import terms
from rostra.vocab.facts import facts
from rostra.vocab.pack import Pack, triples
from rostra.vocab.prefixes import shorten

_NAMED = "Denmark"
"""A name that stands in for both ends of a relation, so that a pattern reads as a sentence."""


def inflected(pack: Pack, places: Places, short: Mapping[str, str]) -> Iterator[Flaw]:
    """Give a flaw for each such pattern of `pack`; the language pipeline is loaded where there are patterns."""
    said = facts(triples(pack), "en").current()
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
