"""Values as tables of a terminal."""

from collections.abc import Iterable, Sequence

from rich import box
from rich.table import Table

from rostra.cli.console import out, plain

_GAP = 3
_WORD = 16
_LONG = 90


def print_table(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Print rows under their columns; every cell is made harmless, None is left blank, empty columns are left out."""
    cells = [["" if cell is None else plain(cell).plain for cell in row] for row in rows]
    kept = [at for at, _ in enumerate(columns) if not cells or any(row[at] for row in cells)]
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for at, width in zip(kept, _widths(columns, cells, kept), strict=True):
        table.add_column(plain(columns[at]), overflow="fold", width=width)
    for row in cells:
        table.add_row(*(plain(row[at]) for at in kept))
    out().print(table)


def _widths(columns: Sequence[str], cells: Sequence[Sequence[str]], kept: Sequence[int]) -> list[int]:
    """Give each column what it needs, or, where that is too much, its longest word and a share of the rest."""
    texts = {at: [columns[at], *(row[at] for row in cells)] for at in kept}
    wanted = [max(map(len, texts[at])) for at in kept]
    room = out().width - _GAP * len(kept)
    if sum(wanted) <= room:
        return wanted
    words = (max(len(word) for text in texts[at] for word in text.split() or [""]) for at in kept)
    least = [min(word, _WORD, full) for word, full in zip(words, wanted, strict=True)]
    wishes = [min(full, _LONG) - low for full, low in zip(wanted, least, strict=True)]
    rest = max(0, room - sum(least))
    return [low + rest * max(0, wish) // max(1, sum(wishes)) for low, wish in zip(least, wishes, strict=True)]
