"""Check a pack before it is used: what is wrong, in plain words, with file and line."""

from collections.abc import Iterator, Mapping, Sequence
from importlib.resources.abc import Traversable

from rdflib import Graph

from rostra.errors import PackError, QueryError
from rostra.packs import flaw
from rostra.packs.asked import wrong_questions, wrong_rules
from rostra.packs.entries import wrong_entries
from rostra.packs.expectations import wrong_expectations
from rostra.packs.flaw import Flaw
from rostra.packs.hygiene import dirty
from rostra.packs.inflected import inflected
from rostra.packs.names import taken
from rostra.packs.outdated import outdated
from rostra.packs.places import Places, places
from rostra.packs.unknown import minted, unknown
from rostra.store.validate import validate
from rostra.vocab import files, terms, turtle
from rostra.vocab.lexicons import lexicon
from rostra.vocab.pack import Pack, triples
from rostra.vocab.prefixes import prefixes, shorten


def check(pack: Pack, beside: Sequence[Pack]) -> tuple[Flaw, ...]:
    """Give what is wrong in `pack` where it is used together with the packs `beside` it, by file and line.

    Where a file is no Turtle, that alone is said of the pack.
    """
    broken = tuple(_broken(pack.root, pack.iri))
    if broken:
        return broken
    found = places(pack)
    others = [one for one in beside if one != pack]
    told = [triple for other in others for triple in triples(other)]
    known = {subject.value for subject, _, _ in told}
    used = {predicate.value for _, predicate, _ in told} | {value.value for *_, value in told}
    short = prefixes([pack, *others])
    flaws = [*minted(pack, found, known, short), *unknown(found, known, used, short)] if others else []
    flaws += outdated(pack, others, found, short)
    flaws += _entries(pack, others, found, known, short, {one.term for one in flaws})
    flaws += [
        *taken(pack, others, found, short),
        *inflected(pack, found, short),
        *dirty(pack, others, found, short),
        *wrong_questions(pack, others),
        *wrong_rules(pack, others),
        *wrong_expectations(pack, short),
    ]
    return tuple(sorted({*flaws, *([] if flaws else _unusable(pack, others))}))


def _broken(root: Traversable, iri: str) -> Iterator[Flaw]:
    for path, file in files.below(root, ".ttl"):
        try:
            turtle.read(file, path, base=iri)
        except PackError as error:
            yield flaw.of(error, path)


def _entries(
    pack: Pack, others: Sequence[Pack], found: Places, known: set[str], short: Mapping[str, str], said: set[str]
) -> Iterator[Flaw]:
    """Give the flaws of entries; what follows only from a term that is unknown is not said again."""
    unknown_at = {one.place for one in found.told if said and shorten(one.object, short) in said}
    for one in wrong_entries(pack, others or [pack], found, known, short):
        if (one.file, one.line) not in unknown_at and one.term not in said:
            yield one


def _unusable(pack: Pack, others: Sequence[Pack]) -> Iterator[Flaw]:
    """Give what reading the pack in earnest finds: two cues that clash, a shape that SHACL cannot use."""
    try:
        lexicon([*others, pack])
        validate(Graph(identifier=terms.BASE + "data/none"), [*others, pack])
    except (PackError, QueryError) as error:
        yield flaw.of(PackError(error.problem, where=error.where, remedy=error.remedy), "pack.ttl")
