"""What packs say, by subject and property, in plain strings of one language."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from pyoxigraph import Literal

from rostra.vocab import terms
from rostra.vocab.turtle import Triple

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
