"""What a person gives for the parameters of a question, as terms of RDF."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal, InvalidOperation

from pyoxigraph import Literal, NamedNode

from rostra.errors import QueryError
from rostra.query.catalogue import Parameter, ParameterKind, Question
from rostra.query.things import Prefixes, things
from rostra.store.binding import Term
from rostra.store.store import Store
from rostra.vocab import terms

_THINGS = (ParameterKind.ENTITY, ParameterKind.TOPIC, ParameterKind.DOCUMENT)
_LONGEST = 64
"""Digits of a number; Oxigraph reckons with 18 on each side of the point."""

_DATE, _DECIMAL = (NamedNode(terms.XSD + name) for name in ("date", "decimal"))


def bound(store: Store, question: Question, given: Mapping[str, object], prefixes: Prefixes) -> dict[str, list[Term]]:
    """Give the terms that each given parameter stands for; a list or tuple means any of its values, None is not given.

    Raises `QueryError` for a parameter that the question does not have, one that it needs and did not get, and a value
    that does not fit.
    """
    given = {name: value for name, value in given.items() if value is not None}
    known = {parameter.name: parameter for parameter in question.params}
    _refuse_unknown(question, [name for name in given if name not in known])
    missing = [p for p in question.params if p.required and p.name not in given]
    if missing:
        wanted = ", ".join(f"{p.name} ({p.kind}: {p.description})" for p in missing)
        raise QueryError(f"{question.name} needs {wanted}", remedy=question.example or "give a value for it")
    return {name: _terms(store, known[name], value, prefixes) for name, value in given.items()}


def _refuse_unknown(question: Question, unknown: list[str]) -> None:
    if unknown:
        known = ", ".join(parameter.name for parameter in question.params)
        remedy = (
            f"it has {known}" if known else "it has none; a line `# param: about (entity) - whom; optional` adds one"
        )
        raise QueryError(f"{question.name} has no parameter {', '.join(unknown)}", remedy=remedy)


def _terms(store: Store, parameter: Parameter, value: object, prefixes: Prefixes) -> list[Term]:
    values: Iterable[object] = value if isinstance(value, list | tuple) and value else [value]
    literals = [_literal(parameter, one) for one in values]
    if parameter.kind in _THINGS:
        return [iri for one in literals for iri in things(store, parameter.kind, one.value, prefixes)]
    return [*literals]


def _literal(parameter: Parameter, value: object) -> Literal:
    try:
        return _READERS[parameter.kind](value)
    except (ValueError, TypeError, InvalidOperation) as error:
        problem = f"{value!r} is no {parameter.kind} for {parameter.name}"
        raise QueryError(problem, remedy=_FORMS[parameter.kind]) from error


def _text(value: object) -> Literal:
    text = str(value)
    text.encode()
    return Literal(text)


def _day(value: object) -> Literal:
    if isinstance(value, datetime):
        value = value.date()
    day = value if isinstance(value, date) else date.fromisoformat(str(value).strip())
    return Literal(day.isoformat(), datatype=_DATE)


def _number(value: object) -> Literal:
    if isinstance(value, bool):
        raise TypeError
    number = Decimal(str(value).strip())
    _, digits, exponent = number.as_tuple()
    if not isinstance(exponent, int) or len(digits) + abs(exponent) > _LONGEST:
        raise ValueError
    return Literal(f"{number:f}", datatype=_DECIMAL)


_READERS: dict[ParameterKind, Callable[[object], Literal]] = {
    **dict.fromkeys((*_THINGS, ParameterKind.TEXT), _text),
    ParameterKind.DATE: _day,
    ParameterKind.NUMBER: _number,
}
_FORMS = {
    **dict.fromkeys((*_THINGS, ParameterKind.TEXT), "give text in UTF-8"),
    ParameterKind.DATE: "write it as 2026-01-21",
    ParameterKind.NUMBER: "write it as 12 or 0.5",
}
