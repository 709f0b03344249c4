"""Solutions as rows of typed values."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from io import StringIO
from typing import TYPE_CHECKING, overload

import pyoxigraph as ox

from rostra.query import frames
from rostra.query.values import Value, value

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pandas import DataFrame

    from rostra.store.store import Answer

_FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r", "\n")
"""How a cell starts that a spreadsheet would take for a formula (OWASP, CSV injection)."""

_MARKS = re.compile(r"[\\`*\[\]<>|~]|(?<![^\W_])_|_(?![^\W_])|&(?=#?\w+;)")
"""What Markdown takes for a mark; an underscore inside of a word is none (CommonMark, GitHub's tables)."""


class Row:
    """Hold one solution: `row.speaker`, `row["speaker"]` and `row[0]` are the same value; what is unbound is None."""

    __slots__ = ("_columns", "_values")

    def __init__(self, columns: Mapping[str, int], values: Sequence[Value]) -> None:
        self._columns = columns
        self._values = tuple(values)

    def __getitem__(self, column: str | int) -> Value:
        return self._values[self._columns[column] if isinstance(column, str) else column]

    def __getattr__(self, column: str) -> Value:
        if column.startswith("_"):  # what pickle and copy look for, while there are no columns yet
            raise AttributeError(column)
        if column not in self._columns:
            msg = f"there is no column {column}, but {', '.join(self._columns)}"
            raise AttributeError(msg)
        return self[column]

    def __iter__(self) -> Iterator[Value]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Row) and (tuple(self._columns), self._values) == (tuple(other._columns), other._values)

    def __hash__(self) -> int:
        return hash(self._values)

    def __repr__(self) -> str:
        return f"Row({', '.join(f'{name}={self[name]!r}' for name in self._columns)})"

    def as_dict(self) -> dict[str, Value]:
        """Give the values by column."""
        return {name: self[name] for name in self._columns}


@dataclass(frozen=True, slots=True)
class Rows(Sequence[Row]):
    """Hold the answer to a question, in the order of the question."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]

    @overload
    def __getitem__(self, at: int) -> Row: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[Row, ...]: ...
    def __getitem__(self, at: int | slice) -> Row | tuple[Row, ...]:
        return self.rows[at]

    def __len__(self) -> int:
        return len(self.rows)

    def to_frame(self) -> DataFrame:
        """Give the rows as a DataFrame of pandas with typed columns; raise `RostraError` where there is no pandas."""
        return frames.frame(self.columns, self.rows)

    def _repr_html_(self) -> str:
        return frames.html(self.columns, self.rows)

    def to_csv(self) -> str:
        """Give the rows as CSV with a header (RFC 4180); text that looks like a formula gets an apostrophe in front."""
        out = StringIO()
        writer = csv.writer(out)
        writer.writerow(_cell(column) for column in self.columns)
        writer.writerows([_cell(value) for value in row] for row in self.rows)
        return out.getvalue()

    def to_json(self) -> str:
        """Give the rows as a JSON array of objects; dates are in ISO 8601, what is unbound is null."""
        return json.dumps([row.as_dict() for row in self.rows], default=_iso, ensure_ascii=False, indent=2)

    def to_markdown(self) -> str:
        """Give the rows as a table of Markdown, as GitHub reads it; marks and tags in a cell are text."""
        lines = [[_marked(column) for column in self.columns], ["---"] * len(self.columns)]
        lines += [[_marked(_plain(value)) for value in row] for row in self.rows]
        return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def rows(columns: Sequence[str], solutions: Iterator[Sequence[Value]]) -> Rows:
    """Give the values of `solutions` as rows."""
    places = {name: place for place, name in enumerate(columns)}
    return Rows(tuple(columns), tuple(Row(places, values) for values in solutions))


def answered(answer: Answer | Iterable[ox.Triple]) -> Rows:
    """Give an answer as rows: ASK as one row `answer`, triples as sorted rows of `subject`, `predicate`, `object`."""
    if isinstance(answer, ox.QueryBoolean):
        return rows(["answer"], iter([[bool(answer)]]))
    if isinstance(answer, ox.QuerySolutions):
        names = [variable.value for variable in answer.variables]
        return rows(names, (tuple(map(value, solution)) for solution in answer))
    triples = sorted(set(answer), key=str)
    return rows(["subject", "predicate", "object"], (tuple(map(value, triple)) for triple in triples))


def _iso(value: date) -> str:
    return value.isoformat()


def _cell(value: Value) -> str:
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else _plain(value)


def _plain(value: Value) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, date):
        return value.isoformat()
    return "" if value is None else str(value)


def _marked(text: str) -> str:
    return _MARKS.sub(lambda mark: f"\\{mark[0]}", " ".join(text.split()))
