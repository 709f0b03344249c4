"""The genre of a GUM paragraph."""

import random

from training.convert import PLAN

from training import gum


def test_a_seeded_shuffle_is_undone():
    shuffled = list(range(50))
    random.Random(3).shuffle(shuffled)  # noqa: S311
    assert gum.unshuffled(shuffled, 3) == list(range(50))


def test_genres_are_ranges_of_the_restored_order():
    assert gum.of_genres("aabbbc", {"x": [0, 2], "y": [2, 5], "z": [5, 6]}, ["x", "z"]) == ["a", "a", "c"]


def test_the_ranges_follow_one_another():
    ranges = list(PLAN["gum"]["genres"].values())
    assert [start for start, _ in ranges[1:]] == [end for _, end in ranges[:-1]]


def test_no_genre_with_a_non_commercial_text_is_used():
    assert not {"essay", "fiction", "letter", "podcast", "whow"} & set(PLAN["gum"]["clear"])
