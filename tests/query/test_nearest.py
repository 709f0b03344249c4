from rostra.query.nearest import hint, nearest

NAMES = ["Mark Rutte", "Donald Trump", "NATO", "Denmark", "Fox Business"]


def test_mistyped_name_is_found() -> None:
    assert nearest("Dnmark", NAMES)[0] == "Denmark"


def test_part_of_a_name_is_found() -> None:
    assert nearest("rute", NAMES) == ("Mark Rutte",)
    assert nearest("fox", NAMES) == ("Fox Business",)


def test_no_more_than_asked_for_and_each_once() -> None:
    assert len(nearest("Trump", ["Trump", "Trumps", "Trumpet", "Tramp", "Donald Trump"], most=2)) == 2


def test_name_like_nothing_gives_the_other_advice() -> None:
    assert hint("zzz", NAMES, otherwise="look elsewhere") == "look elsewhere"
    assert hint("nato", NAMES, otherwise="") == "did you mean NATO?"


def test_nothing_is_like_an_empty_word() -> None:
    assert nearest("", NAMES) == ()
