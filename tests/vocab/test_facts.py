from rostra.vocab import pack
from rostra.vocab.facts import Facts, facts
from tests.vocab.conftest import Make

MY = "https://example.org/my/"


def _facts(make: Make, text: str, language: str = "en") -> Facts:
    return facts(pack.triples(make(all=text)), language)


def test_literals_of_another_language_are_left_out(make: Make) -> None:
    said = _facts(make, 'my:a my:p "plain", "colour"@en-GB, "Farbe"@de .')
    assert said.of(f"{MY}a", f"{MY}p") == ["plain", "colour"]
    assert said.one(f"{MY}a", f"{MY}p") == "plain"


def test_what_is_not_said_is_nothing(make: Make) -> None:
    said = _facts(make, "my:a my:p my:b .")
    assert said.of(f"{MY}b", f"{MY}p") == ()
    assert said.one(f"{MY}a", f"{MY}q") is None


def test_an_instance_stated_twice_comes_once(make: Make) -> None:
    said = _facts(make, "my:a a my:C . my:a a my:C .")
    assert [subject for subject, _ in said.a(f"{MY}C")] == [f"{MY}a"]


def test_what_stands_above_comes_nearest_first_even_in_a_circle(make: Make) -> None:
    said = _facts(make, "my:a my:up my:b . my:b my:up my:c, my:a . my:c my:up my:b .")
    assert said.above(f"{MY}a", f"{MY}up") == (f"{MY}b", f"{MY}c")
