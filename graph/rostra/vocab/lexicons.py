"""What extraction knows, read from packs into values: cues, words, topics, relation patterns, and the register."""

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from rostra.errors import PackError
from rostra.model import (
    BlockCue,
    BlockKind,
    Cue,
    CuePart,
    Lexicon,
    Place,
    Position,
    Reach,
    RelationPattern,
    RoleNoun,
    Topic,
)
from rostra.vocab import pack as packs_
from rostra.vocab import register, terms
from rostra.vocab.facts import Facts, Said, facts
from rostra.vocab.pack import Pack
from rostra.vocab.register import Fault

_TARGET = "content"
_CONTENT = ("clause", "quotation")
_CUE = 'for example: a rostra:Cue ; rostra:lemma "blast"@en ; rostra:part "verb" ; rostra:act act:criticise'
_BLOCK_CUE = 'for example: a rostra:BlockCue ; rostra:kind block:newsletter ; rostra:pattern "sign up for"'
_PATTERN = (
    'for example: a rostra:RelationPattern ; rostra:relation my:hosted ; rostra:pattern "{subject} host {object}"@en'
)


def lexicon(packs: Sequence[Pack], language: str = "en") -> Lexicon:
    """Give the union of what `packs` say in `language`; a deprecated term says nothing, what replaces it does.

    Raises `PackError` with file and line for a term that lacks what it needs, and for two packs that give one cue
    different acts.
    """
    said = facts(chain.from_iterable(map(packs_.triples, packs)), language).current()

    def fault(iri: str, problem: str, remedy: str) -> PackError:
        return PackError(f"{iri} {problem}", where=_where(packs, iri), remedy=remedy)

    return Lexicon(
        language,
        types=register.types(said),
        cues=_cues(said, fault),
        register=register.entities(said, fault),
        offices=register.offices(said, fault),
        topics=_topics(said),
        patterns=_patterns(said, fault),
        role_nouns=_role_nouns(said),
        negations=_words(said, terms.FACTUALITY + "denied"),
        positive_words=_words(said, terms.STANCE + Position.SUPPORT),
        negative_words=_words(said, terms.STANCE + Position.OPPOSE),
        hedges=_words(said, terms.FACTUALITY + "possible"),
        block_cues=_block_cues(said, fault),
    )


def _where(packs: Sequence[Pack], iri: str) -> str:
    """Say where a term stands: its own pack comes first, since others may have a word that is written alike."""
    likely = sorted(packs, key=lambda pack: not iri.startswith(f"{pack.iri}/"))
    places = [packs_.place(pack, iri) for pack in likely]
    return next((place for place in places if ", line " in place), places[0] if places else iri)


def _cues(said: Facts, fault: Fault) -> tuple[Cue, ...]:
    found: dict[tuple[str, CuePart], Cue] = {}
    for iri, stated in said.a(terms.ROSTRA + "Cue"):
        for cue in _cue(iri, stated, fault):
            other = found.setdefault((cue.lemma, cue.part), cue)
            if other.act != cue.act:
                problem = f"gives the {cue.part} {cue.lemma!r} the act {cue.act}, another cue gives it {other.act}"
                raise fault(iri, problem, "leave one of the two out, or give both the same act")
    return tuple(found.values())


def _cue(iri: str, stated: Said, fault: Fault) -> Iterator[Cue]:
    def of(local: str) -> Sequence[str]:
        return stated.get(terms.ROSTRA + local, ())

    try:
        part, act = CuePart(_first(of("part"), CuePart.VERB)), of("act")[0]
        position = Position(_first(of("polarity"), terms.STANCE + Position.NEUTRAL).removeprefix(terms.STANCE))
    except (IndexError, ValueError) as error:
        problem = "has no act" if isinstance(error, IndexError) else f"does not fit: {error}"
        raise fault(iri, problem, _CUE) from error
    return (
        Cue(
            lemma.lower(),
            part,
            act,
            position,
            target=_first(of("target"), _TARGET),
            factuality=next(iter(of("factuality")), None),
            addressee=tuple(of("addresseeAt")),
            content=tuple(of("contentAt") or _CONTENT),
            added=not iri.startswith(terms.CUE),
        )
        for lemma in of("lemma")
    )


def _first(stated: Sequence[str], default: str) -> str:
    return stated[0] if stated else default


