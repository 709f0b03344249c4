import sys
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from rostra.errors import RostraError
from rostra.query.frames import SHOWN
from rostra.query.rows import rows
from rostra.query.values import Value

NOON = datetime(2026, 1, 21, 12, tzinfo=timezone(timedelta(hours=2)))


@pytest.mark.parametrize(
    ("values", "dtype"),
    [
        ([1, 2], "Int64"),
        ([1, None], "Int64"),
        ([1, 2.5, None], "float64"),
        ([0.5], "float64"),
        ([True, None], "boolean"),
        ([date(2026, 1, 21), None], "datetime64[s]"),
        ([date(1, 1, 1), date(9999, 12, 31)], "datetime64[s]"),
        ([NOON, None], "datetime64[us, UTC]"),
        (["a", None], "string"),
        ([NOON.replace(tzinfo=None), NOON], "object"),
        ([2**70], "object"),
        ([1, "a"], "object"),
        ([None, None], "object"),
        ([], "object"),
    ],
)
def test_a_column_of_a_frame_has_the_type_of_its_values(values: list[Value], dtype: str) -> None:
    frame = rows(["a"], iter([[value] for value in values])).to_frame()
    assert str(frame["a"].dtype) == dtype
    assert len(frame) == len(values)


def test_a_frame_has_the_values_of_the_rows() -> None:
    frame = rows(["day", "time", "n"], iter([[date(2026, 1, 21), NOON, 3]])).to_frame()
    assert list(frame.columns) == ["day", "time", "n"]
    assert frame["day"].dt.year[0] == 2026
    assert frame["time"][0].to_pydatetime() == NOON.astimezone(UTC)
    assert frame["n"].sum() == 3


def test_without_pandas_it_is_said_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(RostraError, match=r"pandas is not installed \(pip install pandas\)"):
        rows(["a"], iter([])).to_frame()


def test_a_notebook_shows_a_table_in_which_all_is_text() -> None:
    page = rows(["a<b>", "n"], iter([["<script>alert(1)</script>", None], ["x", 1]]))._repr_html_()
    assert "<th>a&lt;b&gt;</th><th>n</th>" in page
    assert "<td>&lt;script&gt;alert(1)&lt;/script&gt;</td><td></td>" in page
    assert "more rows" not in page


def test_of_many_rows_a_notebook_shows_the_first() -> None:
    page = rows(["n"], iter([[number] for number in range(SHOWN + 1000)]))._repr_html_()
    assert page.count("<tr>") == SHOWN + 1
    assert page.endswith("<p>1,000 more rows</p>")
