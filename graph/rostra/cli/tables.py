"""Values as tables of a terminal."""

from collections.abc import Iterable, Mapping, Sequence

from rich import box
from rich.table import Table

from rostra.cli.console import out, plain

_GAP = 3
_WORD = 16
_ROOM = 30
_LONG = 90
_FEW = 3


def print_table(columns: Sequence[str], rows: Iterable[Sequence[object]], *, roomy: str = "") -> tuple[str, ...]:
    """Print rows under their columns; every cell is made harmless, None is left blank, empty columns are left out.

    Gives the names of the last columns, where there is no room for them. The `roomy` column holds sentences, and goes
    before those in breadth.
    """
    cells = [["" if cell is None else plain(cell).plain for cell in row] for row in rows]
    kept = [at for at, _ in enumerate(columns) if not cells or any(row[at] for row in cells)]
    full = {at: max(map(len, [columns[at], *(row[at] for row in cells)])) for at in kept}
    least = {at: min(_word([columns[at], *(row[at] for row in cells)]), _WORD) for at in kept}
    least |= {at: min(full[at], _ROOM) for at in kept if columns[at] == roomy}
    fitting = _fitting(kept, least, out().width)
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for at, width in _widths({at: full[at] for at in fitting}, least, out().width).items():
        table.add_column(plain(columns[at]), overflow="fold", width=width)
    for row in cells:
        table.add_row(*(plain(row[at]) for at in fitting))
    out().print(table)
    return tuple(columns[at] for at in kept[len(fitting) :])


def _word(texts: Iterable[str]) -> int:
    return max((len(word) for text in texts for word in text.split()), default=0)


def _fitting(kept: Sequence[int], least: Mapping[int, int], width: int) -> Sequence[int]:
    """Give the columns, from the first, whose words have room side by side; three at least."""
    number = len(kept)
    while number > _FEW and sum(least[at] + _GAP for at in kept[:number]) > width:
        number -= 1
    return kept[:number]


def _widths(full: Mapping[int, int], least: Mapping[int, int], width: int) -> dict[int, int]:
    """Give each column what it needs, or, where that is too much, its longest word and a share of the rest."""
    room = width - _GAP * len(full)
    if sum(full.values()) <= room:
        return dict(full)
    wishes = {at: max(0, min(wanted, _LONG) - least[at]) for at, wanted in full.items()}
    rest = max(0, room - sum(least[at] for at in full))
    return {at: least[at] + rest * wish // max(1, sum(wishes.values())) for at, wish in wishes.items()}
