"""What chart fits an answer."""

from datetime import date

from rostra.query.rows import rows
from rostra.server.pages.results import result

ENTITY = "https://w3id.org/rostra/entity/nato"


def answer(columns, *values):
    return result(rows(columns.split(), iter(values)))


def test_numbers_by_name_are_bars_with_those_of_one_name_added_up():
    found = answer("iri who number", (ENTITY, "Ann", 1), (ENTITY, "Bob", 4), (ENTITY, "Ann", 1))

    assert [(bar.name, bar.number, bar.share) for bar in found.bars] == [("Bob", 4, 1), ("Ann", 2, 0.5)]
    assert (found.of, found.by, found.numbers) == ("number", "who", ("number",))
    assert found.has_things


def test_numbers_by_day_are_columns():
    found = answer("day number", (date(2026, 1, 1), 3), (date(2026, 1, 2), 1))

    assert [(column.time, column.number) for column in found.times.columns] == [("2026-01-01", 3), ("2026-01-02", 1)]
    assert not found.has_things


def test_rows_with_days_alone_are_counted_by_day():
    found = answer("who day", ("Ann", date(2026, 1, 1)), ("Bob", date(2026, 1, 1)))

    assert [column.number for column in found.times.columns] == [2]
    assert found.days == ("day",)


def test_words_alone_have_no_chart():
    found = answer("who said", ("Ann", "no"), ("Bob", None))

    assert (found.bars, found.times) == ((), None)


def test_yes_and_no_are_no_numbers_and_an_empty_answer_has_no_chart():
    assert answer("answer", (True,)).numbers == ()
    assert answer("who number").bars == ()
