"""What packs say of their topics, cues and entities, as far as one who changes a codebook needs to know it."""

from collections.abc import Sequence
from itertools import chain

from pyoxigraph import NamedNode

from rostra.errors import PackError
from rostra.packs.unknown import space
from rostra.query.nearest import hint
from rostra.vocab import register, terms
from rostra.vocab.facts import Facts, facts
from rostra.vocab.pack import Pack, triples
from rostra.vocab.prefixes import prefixes, shorten


class Book:
    """Find the terms that a person means, in the pack that is changed and in those beside it.

    Terms are given as IRIs, in short, or by their last part.
    """

    def __init__(self, pack: Pack, packs: Sequence[Pack]) -> None:
        self.pack = pack
        others = [one for one in packs if one != pack]
        self.short = prefixes([pack, *others])
        self.own_said = facts(triples(pack), "en")
        self.said = facts(chain.from_iterable(map(triples, [pack, *others])), "en")
        self.given_up = self.said.given_up()
        self._classes = {one.iri for one in register.types(self.said)}

    def own(self, called: str) -> str:
        """Give the term of the pack itself; raise `PackError` where it is another pack's, or nobody's."""
        term = self._meant(called, self.own_said)
        if term in self.own_said.given_up() or self.kind(term, self.own_said):
            return term
        term = self._meant(called, self.said)
        if term not in self.said.subjects:
            raise self._nobody(called, self.own_said)
        remedy = "name the folder of its own pack; of a term of the core, write one of your own below it instead"
        raise PackError(
            f"{self.pack.name} does not define it, and a pack adds to others, never edits", where=called, remedy=remedy
        )

    def known(self, called: str) -> str:
        """Give the topic, cue or entity of any pack; raise `PackError` where there is none, or a deprecated one."""
        term = self._meant(called, self.said)
        self.refuse_given_up(term)
        if not self.kind(term, self.said):
            raise self._nobody(called, self.said)
        return term

    def minted(self, called: str, *, beside: str) -> str:
        """Give the IRI of a new term, in the namespace of the term `beside` where only its last part is given."""
        term = self._iri(called) or space(beside) + called
        if term.startswith(terms.BASE) and not term.startswith(f"{self.pack.iri}/"):
            remedy = f"write <{self.pack.iri}/{term[len(space(term)) :]}>, or another namespace of your own"
            raise PackError("this term would stand in the namespace of the core", where=called, remedy=remedy)
        remedy = "use letters, digits and hyphens"
        if not term[len(space(term)) :].strip("."):
            raise PackError("this is no name for a term", where=called, remedy=remedy)
        try:
            return NamedNode(term).value
        except ValueError as error:
            raise PackError(f"this is no name for a term: {error}", where=called, remedy=remedy) from error

    def kind(self, term: str, said: Facts) -> str:
        """Give "topic", "cue" or "entity"; nothing where a term is none of them."""
        kinds = set(said.of(term, terms.TYPE))
        if terms.ROSTRA + "Cue" in kinds:
            return "cue"
        if terms.CONCEPT_CLASS in kinds and terms.TOPIC[:-1] in said.of(term, terms.SKOS + "inScheme"):
            return "topic"
        return "entity" if kinds & self._classes else ""

    def refuse_unlike(self, old: str, new: str) -> None:
        """Raise `PackError` where two terms are of different kinds, or one and the same."""
        one, other = self.kind(old, self.said), self.kind(new, self.said)
        if one != other or old == new:
            problem = "a term cannot take its own place" if old == new else f"{one} and {other} do not go together"
            raise PackError(problem, where=shorten(new, self.short), remedy=f"name another {one}")

    def refuse_given_up(self, term: str) -> None:
        """Raise `PackError` where a term is deprecated."""
        if term in self.given_up:
            new = " or ".join(shorten(one, self.short) for one in self.given_up[term])
            remedy = f"take {new}, which replaces it" if new else "take another one"
            raise PackError("this term is deprecated", where=shorten(term, self.short), remedy=remedy)

    def _meant(self, called: str, among: Facts) -> str:
        local = (term for term in among.subjects if term[len(space(term)) :] == called)
        return self._iri(called) or next(local, called)

    def _iri(self, called: str) -> str | None:
        prefix, colon, local = called.partition(":")
        if called.startswith("<") or local.startswith("//"):
            return called.strip("<>")
        return self.short[prefix] + local if colon and prefix in self.short else None

    def _nobody(self, called: str, among: Facts) -> PackError:
        known = [shorten(term, self.short) for term in among.subjects if self.kind(term, among)]
        advice = hint(called, known, otherwise=f"see what there is: rostra packs show {self.pack.root}")
        return PackError("there is no such topic, cue or entity", where=called, remedy=advice)
