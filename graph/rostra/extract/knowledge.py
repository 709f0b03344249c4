"""A lexicon made ready for reading: its names, titles and nouns in one table of phrases, its classes with all above."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from rostra.extract import terms
from rostra.extract.phrases import Phrases
from rostra.model import Form, KnownEntity, Lexicon, Office

Tokenise = Callable[[str], list[str]]
"""Cut a phrase into words as the pipeline does."""


@dataclass(frozen=True, slots=True)
class NameEntry:
    """Say that a phrase names a known entity; a `short` name needs more than itself to do so."""

    known: KnownEntity
    words: tuple[str, ...]
    form: Form = Form.NAME
    short: bool = False


@dataclass(frozen=True, slots=True)
class TitleEntry:
    """Say that a phrase is the title of one or more offices."""

    offices: tuple[Office, ...]


@dataclass(frozen=True, slots=True)
class NominalEntry:
    """Say that a common noun may stand for some known entities, or for anything of some classes."""

    known: frozenset[str]
    types: frozenset[str]


Entry = NameEntry | TitleEntry | NominalEntry


class Knowledge:
    """Hold a lexicon so that each question to it is one look-up."""

    def __init__(self, lexicon: Lexicon, tokenise: Tokenise) -> None:
        self.known = {entry.iri: entry for entry in lexicon.register}
        self.types = {kind.iri: kind for kind in lexicon.types}
        self.offices = {office.iri: office for office in lexicon.offices}
        self.roles = {role.lemma: role for role in lexicon.role_nouns}
        self.tags = _tags(lexicon)
        self.turns = {cue.lemma.upper(): cue.act in terms.QUESTIONS for cue in lexicon.cues if cue.is_label}
        """By the label of a turn in an interview, whether it is a question."""
        self.person_tag = next((tag for tag, kind in self.tags.items() if kind == terms.PERSON), "")
        self.nouns = {noun: kind.iri for kind in reversed(lexicon.types) for noun in kind.nouns}
        self.phrases: Phrases[Entry] = Phrases(
            (tuple(map(str.lower, words)), entry) for words, entry in _entries(lexicon, tokenise)
        )
        self._above = {kind.iri: frozenset({kind.iri, *kind.parents}) for kind in lexicon.types}
        self.people, self.groups = self._below(terms.PERSON), self._below(terms.GROUP)
        self.pronouns = _pronouns_of_first_names(lexicon, self.people)
        self._held: dict[str, list[tuple[Office, date | None, date | None]]] = {}
        for office in lexicon.offices:
            for tenure in office.tenures:
                self._held.setdefault(tenure.holder, []).append((office, tenure.since, tenure.until))

    def _below(self, widest: str) -> frozenset[str]:
        """Give a class and all that packs put below it."""
        return frozenset({widest, *(one for one, above in self._above.items() if widest in above)})

    def is_a(self, type: str, *classes: str) -> bool:  # noqa: A002
        """Tell whether a class is one of `classes` or below one of them."""
        above = self._above.get(type)
        return type in classes if above is None else not above.isdisjoint(classes)

    def speaks(self, type: str) -> bool:  # noqa: A002
        """Tell whether things of this class can be a source."""
        kind = self.types.get(type)
        return kind is not None and kind.speaks

    def agrees(self, type: str, tag: str) -> bool:  # noqa: A002
        """Tell whether a label of the name tagger fits a class."""
        tagged = self.tags.get(tag)
        return tagged is not None and self.is_a(type, tagged)

    def has_held(self, person: str) -> bool:
        """Tell whether a known person holds an office or has held one."""
        return person in self._held

    def held_by(self, person: str, on: date | None) -> list[Office]:
        """Give the offices that a known person holds on a day; on no day, those that have not ended."""
        return [office for office, since, until in self._held.get(person, ()) if _within(since, until, on)]

    def holder(self, office: Office, on: date | None) -> str | None:
        """Give who holds an office on a day, where that is one person."""
        holders = {tenure.holder for tenure in office.tenures if _within(tenure.since, tenure.until, on)}
        return holders.pop() if len(holders) == 1 else None


def _within(since: date | None, until: date | None, on: date | None) -> bool:
    if on is None:
        return until is None
    return (since is None or since <= on) and (until is None or on <= until)


def _tags(lexicon: Lexicon) -> dict[str, str]:
    """Give the widest class of each label: the one that has the fewest above it."""
    widest: dict[str, str] = {}
    for kind in sorted(lexicon.types, key=lambda kind: len(kind.parents)):
        for tag in kind.tags:
            widest.setdefault(tag, kind.iri)
    return widest


def _pronouns_of_first_names(lexicon: Lexicon, people: frozenset[str]) -> dict[str, str]:
    """Give the pronoun that goes with a first name, where all its bearers in the register have the same."""
    seen: dict[str, Counter[str]] = {}
    for entry in lexicon.register:
        if entry.type in people and len(entry.pronouns) == 1 and " " in entry.label:
            seen.setdefault(entry.label.split()[0], Counter())[entry.pronouns[0]] += 1
    return {name: next(iter(count)) for name, count in seen.items() if len(count) == 1}


def _entries(lexicon: Lexicon, tokenise: Tokenise) -> Iterator[tuple[tuple[str, ...], Entry]]:
    for known in lexicon.register:
        yield from _names(known, tokenise)
    titles: dict[str, list[Office]] = {}
    for office in lexicon.offices:
        for title in office.titles:
            titles.setdefault(title, []).append(office)
    for title, offices in titles.items():
        yield tuple(tokenise(title)), TitleEntry(tuple(offices))
    for noun, known_iris, types in _nominals(lexicon):
        yield tuple(tokenise(noun)), NominalEntry(known_iris, types)


def _names(known: KnownEntity, tokenise: Tokenise) -> Iterator[tuple[tuple[str, ...], Entry]]:
    for name in known.names:
        words = tuple(tokenise(name))
        if any(word[0] in "'’" and " ".join(words[at + 1 :]) in known.names for at, word in enumerate(words)):
            continue  # "NATO's Article 5" names two things
        form = Form.ACRONYM if _is_acronym(name) and name != known.label else Form.NAME
        yield words, NameEntry(known, words, form)
    for name in known.short_names:
        words = tuple(tokenise(name))
        yield words, NameEntry(known, words, short=True)
    for name in known.demonyms:
        words = tuple(tokenise(name))
        yield words, NameEntry(known, words, Form.DEMONYM)


def _is_acronym(name: str) -> bool:
    letters = name.replace(".", "")
    return 1 < len(letters) <= 6 and letters.isupper() and letters.isalpha()


def _nominals(lexicon: Lexicon) -> Iterator[tuple[str, frozenset[str], frozenset[str]]]:
    known: dict[str, set[str]] = {}
    types: dict[str, set[str]] = {}
    for entry in lexicon.register:
        for nominal in entry.nominals:
            known.setdefault(nominal.lower(), set()).add(entry.iri)
    for kind in lexicon.types:
        for noun in kind.nouns:
            types.setdefault(noun.lower(), set()).add(kind.iri)
    for noun in sorted(known.keys() | types.keys()):
        yield noun, frozenset(known.get(noun, ())), frozenset(types.get(noun, ()))
