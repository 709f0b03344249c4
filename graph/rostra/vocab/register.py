"""The register: classes of entities, known entities, and offices with their holders over time."""

from collections.abc import Callable, Iterator, Sequence
from datetime import date

from rostra.errors import PackError
from rostra.model import EntityType, KnownEntity, Office, Tenure
from rostra.vocab import terms
from rostra.vocab.facts import Facts, Said

_NAMES = (terms.PREF_LABEL, terms.LABEL, terms.ALT_LABEL, terms.ROSTRA + "shortName", terms.ROSTRA + "title")
Fault = Callable[[str, str, str], PackError]
"""Make the error of a term from its IRI, what is wrong with it, and what to write instead."""


def types(facts: Facts) -> tuple[EntityType, ...]:
    """Give `rostra:Entity` and each class below it, super-classes nearest first; `speaks` and nouns as stated.

    A class that does not say whether it speaks does as the nearest super-class that says so.
    """
    classes = [*facts.instances.get(terms.OWL + "Class", ()), *facts.instances.get(terms.RDFS + "Class", ())]
    return tuple(_type(iri, facts) for iri in dict.fromkeys(classes) if _is_entity(iri, facts))


def entities(facts: Facts, fault: Fault) -> tuple[KnownEntity, ...]:
    """Give each thing of a class of entities that is named in this language, in the order of the packs' files.

    Offices stand apart. An entity without pronouns has those of its class, or of the nearest class above that has
    some. A state goes by its capital too, whose name means the city where nothing else decides. Raises `PackError` for
    an entity with names but without a label, or with two labels.
    """
    known = {one.iri: one for one in types(facts)}
    pronouns = {iri: _pronouns(one, facts) for iri, one in known.items()}
    capitals = {city for said in facts.subjects.values() for city in said.get(terms.ROSTRA + "capital", ())}
    return tuple(
        _entity(iri, said, kind, pronouns[kind], fault, _capital(said, facts), prefer=iri in capitals)
        for iri, said in facts.subjects.items()
        if (kind := _kind(said, known)) not in {None, terms.OFFICE} and _is_named(said)
    )


def offices(facts: Facts, fault: Fault) -> tuple[Office, ...]:
    """Give each office that is named in this language with its holders, earliest first.

    Raises `PackError` for one that belongs to nothing, and for a tenure without a holder or an office.
    """
    held: dict[str, list[Tenure]] = {}
    for iri, said in facts.a(terms.ROSTRA + "Tenure"):
        office, tenure = _tenure(iri, said, fault)
        held.setdefault(office, []).append(tenure)
    known = ((iri, said) for iri, said in facts.a(terms.OFFICE) if _is_named(said))
    return tuple(_office(iri, said, held.get(iri, []), fault) for iri, said in known)


def _is_entity(iri: str, facts: Facts) -> bool:
    return iri == terms.TYPE_OF_ENTITY or terms.TYPE_OF_ENTITY in facts.above(iri, terms.SUBCLASS_OF)


def _type(iri: str, facts: Facts) -> EntityType:
    above = tuple(up for up in facts.above(iri, terms.SUBCLASS_OF) if _is_entity(up, facts))
    speaks = (word for at in (iri, *above) for word in facts.of(at, terms.ROSTRA + "speaks"))
    return EntityType(
        iri,
        facts.one(iri, terms.LABEL) or facts.one(iri, terms.PREF_LABEL) or iri.rpartition("/")[2],
        above,
        tuple(facts.of(iri, terms.ROSTRA + "tag")),
        tuple(facts.of(iri, terms.ROSTRA + "noun")),
        next(speaks, "false") in {"true", "1"},
    )


def _kind(said: Said, known: dict[str, EntityType]) -> str | None:
    """Give the narrowest class of entities that is stated; the first of several that are equally narrow."""
    stated = [kind for kind in said.get(terms.TYPE, ()) if kind in known]
    return max(stated, key=lambda kind: len(known[kind].parents), default=None)


def _is_named(said: Said) -> bool:
    return any(name in said for name in _NAMES)


def _pronouns(one: EntityType, facts: Facts) -> tuple[str, ...]:
    stated = (facts.of(iri, terms.ROSTRA + "pronoun") for iri in (one.iri, *one.parents))
    return tuple(next(filter(None, stated), ()))


def _capital(said: Said, facts: Facts) -> tuple[str, ...]:
    """Give the labels of the capital of a state: its government goes by them when it speaks ("Copenhagen said")."""
    cities = said.get(terms.ROSTRA + "capital", ())
    own = {*said.get(terms.PREF_LABEL, ()), *said.get(terms.ALT_LABEL, ())}
    return tuple(label for city in cities for label in facts.of(city, terms.PREF_LABEL) if label not in own)


def _entity(
    iri: str,
    said: Said,
    kind: str,
    pronouns: tuple[str, ...],
    fault: Fault,
    capital: tuple[str, ...],
    *,
    prefer: bool,
) -> KnownEntity:
    def stated(local: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(said.get(terms.ROSTRA + local, ())))

    label = _label(iri, said, fault)
    return KnownEntity(
        iri,
        label,
        kind,
        names=tuple(dict.fromkeys((label, *said.get(terms.ALT_LABEL, ())))),
        short_names=tuple(dict.fromkeys((*stated("shortName"), *capital))),
        nominals=stated("nominal"),
        demonyms=stated("demonym"),
        pronouns=stated("pronoun") or pronouns,
        wikidata=next(_wikidata(said), None),
        preferred=tuple(dict.fromkeys((*stated("preferredFor"), *([label] if prefer else ())))),
    )


def _wikidata(said: Said) -> Iterator[str]:
    matches = said.get(terms.EXACT_MATCH, ())
    return (iri.removeprefix(terms.WIKIDATA) for iri in matches if iri.startswith(terms.WIKIDATA))


def _label(iri: str, said: Said, fault: Fault) -> str:
    labels = tuple(dict.fromkeys(said.get(terms.PREF_LABEL, ()) or said.get(terms.LABEL, ())))
    if len(labels) != 1:
        problem = f"has the labels {', '.join(labels)}" if labels else "has no label"
        raise fault(iri, problem, 'give it one skos:prefLabel "..."@en; other names are skos:altLabel')
    return labels[0]


def _office(iri: str, said: Said, held: list[Tenure], fault: Fault) -> Office:
    of, titles = tuple(set(said.get(terms.ROSTRA + "officeOf", ()))), said.get(terms.ROSTRA + "title", ())
    if len(of) != 1:
        raise fault(iri, "is an office of nothing, or of several", "give it one rostra:officeOf")
    tenures = sorted(held, key=lambda tenure: (tenure.since or date.min, tenure.holder))
    return Office(iri, _label(iri, said, fault), of[0], tuple(title.lower() for title in titles), tuple(tenures))


def _tenure(iri: str, said: Said, fault: Fault) -> tuple[str, Tenure]:
    holders, held = said.get(terms.ORG + "member", ()), said.get(terms.ROSTRA + "office", ())
    if len(holders) != 1 or len(held) != 1:
        raise fault(iri, "is a tenure of no person or no office", "give it one org:member and one rostra:office")
    since, until = (_date(iri, said.get(terms.ROSTRA + local, ()), fault) for local in ("since", "until"))
    return held[0], Tenure(holders[0], since, until)


def _date(iri: str, stated: Sequence[str], fault: Fault) -> date | None:
    try:
        return date.fromisoformat(stated[0]) if stated else None
    except ValueError as error:
        raise fault(iri, f"has {stated[0]} for a date", 'write "2024-10-01"^^xsd:date') from error
