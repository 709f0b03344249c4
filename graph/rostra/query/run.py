"""Ask a store."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial

import pyoxigraph as ox

from rostra.errors import QueryError
from rostra.query import catalogue, syntax
from rostra.query.catalogue import Question
from rostra.query.cut import at_most
from rostra.query.labels import preferring
from rostra.query.parameters import bound
from rostra.query.rows import Rows, answered
from rostra.store.binding import bind
from rostra.store.store import Answer, Store
from rostra.vocab import pack as packs_
from rostra.vocab.pack import Pack
from rostra.vocab.prefixes import prefixes

_NAME = re.compile(r"[\w.-]+")


@dataclass(frozen=True, slots=True)
class Asked:
    """Hold a query as it goes to a store: its variables bound, and the prefixes that it does not declare."""

    question: Question
    text: str
    prefixes: Mapping[str, str]

    def limited(self, rows: int) -> "Asked":
        """Give the same with `rows` rows at most, where it is a SELECT."""
        return Asked(self.question, at_most(self.text, rows), self.prefixes)


def ask(
    store: Store,
    question: Question | str,
    *,
    packs: Iterable[Pack] | None = None,
    languages: Sequence[str] = (),
    **parameters: object,
) -> Rows:
    """Answer a question: one of a catalogue, the name of one, or SPARQL, in which the packs' prefixes are known.

    `packs` are the core and the installed ones where none are given. A saved question gives labels in the first of
    `languages` that there is one in, else in English. Parameters are bound as terms, never spliced; an
    entity, topic or document is given by IRI, short form or name. ASK gives one row `answer`, CONSTRUCT and DESCRIBE
    rows of `subject`, `predicate` and `object`, sorted. Raises `QueryError` where name, parameter or syntax is wrong.
    """
    known = tuple(packs_.load() if packs is None else packs)
    return answered(answer(store, prepared(store, question, known, parameters, languages=languages), known))


def prepared(
    store: Store,
    question: Question | str,
    packs: tuple[Pack, ...],
    parameters: Mapping[str, object],
    *,
    languages: Sequence[str] = (),
) -> Asked:
    """Give what `ask` asks a store; raise as it does, but for the syntax."""
    meant = _meant(question, store, packs) if isinstance(question, str) else question
    terms = bound(store, meant, parameters, partial(_prefixes, packs))
    short = _prefixes(packs) if syntax.undeclared(meant.text) else {}
    text = meant.text if meant.name == catalogue.WRITTEN else preferring(meant.text, languages)
    return Asked(meant, bind(text, terms) if terms else text, short)


def answer(store: Store, asked: Asked, packs: tuple[Pack, ...]) -> Answer:
    """Give the answer of a store; raise `QueryError` that points at the place where it is not SPARQL."""
    try:
        return store.answer(asked.text, prefixes=asked.prefixes)
    except SyntaxError as error:
        raise explained(asked, error, packs) from error


def explained(asked: Asked, error: SyntaxError, packs: tuple[Pack, ...]) -> QueryError:
    """Give the error of a store with line and column of the question as it was written, before terms were bound."""
    question = asked.question
    told = syntax.explained(question.text, _as_written(asked) or error, _prefixes(packs), packs=packs)
    where = told.where if question.name == catalogue.WRITTEN else f"question {question.name}, {told.where}"
    return QueryError(told.problem, where=where, remedy=told.remedy)


def unused(asked: Asked, store: Store, packs: tuple[Pack, ...]) -> list[str]:
    """Say which terms of a query stand nowhere in a store, and what was perhaps meant."""
    return syntax.unused(asked.question.text, store, packs, _prefixes(packs))


def _as_written(asked: Asked) -> SyntaxError | None:
    try:
        ox.Store().query(asked.question.text, prefixes=dict(asked.prefixes))
    except SyntaxError as error:
        return error
    return None


def _meant(question: str, store: Store, packs: tuple[Pack, ...]) -> Question:
    """Give the question of this name, or the SPARQL that was written, its terms checked."""
    if _NAME.fullmatch(question):
        return catalogue.named(question, packs)
    syntax.check_terms(question, store, packs, _prefixes(packs))
    return catalogue.written(question)


@lru_cache(maxsize=8)
def _prefixes(packs: tuple[Pack, ...]) -> Mapping[str, str]:
    return prefixes(packs)
