import numpy as np

from rostra.extract.attribution.hashing import at, hashed, mix, stepped, whole


def ids(*numbers):
    return np.array(numbers, np.uint64)


def test_the_order_of_columns_tells():
    assert mix(ids(1), ids(2)) != mix(ids(2), ids(1))


def test_the_same_value_falls_to_another_row_in_another_template():
    rows = hashed(iter([ids(5, 6), ids(5, 6)]), 18)
    assert rows.shape == (2, 2)
    assert rows.dtype == np.int32
    assert rows[0, 0] != rows[0, 1]
    assert ((rows >= 0) & (rows < 2**18)).all()


def test_a_value_falls_to_its_row_however_long_its_column_is():
    column = whole(np.arange(20_000))
    assert (hashed(iter([column] * 3), 18)[:50] == hashed(iter([column[:50]] * 3), 18)).all()


def test_rows_are_spread_over_the_table():
    rows = hashed(iter([whole(np.arange(4000))]), 12)
    assert len(np.unique(rows)) > 2300  # 4000 balls into 4096 boxes fill 2554 of them


def test_steps_widen_with_the_distance_and_keep_the_side():
    steps = stepped(np.array([-1, 0, 3, 10, 12, 500])).view(np.int64)
    assert steps[:3].tolist() == [-1, 0, 3]
    assert steps[3] == steps[4] - 0
    assert steps[5] == 14


def test_a_row_outside_gives_nothing():
    assert at(ids(7, 8), np.array([-1, 0, 2])).tolist() == [0, 7, 0]
