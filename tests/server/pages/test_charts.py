"""Numbers over time as columns."""

from rostra.server.pages.charts import over, times


def numbers(found):
    return [(column.time, column.number) for column in found.columns]


def test_days_without_a_number_are_there():
    assert numbers(times([("2026-01-30", 2), ("2026-02-01", 1)])) == [
        ("2026-01-30", 2),
        ("2026-01-31", 0),
        ("2026-02-01", 1),
    ]


def test_a_share_is_of_the_highest_number():
    assert [column.share for column in times([("2026-01-01", 4), ("2026-01-02", 1)]).columns] == [1, 0.25]


def test_many_days_are_months_and_many_months_are_years():
    assert numbers(times([("2026-01-30", 2), ("2026-04-30", 1)])) == [
        ("2026-01", 2), ("2026-02", 0), ("2026-03", 0), ("2026-04", 1),
    ]  # fmt: skip
    assert numbers(times([("2016-01-30", 2), ("2026-04-01", 1)]))[::10] == [("2016", 2), ("2026", 1)]


def test_what_has_no_day_is_counted_apart():
    found = times([(None, 3), ("no day", 1), ("2026-01-01", 1)])

    assert (found.undated, found.total) == (4, 5)
    assert times([(None, 3)]).columns == ()


def test_charts_of_one_time_have_the_same_columns_and_scale():
    found = over({"one": [("2026-01-01", 4)], "other": [("2026-01-03", 1)], "none": []})

    assert numbers(found["one"]) == [("2026-01-01", 4), ("2026-01-02", 0), ("2026-01-03", 0)]
    assert numbers(found["other"]) == [("2026-01-01", 0), ("2026-01-02", 0), ("2026-01-03", 1)]
    assert [column.share for column in found["other"].columns] == [0, 0, 0.25]
    assert found["none"].total == 0
