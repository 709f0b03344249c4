"""Changes of a codebook in mid-project: a topic, cue or entity of a pack gets another name, joins one, or is split.

Old terms stay in the pack, deprecated, with what takes their place and a `prov:Activity` that says when.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from pyoxigraph import Literal

from rostra.errors import PackError
from rostra.packs import edits
from rostra.packs.book import Book
from rostra.packs.edits import Edit, written
from rostra.packs.places import places
from rostra.packs.unknown import space
from rostra.vocab import terms
from rostra.vocab.pack import Pack, triples
from rostra.vocab.prefixes import shorten

_KEPT = ("word", "lemma", "shortName", "nominal", "demonym", "preferredFor")
_CARRIED: Mapping[str, str] = {
    **{terms.ROSTRA + name: terms.ROSTRA + name for name in _KEPT},
    **dict.fromkeys((terms.ALT_LABEL, terms.PREF_LABEL), terms.ALT_LABEL),
}
"""The words of a term, and what each is of the term that it is merged into."""
_INSTANT = terms.XSD + "dateTime"
_SPACES = (terms.OWL, terms.DCTERMS, terms.PROV, terms.RDFS, terms.XSD, terms.ROSTRA, terms.SKOS)
"""The namespaces of what the account of a change says."""
_SPLIT = "write the new ones into the pack, then: --into FIRST --into SECOND --rest FIRST"


class Kind(StrEnum):
    """Say what is done."""

    RENAME = "rename"
    MERGE = "merge"
    SPLIT = "split"


@dataclass(frozen=True, slots=True)
class Change:
    """Hold a change of one term: from `old` to `new`, of which `rest` is to have what no word decides.

    `iri` is that of the `prov:Activity` in the pack; terms are IRIs; `of` is "topic", "cue" or "entity".
    """

    kind: Kind
    of: str
    old: str
    new: tuple[str, ...]
    rest: str
    iri: str


@dataclass(frozen=True, slots=True)
class Plan:
    """Hold a change with the edits that it takes; none where the pack has it already."""

    change: Change
    edits: tuple[Edit, ...] = ()

    def save(self) -> None:
        """Write the files, that with the account of the change last: a plan made anew goes on where this one stopped.

        Raises `PackError` where one cannot be written.
        """
        for edit in self.edits:
            edit.save()


def rename(pack: Pack, packs: Sequence[Pack], old: str, new: str, *, when: datetime) -> Plan:
    """Plan to call the term `old` of `pack` `new`, which no pack knows yet; `packs` are all in use, this among them.

    Raises `PackError` where that cannot be.
    """
    book = Book(pack, packs)
    before = book.own(old)
    after = book.minted(new, beside=before)
    change = _change(Kind.RENAME, book, before, (after,), after, when)
    if _is_made(change, book):
        return Plan(change)
    book.refuse_given_up(before)
    if after in book.said.subjects:
        raise PackError("there is such a term already", where=new, remedy="merge the two: rostra packs merge")
    return Plan(change, _recorded(change, book, _spoken(change, book), when))


def merge(pack: Pack, packs: Sequence[Pack], old: str, into: str, *, when: datetime) -> Plan:
    """Plan that the term `into`, of any pack, takes the place and the words of `old`; raise as `rename` does."""
    book = Book(pack, packs)
    before, after = book.own(old), book.known(into)
    change = _change(Kind.MERGE, book, before, (after,), after, when)
    if _is_made(change, book):
        return Plan(change)
    book.refuse_given_up(before)
    book.refuse_unlike(before, after)
    if before in book.said.above(after, terms.BROADER):
        raise PackError(
            f"it stands below {old}", where=into, remedy=f"take that skos:broader out first, or merge it into {old}"
        )
    return Plan(change, _recorded(change, book, _spoken(change, book), when))


def split(pack: Pack, packs: Sequence[Pack], old: str, into: Sequence[str], *, rest: str, when: datetime) -> Plan:
    """Plan that the terms `into` take the place of `old`, each where its words stand, `rest` where none of theirs does.

    Raises as `rename` does.
    """
    book = Book(pack, packs)
    before, after, other = book.own(old), tuple(map(book.known, into)), book.known(rest)
    change = _change(Kind.SPLIT, book, before, after, other, when)
    if _is_made(change, book):
        return Plan(change)
    book.refuse_given_up(before)
    for term in after:
        book.refuse_unlike(before, term)
    if len(set(after)) < 2 or other not in after:
        raise PackError("a term is split into two or more, one of which takes the rest", where=old, remedy=_SPLIT)
    return Plan(change, _recorded(change, book, [], when))


def _change(kind: Kind, book: Book, old: str, new: tuple[str, ...], rest: str, when: datetime) -> Change:
    """Give a change; one that the pack has made already has the IRI that it got then."""
    iri = f"{_changes(book.pack)}{kind}-{old[len(space(old)) :]}-{when:%Y%m%dT%H%M%SZ}"
    made = (one for one, said in book.own_said.subjects.items() if old in said.get(terms.PROV + "used", ()))
    of = book.kind(rest, book.said) or book.kind(old, book.said)
    return Change(kind, of, old, new, rest, next(made, iri))


def _is_made(change: Change, book: Book) -> bool:
    return set(book.given_up.get(change.old, ())) == set(change.new)


def _changes(pack: Pack) -> str:
    return f"{pack.iri}/change/"


def _spoken(change: Change, book: Book) -> list[Edit]:
    """Give the edits that say the new term for the old one; the account of changes and an entry that goes stay."""

    def is_spared(path: str, subject: str) -> bool:
        is_entry = subject == change.old and not path.startswith("tests/")
        return subject.startswith(_changes(book.pack)) or (change.kind is Kind.MERGE and is_entry)

    return edits.renamed(book.pack, change.old, change.rest, spared=is_spared, short=book.short)


def _recorded(change: Change, book: Book, spoken: list[Edit], when: datetime) -> tuple[Edit, ...]:
    """Give the edits with the account of the change, in the file that defines the old term."""
    place = places(book.pack).of(change.old, terms.TYPE)
    path = place[0] if place else "pack.ttl"

    def account(short: Mapping[str, str]) -> str:
        lacking = dict(_lacking(short, book.short))
        declared = [f"@prefix {prefix}: <{namespace}> ." for prefix, namespace in lacking.items()]
        return "".join(f"{line}\n" for line in (*declared, *_account(change, book, {**short, **lacking}, when)))

    return tuple(edits.appended(spoken, book.pack, path, account))


def _lacking(short: Mapping[str, str], known: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Give the prefixes that an account needs and a file does not declare, where their names are free in it."""
    for prefix, namespace in known.items():
        if namespace in _SPACES and namespace not in short.values() and prefix not in short:
            yield prefix, namespace


