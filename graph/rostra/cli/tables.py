"""Values as tables of a terminal."""

from collections.abc import Iterable, Sequence

from rich import box
from rich.table import Table

from rostra.cli.console import out, plain


def print_table(columns: Sequence[str], rows: Iterable[Sequence[object]], *, title: str = "") -> None:
    """Print rows under their columns; every cell is made harmless, None is left blank."""
    table = Table(title=plain(title) if title else None, box=box.SIMPLE_HEAD, title_justify="left")
    for column in columns:
        table.add_column(plain(column), overflow="fold")
    for row in rows:
        table.add_row(*(plain("" if cell is None else cell) for cell in row))
    out().print(table)
