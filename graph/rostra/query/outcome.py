"""What became of a question: the answer, what was really asked, how long each step took, and what was cut off."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from time import perf_counter

from pyoxigraph import Triple

from rostra.query import formats
from rostra.query.cut import whole
from rostra.query.rows import Rows, answered
from rostra.query.run import Asked, answer, prepared, unused
from rostra.store.store import Answer, Store
from rostra.vocab.pack import Pack


@dataclass(frozen=True, slots=True)
class Wish:
    """Say what is asked, with which parameters, in which format (None: as rows), and how many rows at most.

    `languages` are those of labels that go before English, as in `ask`.
    """

    question: str
    parameters: Mapping[str, object] = field(default_factory=dict)
    form: str | None = None
    most: int | None = None
    languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """Hold the answer as rows or as bytes, the number of its rows or triples, and how it came about.

    `seconds` are by step, in order: what was read to ask, what the store took, what writing took. `doubts` say what is
    perhaps mistyped where there is no answer.
    """

    answer: Rows | bytes
    number: int
    is_cut: bool
    asked: Asked
    seconds: Mapping[str, float]
    doubts: tuple[str, ...] = ()


def outcome(store: Store, wish: Wish, packs: tuple[Pack, ...]) -> Outcome:
    """Ask a store; raises `QueryError` as `ask` does, and where the format does not hold the answer."""
    form = None if wish.form is None else formats.named(wish.form)
    start = perf_counter()
    asked = prepared(store, wish.question, packs, wish.parameters, languages=wish.languages)
    ready = perf_counter()
    limited = asked if wish.most is None else asked.limited(wish.most + 1)
    found = whole(answer(store, limited, packs), wish.most)
    there = perf_counter()
    given = _written(found.answer, form, asked.prefixes)
    seconds = {"prepare": ready - start, "ask": there - ready, "write": perf_counter() - there}
    doubts = () if found.number else tuple(unused(asked, store, packs))
    return Outcome(given, found.number, found.is_cut, asked, seconds, doubts)


def _written(
    found: Answer | Iterable[Triple], form: formats.Format | None, prefixes: Mapping[str, str]
) -> Rows | bytes:
    return answered(found) if form is None else formats.write(found, form, prefixes=prefixes or None)
