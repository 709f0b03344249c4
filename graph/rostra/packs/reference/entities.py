"""The entities that a pack knows, class by class."""

from dataclasses import dataclass

from rostra.packs.reference.wording import Wording
from rostra.vocab import register, terms
from rostra.vocab.facts import facts
from rostra.vocab.pack import Pack, triples

_NAMES = (terms.ALT_LABEL, terms.ROSTRA + "shortName", terms.ROSTRA + "demonym")
_MOST = 50


@dataclass(frozen=True, slots=True)
class Known:
    """Hold an entity: its name, its other names, and what it is the same as elsewhere."""

    iri: str
    name: str
    names: tuple[str, ...]
    same: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Kind:
    """Hold the entities of one class, sorted by name; of very many, only the number."""

    iri: str
    count: int
    known: tuple[Known, ...]


def entities(pack: Pack, wording: Wording) -> tuple[Kind, ...]:
    """Give the entities that `pack` brings, by class in order of the ontology; more than fifty are counted alone."""
    own = facts(triples(pack), "en").current()
    held = ((one.iri, [iri for iri, _ in own.a(one.iri)]) for one in register.types(wording.facts))
    return tuple(Kind(kind, len(iris), _known(iris, wording)) for kind, iris in held if iris)


def _known(iris: list[str], wording: Wording) -> tuple[Known, ...]:
    if len(iris) > _MOST:
        return ()
    found = (
        Known(
            iri,
            wording.name(iri),
            tuple(name for property_ in _NAMES for name in wording.said(iri, property_)),
            wording.said(iri, terms.EXACT_MATCH),
        )
        for iri in iris
    )
    return tuple(sorted(found, key=lambda one: (one.name.casefold(), one.iri)))