def _account(change: Change, book: Book, short: Mapping[str, str], when: datetime) -> Iterator[str]:
    def say(*names: str) -> str:
        return ", ".join(written(name, short) for name in names)

    told = _told(change, book)
    yield f"# {when:%Y-%m-%d}: {told}."
    yield f"{say(change.old)} {say(terms.DEPRECATED)} true ; {say(terms.REPLACED_BY)} {say(*change.new)} ."
    if change.kind is Kind.MERGE:
        for property_, word in _words(change, book):
            yield f"{say(change.rest)} {say(property_)} {word} ."
    used, generated, ended = (say(terms.PROV + one) for one in ("used", "generated", "endedAtTime"))
    yield f"{say(change.iri)} a {say(terms.PROV + 'Activity')} ; {say(terms.LABEL)} {Literal(told, language='en')} ;"
    yield f"  {used} {say(change.old)} ; {generated} {say(*change.new)} ;"
    yield f'  {ended} "{when.isoformat(timespec="seconds")}"^^{say(_INSTANT)} .'


def _told(change: Change, book: Book) -> str:
    old, rest, *new = (shorten(term, book.short) for term in (change.old, change.rest, *change.new))
    if change.kind is Kind.SPLIT:
        return f"{old} was split into {' and '.join(new)}; {rest} has the rest"
    return f"{old} was {'renamed to' if change.kind is Kind.RENAME else 'merged into'} {rest}"


def _words(change: Change, book: Book) -> Iterator[tuple[str, Literal]]:
    """Give the words of the old term that the new one lacks."""
    names = {*book.said.of(change.rest, terms.PREF_LABEL), *book.said.of(change.rest, terms.ALT_LABEL)}
    seen: set[tuple[str, Literal]] = set()
    for subject, predicate, value in triples(book.pack):
        if subject.value == change.old and predicate.value in _CARRIED and isinstance(value, Literal):
            one = _CARRIED[predicate.value], value
            has = names if one[0] == terms.ALT_LABEL else book.said.of(change.rest, one[0])
            if one not in seen and value.value not in has:
                seen.add(one)
                yield one
