"""NORP by our own list."""

import pytest

from training import peoples

FORMS = frozenset({"Danish", "Dane", "Danes", "Republican"})


@pytest.mark.parametrize(
    ("words", "names", "expected"),
    [
        (["Danish", "troops"], [], [(0, 1, "NORP")]),
        (["Danish", "troops"], [(0, 1, "MISC")], [(0, 1, "NORP")]),
        (["Republican", "Party"], [], []),
        (["Republican", "Party"], [(0, 2, "ORG")], [(0, 2, "ORG")]),
        (["Danish", "People"], [(0, 2, "MISC")], [(0, 2, "MISC")]),
        (["Dane", "won"], [(0, 1, "PERSON")], [(0, 1, "PERSON")]),
    ],
)
def test_peoples_are_marked_outside_longer_names(words, names, expected):
    assert peoples.marked(words, names, FORMS) == expected


def test_the_list_gives_plurals_and_no_comments():
    forms = peoples.forms()
    assert {"Dane", "Danes", "Greenlander"} <= forms
    assert not any(form.startswith("#") for form in forms)
