"""What packs say, by subject and property, in plain strings of one language."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from pyoxigraph import Literal

from rostra.vocab import terms
from rostra.vocab.turtle import Triple

_TRUE = frozenset({"true", "1"})
Said = Mapping[str, Sequence[str]]
"""The objects of each property of one subject, in the order of the files; what is said twice stands twice."""


@dataclass(frozen=True, slots=True)
class Facts:
    """Hold triples by subject, then property, and the subjects of each class (stated classes alone)."""

    subjects: Mapping[str, Said]
    instances: Mapping[str, Sequence[str]]

    def of(self, subject: str, predicate: str) -> Sequence[str]:
        """Give the objects of one property of one subject; none where nothing is said."""
        return self.subjects.get(subject, {}).get(predicate, ())

    def one(self, subject: str, predicate: str) -> str | None:
        """Give the first object, or None."""
        return next(iter(self.of(subject, predicate)), None)

    def a(self, kind: str) -> Iterator[tuple[str, Said]]:
        """Give each subject that is stated to be of the class `kind` with what is said of it."""
        for subject in dict.fromkeys(self.instances.get(kind, ())):
            yield subject, self.subjects[subject]

    def above(self, term: str, predicate: str) -> tuple[str, ...]:
        """Give what `predicate` leads to from `term`, by one step or more, nearest first."""
        found: dict[str, None] = {}
        ring = [term]
        while ring:
            ring = [up for at in ring for up in self.of(at, predicate) if up not in found and up != term]
            found.update(dict.fromkeys(ring))
        return tuple(found)

    def given_up(self) -> Mapping[str, tuple[str, ...]]:
        """Give each deprecated term with what takes its place."""
        return {
            iri: tuple(dict.fromkeys(said.get(terms.REPLACED_BY, ())))
            for iri, said in self.subjects.items()
            if not _TRUE.isdisjoint(said.get(terms.DEPRECATED, ()))
        }

    def current(self) -> "Facts":
        """Give what is said without deprecated terms; what points to one that another replaces points to that one."""
        given_up = self.given_up()
        if not given_up:
            return self
        instead = {old: new[0] for old, new in given_up.items() if len(new) == 1}

        def meant(term: str) -> str:
            for _ in instead:  # as many steps as there can be: two terms may replace each other by mistake
                term = instead.get(term, term)
            return term

        subjects = {
            iri: {predicate: list(map(meant, values)) for predicate, values in said.items()}
            for iri, said in self.subjects.items()
            if iri not in given_up
        }
        kinds = {kind: [iri for iri in held if iri not in given_up] for kind, held in self.instances.items()}
        return Facts(subjects, kinds)


def facts(triples: Iterable[Triple], language: str) -> Facts:
    """Index `triples`; literals of another language than `language` (or its variants) are left out."""
    subjects: dict[str, dict[str, list[str]]] = {}
    instances: dict[str, list[str]] = {}
    for one, verb, other in triples:
        if isinstance(other, Literal) and not _is_in(other.language, language):
            continue
        subject, predicate, said = one.value, verb.value, other.value
        subjects.setdefault(subject, {}).setdefault(predicate, []).append(said)
        if predicate == terms.TYPE:
            instances.setdefault(said, []).append(subject)
    return Facts(subjects, instances)


def _is_in(tag: str | None, language: str) -> bool:
    return tag is None or tag == language or tag.startswith(f"{language}-")
