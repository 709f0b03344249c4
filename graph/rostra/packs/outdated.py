"""Terms that a pack uses, and that are deprecated."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from rostra.packs.flaw import Flaw
from rostra.packs.places import Places
from rostra.vocab import terms
from rostra.vocab.facts import facts
from rostra.vocab.pack import Pack, triples
from rostra.vocab.prefixes import shorten

_ACCOUNT = {terms.REPLACED_BY, terms.PROV + "used", terms.PROV + "generated"}


def outdated(pack: Pack, beside: Sequence[Pack], places: Places, short: Mapping[str, str]) -> Iterator[Flaw]:
    """Give a flaw for each place where a current term of `pack` speaks of a deprecated one of any pack."""
    given_up = facts(chain.from_iterable(map(triples, [pack, *beside])), "en").given_up()
    for told in places.told if given_up else ():
        term = told.object if told.is_iri and told.object in given_up else told.predicate
        if term in given_up and told.subject not in given_up and told.predicate not in _ACCOUNT:
            new = " or ".join(shorten(one, short) for one in given_up[term])
            remedy = f"write {new}" if new else "take another term"
            yield Flaw(*told.place, shorten(term, short), "this term is deprecated", remedy)
