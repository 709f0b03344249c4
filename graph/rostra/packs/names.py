"""Names of a pack that another pack has given to something else."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from rostra.packs.flaw import Flaw
from rostra.packs.places import Places
from rostra.vocab import terms
from rostra.vocab.facts import Facts, facts
from rostra.vocab.pack import Pack, triples
from rostra.vocab.prefixes import shorten

_NAMES = (terms.PREF_LABEL, terms.ALT_LABEL)


def taken(pack: Pack, beside: Sequence[Pack], places: Places, short: Mapping[str, str]) -> Iterator[Flaw]:
    """Give a flaw for each name of an entity of `pack` by which another pack calls another one."""
    theirs = _named(facts(chain.from_iterable(map(triples, beside)), "en").current())
    ours = facts(triples(pack), "en").current()
    preferred = {name for said in ours.subjects.values() for name in said.get(terms.ROSTRA + "preferredFor", ())}
    for name, iri in _named(ours).items():
        other = theirs.get(name, iri)
        if other != iri and name not in preferred:
            file, line = places.of(iri, terms.ALT_LABEL, name) or ("pack.ttl", 0)
            problem = f"“{name}” already is the name of {shorten(other, short)}"
            remedy = f'use that one, or say rostra:preferredFor "{name}"@en of yours, if it is another thing'
            yield Flaw(file, line, shorten(iri, short), problem, remedy)


def _named(said: Facts) -> dict[str, str]:
    """Give what has a name and a class; concepts and classes have labels of another kind."""
    apart = {terms.CONCEPT_CLASS, terms.OWL + "Class", terms.OWL + "ObjectProperty", terms.SKOS + "ConceptScheme"}
    return {
        name: iri
        for iri, of in reversed(list(said.subjects.items()))
        if of.get(terms.TYPE) and not apart & set(of[terms.TYPE])
        for property_ in _NAMES
        for name in of.get(property_, ())
    }
