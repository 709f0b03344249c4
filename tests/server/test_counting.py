from typing import Any

import pyoxigraph as ox
import pytest

from rostra.server.counting import Counted
from rostra.server.errors import CostlyError

FORMATS = (
    ox.QueryResultsFormat.JSON,
    ox.QueryResultsFormat.XML,
    ox.QueryResultsFormat.CSV,
    ox.QueryResultsFormat.TSV,
)
HOSTILE = 'a }},{" b <result> \n c'
ROWS = f'SELECT ?a ?b {{ VALUES (?a ?b) {{ ("1" UNDEF) ({ox.Literal(HOSTILE)} "2") ("3" "4") }} }}'


class Taking:
    def __init__(self) -> None:
        self.taken = b""

    def write(self, piece: bytes) -> int:
        self.taken += piece
        return len(piece)

    def flush(self) -> None:
        pass


@pytest.mark.parametrize("form", FORMATS, ids=str)
def test_as_many_rows_as_may_be_pass(form: ox.QueryResultsFormat) -> None:
    taking: Any = Taking()
    whole = ox.Store().query(ROWS).serialize(format=form)

    ox.Store().query(ROWS).serialize(Counted(taking, form, most=3), format=form)  # type: ignore[arg-type]

    assert taking.taken == whole


def written(counted: Counted, whole: bytes, size: int) -> None:
    for start in range(0, len(whole), size):
        counted.write(whole[start : start + size])


@pytest.mark.parametrize("form", FORMATS, ids=str)
@pytest.mark.parametrize("size", [1, 7, 10_000])
def test_one_row_more_does_not(form: ox.QueryResultsFormat, size: int) -> None:
    whole = ox.Store().query(ROWS).serialize(format=form) or b""
    counted = Counted(Taking(), form, most=2)  # type: ignore[arg-type]

    with pytest.raises(CostlyError, match="more than 2 rows"):
        written(counted, whole, size)
