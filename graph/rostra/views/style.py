"""How things look: colour, shape, size and legend of classes and concepts, read from the packs' style files."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from rostra.vocab import pack, terms
from rostra.vocab.facts import Facts, facts
from rostra.vocab.pack import Pack

_NAMES = (terms.ROSTRA + "legend", terms.LABEL, terms.PREF_LABEL)


@dataclass(frozen=True, slots=True)
class Look:
    """Hold how a class or a concept is drawn; an empty colour leaves the choice to the page.

    `size` is the radius in pixels, `order` the place in the legend, `line` "solid", "dashed" or "dotted".
    """

    iri: str = ""
    label: str = ""
    colour: str = ""
    shape: str = "dot"
    size: float = 12.0
    order: int = 99
    line: str = "solid"


@dataclass(frozen=True, slots=True)
class Style:
    """Hold the looks that packs give, and the super-classes of each class."""

    looks: Mapping[str, Look] = field(default_factory=dict)
    parents: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def look(self, iri: str) -> Look:
        """Give the look of this class or concept, else of the nearest super-class that has one, else a plain look."""
        front, seen = [iri], {iri}
        while front:
            for each in front:
                if each in self.looks:
                    return self.looks[each]
            front = [up for each in front for up in self.parents.get(each, ()) if up not in seen]
            seen.update(front)
        return Look()


def style(packs: Iterable[Pack], *, languages: Sequence[str] = ()) -> Style:
    """Give the looks of all packs; where two give one of the same thing, the first pack's holds.

    Labels are in the first of `languages` that there is one in, else in English.
    """
    triples = list(chain.from_iterable(pack.triples(each) for each in packs))
    named = [facts(triples, language) for language in (*languages, "en")]
    said = named[-1]
    styled = [iri for iri in said.subjects if said.of(iri, terms.ROSTRA + "colour")]
    return Style({iri: _look(iri, said, _label(iri, named)) for iri in sorted(styled)}, _above(said))


def _above(said: Facts) -> dict[str, tuple[str, ...]]:
    """Give the classes above each class, and the concepts above each concept."""
    found = {iri: (*said.of(iri, terms.SUBCLASS_OF), *said.of(iri, terms.BROADER)) for iri in sorted(said.subjects)}
    return {iri: above for iri, above in found.items() if above}


def _label(iri: str, named: Iterable[Facts]) -> str:
    labels = (said.one(iri, name) for said in named for name in _NAMES)
    return next(filter(None, labels), "")


def _look(iri: str, said: Facts, label: str) -> Look:
    plain = Look()
    return Look(
        iri=iri,
        label=label,
        colour=said.one(iri, terms.ROSTRA + "colour") or "",
        shape=said.one(iri, terms.ROSTRA + "shape") or plain.shape,
        size=float(said.one(iri, terms.ROSTRA + "size") or plain.size),
        line=said.one(iri, terms.ROSTRA + "line") or plain.line,
        order=int(said.one(iri, terms.ROSTRA + "order") or plain.order),
    )
