"""What packs say of their terms, in the first language that there is anything in."""

from collections.abc import Sequence
from itertools import chain

from rostra.vocab import terms
from rostra.vocab.facts import Facts, facts
from rostra.vocab.pack import Pack, triples
from rostra.vocab.prefixes import prefixes, shorten

_NAMES = (terms.PREF_LABEL, terms.LABEL)


class Wording:
    """Hold what `packs` say: in each of `languages`, then in English."""

    def __init__(self, packs: Sequence[Pack], languages: Sequence[str]) -> None:
        told = list(chain.from_iterable(map(triples, packs)))
        self._spoken = [facts(told, language) for language in dict.fromkeys((*languages, "en"))]
        self._short = prefixes(packs)

    @property
    def facts(self) -> Facts:
        """Give all that has no language, with what is said in English."""
        return self._spoken[-1]

    def short(self, iri: str) -> str:
        """Give an IRI with its prefix."""
        return shorten(iri, self._short)

    def said(self, iri: str, predicate: str) -> tuple[str, ...]:
        """Give all objects of a property, in whichever of the languages."""
        return tuple(dict.fromkeys(one for spoken in self._spoken for one in spoken.of(iri, predicate)))

    def one(self, iri: str, *predicates: str) -> str:
        """Give the first object of the first of the properties that has one; "" where none has."""
        found = (spoken.one(iri, predicate) for spoken in self._spoken for predicate in predicates)
        return next(filter(None, found), "")

    def name(self, iri: str) -> str:
        """Give the name of a term; the short form of its IRI where it has none."""
        return self.one(iri, *_NAMES) or self.short(iri)
