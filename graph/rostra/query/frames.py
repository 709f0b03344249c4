"""Rows for notebooks: a DataFrame where pandas is there, and a table of HTML."""

from __future__ import annotations

from datetime import date, datetime
from html import escape
from typing import TYPE_CHECKING, Any

from rostra.errors import RostraError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from pandas import DataFrame

    from rostra.query.values import Value

SHOWN = 60
"""Rows that a notebook shows at once."""


def frame(columns: Sequence[str], rows: Sequence[Iterable[Value]]) -> DataFrame:
    """Give rows as a DataFrame whose columns have types: `datetime64` for dates, times in UTC, numbers, truth values.

    What is unbound is missing (NA, NaT). Raises `RostraError` where pandas is not installed.
    """
    try:
        import pandas as pd  # noqa: PLC0415 - it is not among what Rostra needs
    except ImportError as error:
        raise RostraError("pandas is not installed", remedy="pip install pandas") from error
    values = dict(zip(columns, zip(*rows, strict=True) if rows else [()] * len(columns), strict=True))
    return pd.DataFrame({name: pd.Series(held, dtype=_dtype(held)) for name, held in values.items()})


def html(columns: Sequence[str], rows: Sequence[Iterable[Value]]) -> str:
    """Give the first rows as a table of HTML; whatever stands in a cell is text."""
    head = "".join(f"<th>{escape(column)}</th>" for column in columns)
    cells = ("".join(f"<td>{_cell(value)}</td>" for value in row) for row in rows[:SHOWN])
    body = "".join(f"<tr>{row}</tr>" for row in cells)
    more = f"<p>{len(rows) - SHOWN:,} more rows</p>" if len(rows) > SHOWN else ""
    return f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>{more}"


def _cell(value: Value) -> str:
    return "" if value is None else escape(str(value))


def _dtype(values: Sequence[Value]) -> Any:
    """Give the type of a column; "object" where its values are of several kinds, or of none that pandas has."""
    kinds = {type(value) for value in values if value is not None}
    if kinds == {int, float}:
        return "float64"
    kind = kinds.pop() if len(kinds) == 1 else None
    fits = _FITS.get(kind, lambda _: True)
    return _DTYPES.get(kind, "object") if all(fits(value) for value in values if value is not None) else "object"


_DTYPES: dict[type | None, str] = {
    bool: "boolean",
    int: "Int64",
    float: "float64",
    date: "datetime64[s]",
    datetime: "datetime64[us, UTC]",
    str: "string",
}
_FITS: dict[type | None, Callable[[Any], bool]] = {
    int: lambda number: -(2**63) <= number < 2**63,
    datetime: lambda moment: moment.tzinfo is not None,
}
"""What a value needs for the type of its kind."""
