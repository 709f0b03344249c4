"""Names that agree within an article."""

from training import articles

ARTICLE = [
    (["Mark", "Rutte", "met", "Trump"], [(0, 2, "PERSON"), (3, 4, "ORG")]),
    (["Donald", "Trump", "told", "Rutte"], [(0, 2, "PERSON")]),
    (["Trump", "Tower"], []),
    (["Trump", "left"], [(0, 1, "PERSON")]),
]


def test_a_surname_has_the_type_of_its_owner():
    types = articles.votes(ARTICLE)
    assert types["Trump",] == "PERSON"
    assert articles.agreed(*ARTICLE[0], types) == [(0, 2, "PERSON"), (3, 4, "PERSON")]


def test_a_surname_that_was_passed_over_is_named():
    assert articles.agreed(*ARTICLE[1], articles.votes(ARTICLE)) == [(0, 2, "PERSON"), (3, 4, "PERSON")]


def test_a_surname_within_a_longer_name_is_left_alone():
    assert articles.agreed(*ARTICLE[2], articles.votes(ARTICLE)) == []


def test_an_article_without_names_stays_without():
    assert articles.agreed(["no", "names"], [], articles.votes([])) == []
