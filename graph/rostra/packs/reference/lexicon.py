"""The words that a pack brings, a table for each kind of entry; entries that differ in words alone share a row."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rostra.packs.reference.defined import DOMAINS
from rostra.packs.reference.wording import Wording
from rostra.vocab import terms
from rostra.vocab.facts import facts
from rostra.vocab.pack import Pack, triples

_KINDS = tuple(terms.ROSTRA + name for name in ("Cue", "RelationPattern", "RoleNoun", "WordList", "BlockCue"))
_WORDS = tuple(terms.ROSTRA + name for name in ("lemma", "pattern", "word"))

Cell = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """Hold the entries of one kind: the class, the properties of the columns, and rows; the last cell has the words."""

    kind: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    entries: int


def tables(pack: Pack, wording: Wording) -> tuple[Table, ...]:
    """Give a table for each kind of entry that `pack` has, rows in order of what stands in their first columns."""
    own = facts(triples(pack), "en")
    found = ((kind, list(dict.fromkeys(own.instances.get(kind, ())))) for kind in _KINDS)
    return tuple(_table(kind, held, wording) for kind, held in found if held)


def _table(kind: str, held: Sequence[str], wording: Wording) -> Table:
    columns = tuple(_columns(kind, held, wording))
    grouped: dict[tuple[Cell, ...], list[str]] = {}
    for iri in held:
        told = tuple(tuple(sorted(wording.said(iri, column))) for column in columns)
        grouped.setdefault(told, []).extend(word for one in _WORDS for word in wording.said(iri, one))
    rows = tuple((*told, tuple(sorted(set(words)))) for told, words in sorted(grouped.items()))
    return Table(kind, columns, rows, len(held))


def _columns(kind: str, held: Sequence[str], wording: Wording) -> Iterator[str]:
    """Give the properties of entries of this kind that some entry has; those that lead to terms go first."""
    links = set(wording.facts.instances.get(terms.OWL + "ObjectProperty", ()))
    of_kind = [
        iri
        for iri, said in wording.facts.subjects.items()
        if iri not in _WORDS and any(kind in said.get(domain, ()) for domain in DOMAINS)
    ]
    for iri in sorted(of_kind, key=lambda iri: iri not in links):
        if any(wording.said(one, iri) for one in held):
            yield iri
