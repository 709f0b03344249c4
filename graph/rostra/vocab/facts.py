"""What packs say, by subject and property, in plain strings of one language."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pyoxigraph import Literal

from rostra.vocab import terms
from rostra.vocab.turtle import Triple

Said = Mapping[str, tuple[str, ...]]
"""The objects of each property of one subject, in the order of the files."""


@dataclass(frozen=True, slots=True)
class Facts:
    """Hold triples by subject, then property, and the subjects of each class (stated classes alone)."""

    subjects: Mapping[str, Said]
    instances: Mapping[str, tuple[str, ...]]

    def of(self, subject: str, predicate: str) -> tuple[str, ...]:
        """Give the objects of one property of one subject; none where nothing is said."""
        return self.subjects.get(subject, {}).get(predicate, ())

    def one(self, subject: str, predicate: str) -> str | None:
        """Give the first object, or None."""
        said = self.of(subject, predicate)
        return said[0] if said else None

    def a(self, kind: str) -> Iterator[tuple[str, Said]]:
        """Give each subject that is stated to be of the class `kind` with what is said of it."""
        for subject in self.instances.get(kind, ()):
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
    subjects: dict[str, dict[str, dict[str, None]]] = {}
    instances: dict[str, dict[str, None]] = {}
    for subject, predicate, value in triples:
        if isinstance(value, Literal) and not _is_in(value.language, language):
            continue
        one, verb, other = subject.value, predicate.value, value.value
        subjects.setdefault(one, {}).setdefault(verb, {})[other] = None
        if verb == terms.TYPE:
            instances.setdefault(other, {})[one] = None
    return Facts(
        {subject: {verb: tuple(said) for verb, said in by.items()} for subject, by in subjects.items()},
        {kind: tuple(members) for kind, members in instances.items()},
    )


def _is_in(tag: str | None, language: str) -> bool:
    return tag is None or tag == language or tag.startswith(f"{language}-")
