from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rostra.store.tokens import place, tokens


def kinds(sparql: str) -> list[tuple[str, str]]:
    return [(token.kind, token.text) for token in tokens(sparql)]


def test_each_kind_is_told_from_the_others() -> None:
    assert kinds("SELECT ?s{<urn:a> ex:b 'c'@en,1;~}#d") == [
        ("word", "SELECT"), ("variable", "?s"), ("open", "{"), ("iri", "<urn:a>"), ("name", "ex:b"), ("string", "'c'"),
        ("operator", "@"), ("word", "en"), ("operator", ","), ("number", "1"), ("operator", ";"), ("stray", "~"),
        ("close", "}"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    ["'a'", '"a"', "'''a'b\n'''", '"""a"b"""', r"'\''", r'"\\"', "<urn:a#b>", r"<urn:\u0041>", r"ex:a\#b", "_:b"],
)
def test_text_iri_or_name_is_one_token(text: str) -> None:
    assert [one for _, one in kinds(f"{text} ?x")] == [text, "?x"]


def test_less_than_is_no_iri() -> None:
    assert [kind for kind, _ in kinds("?a < ?b && ?c > ?d")] == ["variable", "operator"] * 3 + ["variable"]


@given(st.text())
def test_tokens_stand_where_they_say(text: str) -> None:
    found = list(tokens(text))
    assert all(text[token.start : token.end] == token.text for token in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


def test_place_counts_lines_and_columns_from_one() -> None:
    assert place("ab\ncd", 0) == (1, 1)
    assert place("ab\ncd", 4) == (2, 2)
