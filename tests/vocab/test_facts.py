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


GIVEN_UP = "<http://www.w3.org/2002/07/owl#deprecated> true"
INSTEAD = "<http://purl.org/dc/terms/isReplacedBy>"


def test_a_deprecated_term_says_nothing_and_what_points_to_it_points_to_what_replaces_it(make: Make) -> None:
    said = _facts(
        make, f"my:a a my:C ; my:up my:b . my:b a my:C ; {GIVEN_UP} ; {INSTEAD} my:c . my:c a my:C ."
    ).current()
    assert said.of(f"{MY}a", f"{MY}up") == [f"{MY}c"]
    assert [subject for subject, _ in said.a(f"{MY}C")] == [f"{MY}a", f"{MY}c"]
    assert f"{MY}b" not in said.subjects


def test_what_points_to_a_term_that_several_replace_stays(make: Make) -> None:
    said = _facts(make, f"my:a my:up my:b . my:b {GIVEN_UP} ; {INSTEAD} my:c, my:d .").current()
    assert said.of(f"{MY}a", f"{MY}up") == [f"{MY}b"]


def test_terms_that_replace_each_other_end(make: Make) -> None:
    said = _facts(
        make, f"my:a my:up my:b . my:b {GIVEN_UP} ; {INSTEAD} my:c . my:c {GIVEN_UP} ; {INSTEAD} my:b ."
    ).current()
    assert said.of(f"{MY}a", f"{MY}up")[0] in {f"{MY}b", f"{MY}c"}


def test_a_term_that_is_not_deprecated_any_more_speaks(make: Make) -> None:
    said = _facts(make, "my:a <http://www.w3.org/2002/07/owl#deprecated> false ; my:p my:b .")
    assert said.current() is said
