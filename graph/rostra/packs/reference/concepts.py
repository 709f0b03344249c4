"""The concepts that a pack brings, as trees, a tree for each scheme."""

from dataclasses import dataclass

from rostra.packs.reference.wording import Wording
from rostra.vocab import terms
from rostra.vocab.facts import Facts, facts
from rostra.vocab.pack import Pack, triples

_IN_SCHEME = terms.SKOS + "inScheme"


@dataclass(frozen=True, slots=True)
class Concept:
    """Hold a concept with its words and those below it; `broader` is what stands above it in another pack."""

    iri: str
    short: str
    name: str
    definition: str
    examples: tuple[str, ...]
    words: tuple[str, ...]
    broader: tuple[str, ...]
    below: tuple["Concept", ...]


@dataclass(frozen=True, slots=True)
class Scheme:
    """Hold a scheme with the concepts of a pack that stand at its top."""

    iri: str
    name: str
    definition: str
    top: tuple[Concept, ...]

    @property
    def size(self) -> int:
        """Count the concepts."""
        waiting, found = list(self.top), 0
        while waiting:
            waiting.extend(waiting.pop().below)
            found += 1
        return found


def schemes(pack: Pack, wording: Wording) -> tuple[Scheme, ...]:
    """Give each scheme that `pack` has concepts in, in the order of its files."""
    own = facts(triples(pack), "en")
    ours = [iri for iri, said in own.a(terms.CONCEPT_CLASS) if terms.DEPRECATED not in said]
    names = dict.fromkeys(scheme for iri in ours for scheme in own.of(iri, _IN_SCHEME))
    return tuple(
        Scheme(
            iri,
            wording.name(iri),
            wording.one(iri, terms.SKOS + "definition"),
            tuple(
                _concept(one, own, wording, ours)
                for one in ours
                if iri in own.of(one, _IN_SCHEME) and not set(own.of(one, terms.BROADER)) & set(ours)
            ),
        )
        for iri in names
    )


def _concept(iri: str, own: Facts, wording: Wording, ours: list[str]) -> Concept:
    broader = own.of(iri, terms.BROADER)
    return Concept(
        iri=iri,
        short=wording.short(iri),
        name=wording.name(iri),
        definition=wording.one(iri, terms.SKOS + "definition"),
        examples=wording.said(iri, terms.SKOS + "example"),
        words=wording.said(iri, terms.ROSTRA + "word"),
        broader=tuple(one for one in broader if one not in ours),
        below=tuple(_concept(one, own, wording, ours) for one in ours if iri in own.of(one, terms.BROADER)),
    )
