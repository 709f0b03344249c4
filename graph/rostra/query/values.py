"""RDF terms as values of Python."""

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from rostra.vocab import terms

Value = str | int | float | bool | date | datetime | None
"""An IRI is a `str`, as is a literal of any type that has none of its own here."""

_WHOLE = (
    "integer nonNegativeInteger positiveInteger nonPositiveInteger negativeInteger"
    " int long short byte unsignedInt unsignedLong unsignedShort unsignedByte"
)
_READERS: dict[str, Callable[[str], Value]] = {
    **dict.fromkeys((terms.XSD + name for name in _WHOLE.split()), int),
    terms.XSD + "decimal": lambda text: float(Decimal(text)),
    terms.XSD + "double": float,
    terms.XSD + "float": float,
    terms.XSD + "boolean": lambda text: text in {"true", "1"},
    terms.XSD + "date": date.fromisoformat,
    terms.XSD + "dateTime": datetime.fromisoformat,
}


def value(term: NamedNode | Literal | BlankNode | Triple | None) -> Value:
    """Give a term as a value; a literal whose text does not fit its type stays text.

    >>> value(Literal("0.5", datatype=NamedNode("http://www.w3.org/2001/XMLSchema#decimal")))
    0.5
    """
    if isinstance(term, NamedNode):
        return term.value
    if not isinstance(term, Literal):
        return None if term is None else str(term)
    reader = _READERS.get(term.datatype.value)
    if reader is None:
        return term.value
    try:
        return reader(term.value)
    except (ValueError, ArithmeticError):
        return term.value
