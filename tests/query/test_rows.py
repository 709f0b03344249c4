import csv
import json
import pickle
from copy import copy
from datetime import date, datetime
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rostra.query.rows import Row, Rows, rows

VALUES = [["Rutte", 2, None], ["Trump", 1, date(2026, 1, 21)]]


def some() -> Rows:
    return rows(["speaker", "statements", "day"], iter(VALUES))


def test_value_is_found_by_attribute_name_and_place() -> None:
    row = some()[0]
    assert row.speaker == row["speaker"] == row[0] == "Rutte"
    assert row.day is None
    assert tuple(row) == ("Rutte", 2, None)
    assert len(row) == 3
    assert row.as_dict() == {"speaker": "Rutte", "statements": 2, "day": None}


def test_unknown_column_names_those_that_exist() -> None:
    with pytest.raises(AttributeError, match="there is no column speakr, but speaker, statements, day"):
        _ = some()[0].speakr
    with pytest.raises(KeyError):
        _ = some()[0]["speakr"]


def test_rows_are_a_sequence() -> None:
    found = some()
    assert len(found) == 2
    assert found[1].speaker == "Trump"
    assert [row.speaker for row in found] == ["Rutte", "Trump"]
    assert found[:1] == (found[0],)


def test_rows_of_the_same_values_are_equal() -> None:
    assert some() == some()
    assert hash(some()[0]) == hash(some()[0])
    assert some()[0] != some()[1]
    assert some()[0] != Row({"other": 0}, ["Rutte"])
    assert some()[0] != "Rutte"
    assert repr(some()[0]) == "Row(speaker='Rutte', statements=2, day=None)"


def test_csv_has_a_header_and_plain_values() -> None:
    found = rows(["a", "b"], iter([["x, y", True], [date(2026, 1, 21), -1.5], [None, 'say "no"']]))
    assert found.to_csv() == 'a,b\r\n"x, y",true\r\n2026-01-21,-1.5\r\n,"say ""no"""\r\n'


@pytest.mark.parametrize(
    "cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "＋1", "－1", "＠SUM(A1)"]
)
def test_text_that_looks_like_a_formula_is_no_formula_in_csv(cell: str) -> None:
    (_, (read,)) = csv.reader(StringIO(rows(["a"], iter([[cell]])).to_csv(), newline=""))
    assert read == f"'{cell}"


@given(st.lists(st.text(st.characters(exclude_categories=("Cs",), exclude_characters="\0")), min_size=2, max_size=2))
def test_no_text_breaks_out_of_its_cell(cells: list[str]) -> None:
    (_, read) = csv.reader(StringIO(rows(["a", "b"], iter([cells])).to_csv(), newline=""))
    assert [one.removeprefix("'") for one in read] == [one.removeprefix("'") for one in cells]


def test_json_is_an_array_of_objects() -> None:
    found = rows(["day", "time", "n", "none"], iter([[date(2026, 1, 2), datetime(2026, 1, 2, 3, 4), 0.5, None]]))  # noqa: DTZ001
    assert json.loads(found.to_json()) == [{"day": "2026-01-02", "time": "2026-01-02T03:04:00", "n": 0.5, "none": None}]
    assert "“é" in rows(["a"], iter([["“é"]])).to_json()


@pytest.mark.parametrize(
    ("cell", "written"),
    [
        ("a | b", r"a \| b"),
        ("<script>", r"\<script\>"),
        ("two\nlines", "two lines"),
        ("*_x_* [l](u) `c`", r"\*\_x\_\* \[l\](u) \`c\`"),
        ("https://e.org/a_b", "https://e.org/a_b"),
        ("A&B &lt; &#60;", r"A&B \&lt; \&#60;"),
        (date(2026, 1, 2), "2026-01-02"),
        (None, ""),
    ],
)
def test_what_a_cell_holds_is_no_mark_of_markdown(cell: str, written: str) -> None:
    assert rows(["a_b", "c"], iter([[cell, 1]])).to_markdown() == f"| a_b | c |\n| --- | --- |\n| {written} | 1 |\n"


def test_rows_go_from_one_process_to_another() -> None:
    assert pickle.loads(pickle.dumps(some())) == some()  # noqa: S301
    assert copy(some()[0]) == some()[0]
