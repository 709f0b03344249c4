"""Terms of a pack that nobody defines, or that it may not define."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from difflib import get_close_matches

from rostra.packs.flaw import Flaw
from rostra.packs.places import Places, Told
from rostra.query.nearest import nearest
from rostra.vocab import terms
from rostra.vocab.pack import Pack
from rostra.vocab.prefixes import shorten

_DATA = terms.BASE + "data/"
_BORROWED = (terms.RDF, terms.RDFS, terms.OWL, terms.SKOS, terms.DCTERMS, terms.ORG)
_LIKE = 0.95
_CONCEPT = re.compile(re.escape(terms.BASE) + "concept/([^/]+)/.")
_PACK = re.compile(re.escape(terms.PACK) + "([^/]+)/.")


def unknown(places: Places, known: Collection[str], used: Collection[str], short: Mapping[str, str]) -> Iterator[Flaw]:
    """Give a flaw for each term of a pack that neither it nor the `known` terms of other packs define.

    A term of SKOS, OWL and the like is wrong where it is nearly one that other packs have `used`.
    """
    own = {told.subject for told in places.told}
    borrowed = {term for term in used if term.startswith(_BORROWED)}
    spaces = {space(term) for term in own if term not in known}
    for told, term in _used(places):
        if term in known or term in own or term.startswith(_DATA):
            continue
        is_ours = term.startswith(terms.BASE) or space(term) in spaces
        near = _near(term, {*known, *own}) if is_ours else _mistyped(term, borrowed)
        if is_ours or near:
            remedy = _meant(near, short) or _others(term, shorten(term, short))
            yield Flaw(*told.place, shorten(term, short), "no pack defines this term", remedy)


def minted(pack: Pack, places: Places, known: Collection[str], short: Mapping[str, str]) -> Iterator[Flaw]:
    """Give a flaw for each term that `pack` defines in the namespace of the core, and one for all in that of a pack."""
    elsewhere: set[str] = set()
    subjects = {told.subject: told.place for told in reversed(places.told)}
    for term, place in sorted(subjects.items(), key=lambda named: named[1]):
        is_core = term.startswith(terms.BASE) and term not in known
        if is_core and term != pack.iri and not term.startswith((f"{pack.iri}/", _DATA)):
            if (other := _PACK.match(term)) is not None:
                if other[1] not in elsewhere:
                    elsewhere.add(other[1])
                    yield Flaw(*place, shorten(term, short), *_misnamed(pack, other[1]))
                continue
            local = re.split(r"[/#]", term)[-1]
            advice = f"write <{pack.iri}/{local}>, or another namespace of your own"
            meant = _meant(_near(term, known), short)
            remedy = f"{advice}; {meant}" if meant else advice
            yield Flaw(*place, shorten(term, short), "this term would stand in the namespace of the core", remedy)


def _misnamed(pack: Pack, other: str) -> tuple[str, str]:
    problem = f"this is the namespace of a pack {other}, and this pack is called {pack.name}"
    whole = f"folder {other}" if pack.root.is_dir() else f"file {other}.ttl"
    return problem, f"call the {whole}, or write <{pack.iri}/> where the prefix is declared"


def space(term: str) -> str:
    """Give the namespace of a term: up to its last slash or hash."""
    return term[: max(term.rfind("/"), term.rfind("#")) + 1]


def _used(places: Places) -> Iterator[tuple[Told, str]]:
    seen: set[str] = set()
    for told in places.told:
        for term in (told.predicate, told.object if told.is_iri else ""):
            if term and term not in seen:
                seen.add(term)
                yield told, term


def _near(term: str, known: Collection[str]) -> tuple[str, ...]:
    within = space(term)
    if term == within and term[:-1] in known:
        return (term[:-1],)
    by_name = {one.removeprefix(within): one for one in known if space(one) == within}
    return tuple(by_name[name] for name in nearest(term.removeprefix(within), by_name, most=2))


def _mistyped(term: str, borrowed: Collection[str]) -> tuple[str, ...]:
    if term in borrowed or not term.startswith(_BORROWED):
        return ()
    return tuple(get_close_matches(term, [one for one in borrowed if space(one) == space(term)], n=1, cutoff=_LIKE))


def _others(term: str, name: str) -> str:
    kind = _CONCEPT.match(term)
    listed = f": rostra packs show core --kind {kind[1]}" if kind is not None else ""
    return f"define {name} in this pack, or take a term that is there{listed}"


def _meant(near: Iterable[str], short: Mapping[str, str]) -> str:
    names = " or ".join(shorten(term, short) for term in near)
    return f"did you mean {names}?" if names else ""
