"""Ask a store."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache, partial

from rostra.errors import QueryError
from rostra.query import catalogue, syntax
from rostra.query.catalogue import Question
from rostra.query.parameters import bound
from rostra.query.rows import Rows, answered
from rostra.store.store import Store
from rostra.vocab import pack as packs_
from rostra.vocab.pack import Pack
from rostra.vocab.prefixes import prefixes

_NAME = re.compile(r"[\w.-]+")


def ask(store: Store, question: Question | str, *, packs: Iterable[Pack] | None = None, **parameters: object) -> Rows:
    """Answer a question: one of a catalogue, the name of one, or SPARQL, in which the packs' prefixes are known.

    `packs` are the core and the installed ones where none are given. Parameters are bound as terms, never spliced; an
    entity, topic or document is given by IRI, short form or name. ASK gives one row `answer`, CONSTRUCT and DESCRIBE
    rows of `subject`, `predicate` and `object`, sorted. Raises `QueryError` where name, parameter or syntax is wrong.
    """
    known = tuple(packs_.load() if packs is None else packs)
    given, question = question, _meant(question, store, known) if isinstance(question, str) else question
    terms = bound(store, question, parameters, partial(_prefixes, known))
    short = _prefixes(known) if syntax.undeclared(question.text) else {}
    try:
        return answered(store.answer(question.text, terms, prefixes=short))
    except SyntaxError as error:
        told = syntax.explained(question.text, error, _prefixes(known))
        where = told.where if question.text == given else f"question {question.name}, {told.where}"
        raise QueryError(told.problem, where=where, remedy=told.remedy) from error


def _meant(question: str, store: Store, packs: tuple[Pack, ...]) -> Question:
    """Give the question of this name, or the SPARQL that was written, its terms checked."""
    if _NAME.fullmatch(question):
        return catalogue.named(question, packs)
    syntax.check_terms(question, store, packs, _prefixes(packs))
    return catalogue.written(question)


@lru_cache(maxsize=8)
def _prefixes(packs: tuple[Pack, ...]) -> Mapping[str, str]:
    return prefixes(packs)
