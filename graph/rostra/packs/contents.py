"""What a pack adds, by kind."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from rostra.packs.expectations import examples
from rostra.query.catalogue import questions
from rostra.store.rules import rules
from rostra.vocab import files, register, terms, turtle
from rostra.vocab.facts import Facts, Said, facts
from rostra.vocab.pack import Pack, triples
from rostra.vocab.prefixes import prefixes, shorten

_KINDS: Mapping[str, str] = {
    terms.ROSTRA + "Cue": "cue",
    terms.ROSTRA + "RelationPattern": "pattern",
    terms.ROSTRA + "RoleNoun": "role noun",
    terms.ROSTRA + "WordList": "word list",
    terms.ROSTRA + "BlockCue": "block cue",
    terms.OFFICE: "office",
    terms.ROSTRA + "Tenure": "tenure",
    terms.OWL + "Class": "class",
    terms.OWL + "ObjectProperty": "relation",
    terms.CONCEPT_CLASS: "concept",
}
_WORDS = (terms.ROSTRA + "lemma", terms.ROSTRA + "pattern", terms.ROSTRA + "word", terms.ALT_LABEL)
_NAMES = (terms.PREF_LABEL, terms.LABEL)
_SHAPE = "http://www.w3.org/ns/shacl#NodeShape"


@dataclass(frozen=True, slots=True)
class Entry:
    """Hold one thing that a pack adds: its kind, its term or file, its name, and the words that tell of it."""

    kind: str
    term: str
    name: str = ""
    words: tuple[str, ...] = ()


def contents(pack: Pack, beside: Sequence[Pack] = (), *, languages: Sequence[str] = ()) -> tuple[Entry, ...]:
    """Give what `pack` adds to the packs `beside` it: kinds by their first entry, entries in order of files.

    Names are in the first of `languages` that there is one in, else in English.
    """
    short = prefixes([pack, *beside])
    said = facts(triples(pack), "en")
    named = [facts(triples(pack), language) for language in (*languages, "en")]
    others = [one for one in beside if one != pack]
    classes = {one.iri for one in register.types(facts(chain.from_iterable(map(triples, [*others, pack])), "en"))}
    entries = [
        *(one for iri, of in said.subjects.items() for one in _entry(iri, of, _name(iri, named), classes, short)),
        *(Entry("look", shorten(iri, short), said.one(iri, terms.ROSTRA + "colour") or "") for iri in _drawn(said)),
        *_shapes(pack, short),
        *(Entry("question", one.name, one.title) for one in questions((pack,)).values()),
        *(Entry("rule", one.name, one.title) for one in rules((pack,))),
        *(Entry("example", one.path, f"{len(one.expected)} expected") for one in examples(pack)),
    ]
    kinds = list(dict.fromkeys(entry.kind for entry in entries))
    return tuple(sorted(entries, key=lambda entry: kinds.index(entry.kind)))


def _name(iri: str, named: Iterable[Facts]) -> str:
    names = (said.one(iri, name) for said in named for name in _NAMES)
    return next(filter(None, names), "")


def _entry(iri: str, said: Said, name: str, classes: set[str], short: Mapping[str, str]) -> Iterator[Entry]:
    of = said.get(terms.TYPE, ())
    if terms.DEPRECATED in said:
        new = tuple(shorten(one, short) for one in said.get(terms.REPLACED_BY, ()))
        yield Entry("deprecated", shorten(iri, short), "now " + " or ".join(new) if new else "", ())
        return
    kind = next((_KINDS[one] for one in of if one in _KINDS), None)
    if kind == "concept":
        kind = said.get(terms.SKOS + "inScheme", (kind,))[0].rpartition("/")[2]
    if kind is None and classes & set(of):
        kind = "entity"
    if kind is None and not of and any(one in said for one in (*_WORDS, terms.ROSTRA + "shortName")):
        kind = "addition"
    if kind is not None:
        yield Entry(kind, shorten(iri, short), name, tuple(word for one in _WORDS for word in said.get(one, ())))


def _drawn(said: Facts) -> Iterator[str]:
    return (iri for iri, of in said.subjects.items() if terms.ROSTRA + "colour" in of)


def _shapes(pack: Pack, short: Mapping[str, str]) -> Iterator[Entry]:
    for path, file in files.below(pack.root, ".ttl"):
        if path.startswith("shapes/") or pack.root.is_file():
            with turtle.placed(pack.root, path):
                said = facts(turtle.read(file, path, base=pack.iri).triples, "en")
            for iri, of in said.a(_SHAPE):
                yield Entry("shape", shorten(iri, short), next(iter(of.get(terms.LABEL, ())), ""))
