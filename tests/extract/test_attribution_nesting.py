from rostra.extract.attribution.nesting import enclosing
from rostra.extract.attribution.scoring import Found


def found(anchor, *content):
    return Found(anchor, (), (anchor,), content, 0.9, 0.0)


def test_the_one_whose_cue_lies_in_a_content_is_inside():
    assert enclosing([found(1, *range(3, 9)), found(4, *range(5, 9))]) == [None, 0]


def test_the_smallest_content_is_the_nearest():
    every = [found(1, *range(2, 20)), found(3, *range(4, 20)), found(5, *range(6, 20))]
    assert enclosing(every) == [None, 0, 1]


def test_two_that_hold_each_other_are_not_inside():
    assert enclosing([found(1, 4, 5), found(4, 1, 2)]) == [None, None]