def _topics(said: Facts) -> tuple[Topic, ...]:
    return tuple(
        Topic(
            iri,
            _first(stated.get(terms.PREF_LABEL, ()), iri.rpartition("/")[2]),
            tuple(dict.fromkeys(word.lower() for word in stated.get(terms.ROSTRA + "word", ()))),
            said.above(iri, terms.BROADER),
        )
        for iri, stated in said.a(terms.CONCEPT_CLASS)
        if terms.ROSTRA + "word" in stated or terms.TOPIC[:-1] in stated.get(terms.SKOS + "inScheme", ())
    )


def _patterns(said: Facts, fault: Fault) -> tuple[RelationPattern, ...]:
    return tuple(
        RelationPattern(relation, tuple(pattern.split()), *_ends(said, stated, relation))
        for iri, stated in said.a(terms.ROSTRA + "RelationPattern")
        for relation, pattern in _pairs(iri, stated, fault)
    )


def _pairs(iri: str, stated: Said, fault: Fault) -> Iterator[tuple[str, str]]:
    relations, patterns = stated.get(terms.ROSTRA + "relation", ()), stated.get(terms.ROSTRA + "pattern", ())
    whole = all({"{subject}", "{object}"} <= set(pattern.split()) for pattern in patterns)
    if len(set(relations)) != 1 or not whole:
        raise fault(iri, "needs one relation, and {subject} and {object} in each pattern", _PATTERN)
    return ((relations[0], pattern) for pattern in patterns)


def _ends(said: Facts, stated: Said, relation: str) -> Iterator[tuple[str, ...]]:
    for local, limit in (("subjectType", terms.RDFS + "domain"), ("objectType", terms.RDFS + "range")):
        kinds = stated.get(terms.ROSTRA + local, ()) or said.of(relation, limit)
        yield tuple(one for kind in kinds for one in _members(said, kind))


def _members(said: Facts, kind: str) -> tuple[str, ...]:
    """Give the classes that a class is the union of; itself where it is none."""
    rest = said.one(kind, terms.OWL + "unionOf")
    if rest is None:
        return (kind,)
    members: list[str] = []
    while rest is not None and rest != terms.RDF + "nil":
        members.extend(said.of(rest, terms.RDF + "first"))
        rest = said.one(rest, terms.RDF + "rest")
    return tuple(members)


def _role_nouns(said: Facts) -> tuple[RoleNoun, ...]:
    return tuple(
        RoleNoun(
            lemma.lower(),
            _holds(stated, "collective"),
            _holds(stated, "speaksFor"),
            tuple(stated.get(terms.ROSTRA + "pronoun", ())),
        )
        for _, stated in said.a(terms.ROSTRA + "RoleNoun")
        for lemma in stated.get(terms.ROSTRA + "lemma", ())
    )


def _holds(stated: Said, local: str) -> bool:
    return _first(stated.get(terms.ROSTRA + local, ()), "false") in {"true", "1"}


def _words(said: Facts, concept: str) -> tuple[str, ...]:
    """Give the words of the lists that stand for `concept`."""
    lists = (
        stated.get(terms.ROSTRA + "word", ())
        for _, stated in said.a(terms.ROSTRA + "WordList")
        if concept in stated.get(terms.ROSTRA + "wordsFor", ())
    )
    return tuple(dict.fromkeys(word.lower() for words in lists for word in words))


def _block_cues(said: Facts, fault: Fault) -> tuple[BlockCue, ...]:
    return tuple(cue for iri, stated in said.a(terms.ROSTRA + "BlockCue") for cue in _block_cue(iri, stated, fault))


def _block_cue(iri: str, stated: Said, fault: Fault) -> Iterator[BlockCue]:
    def of(local: str, default: str) -> str:
        return _first(stated.get(terms.ROSTRA + local, ()), default)

    patterns = stated.get(terms.ROSTRA + "pattern", ())
    try:
        kind = BlockKind(of("kind", "").removeprefix(terms.BLOCK))
        weight, reach, place = float(of("weight", "1")), Reach(of("reach", Reach.LINE)), Place(of("place", Place.LINE))
        for pattern in patterns:
            re.compile(pattern)
    except (ValueError, re.error) as error:
        raise fault(iri, f"does not fit: {error}", _BLOCK_CUE) from error
    return (BlockCue(pattern, kind, weight, reach, place) for pattern in patterns)
