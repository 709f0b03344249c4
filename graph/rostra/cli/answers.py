"""An answer on the terminal or in a file, and how it came about."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from rostra.cli.console import counted, say
from rostra.cli.files import unwritable
from rostra.cli.tables import print_table
from rostra.store import durable
from rostra.store.tokens import tokens
from rostra.vocab import terms

if TYPE_CHECKING:
    from rostra.query.outcome import Outcome
    from rostra.query.rows import Rows

_DATA = terms.BASE + "data/"
_MANY = 3
"""Columns from which on those of IRIs are left out of a table."""


def show(outcome: "Outcome", output: Path | None) -> None:
    """Put an answer where it is wanted; raise `RostraError` where the file cannot be written."""
    if not isinstance(outcome.answer, bytes):
        _print(outcome.answer)
    elif output is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(outcome.answer)
    else:
        try:
            with durable.writing(output) as file:
                file.write(outcome.answer)
        except OSError as error:
            raise unwritable(output, error) from error


def count(outcome: "Outcome") -> str:
    """Say how many rows there are, and whether that is all.

    >>> count(outcome)
    '10 rows, and more were left out'
    """
    rows = counted(outcome.number, "row")
    return f"{rows}, and more were left out" if outcome.is_cut else rows


def explain(outcome: "Outcome") -> None:
    """Say what was asked once terms were bound, with the prefixes it uses, and what each step took."""
    asked = outcome.asked
    used = {token.text.partition(":")[0] for token in tokens(asked.text) if token.kind == "name"}
    known = [f"PREFIX {prefix}: <{asked.prefixes[prefix]}>" for prefix in sorted(used & asked.prefixes.keys())]
    say("\n".join([*known, asked.text.strip()]))
    say("")
    for step, seconds in outcome.seconds.items():
        say(f"{step:8}{seconds:8.3f} s  {_STEPS[step]}")
    say(count(outcome))


_STEPS = {
    "prepare": "read the packs, find the question, look up what its parameters name",
    "ask": "let Oxigraph parse, plan and answer it, to the last row",
    "write": "make rows or bytes of the answer",
}


def _print(rows: "Rows") -> None:
    shown = [column for column in rows.columns if len(rows.columns) < _MANY or not _is_handle(rows, column)]
    missing = print_table(shown, _cells(rows, shown))
    if missing:
        say(f"no room for: {', '.join(missing)} (a wider terminal, or --format csv)")


def _cells(rows: "Rows", columns: list[str]) -> Iterable[list[object]]:
    return ([row[column] for column in columns] for row in rows)


def _is_handle(rows: "Rows", column: str) -> bool:
    """Tell whether a column holds nothing but IRIs of the store: good for programs, no reading for a person."""
    return all(str(row[column]).startswith(_DATA) for row in rows if row[column] is not None)
