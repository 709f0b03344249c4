"""Values as tables of a terminal."""

from collections.abc import Iterable, Sequence

from rich import box
from rich.table import Table

from rostra.cli.console import out, plain

_SHORT = 12
"""Characters up to which a column is kept on one line; longer ones share what is left of the width."""
_LONG = 90
_GAP = 2


def print_table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Print rows under their columns; every cell is made harmless, None is left blank, empty columns are left out."""
    cells = [["" if cell is None else plain(cell).plain for cell in row] for row in rows]
    kept = [at for at, _ in enumerate(columns) if not cells or any(row[at] for row in cells)]
    longest = {at: max([len(columns[at]), *(len(row[at]) for row in cells)]) for at in kept}
    is_wide = sum(longest.values()) + _GAP * len(kept) > out().width
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, expand=is_wide)
    for at in kept:
        ratio = min(longest[at], _LONG) if is_wide and longest[at] > _SHORT else None
        table.add_column(plain(columns[at]), overflow="fold", no_wrap=longest[at] <= _SHORT, ratio=ratio)
    for row in cells:
        table.add_row(*(plain(row[at]) for at in kept))
    out().print(table)
