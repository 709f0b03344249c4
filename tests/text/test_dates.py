from datetime import date

import pytest

from rostra.text.dates import day


@pytest.mark.parametrize(
    "written",
    [
        "2026-03-09",
        "2026-03-09T10:00:00+01:00",
        "2026/03/09",
        "9 March 2026",
        "March 9, 2026",
        "Mar. 9, 2026 at 10:05 p.m.",
        "Monday, 9th March 2026",
        "Updated March 9th 2026",
    ],
)
def test_a_day_is_read_however_it_is_written(written: str) -> None:
    assert day(written) == date(2026, 3, 9)


@pytest.mark.parametrize("written", ["", "yesterday", "3/4/2026", "31 February 2026", "32 Marchember 2026"])
def test_no_day_is_made_up(written: str) -> None:
    assert day(written) is None


def test_the_first_date_that_is_one_counts() -> None:
    assert day("Room 12 Abcdef 2026, Sept. 3, 2026") == date(2026, 9, 3)
