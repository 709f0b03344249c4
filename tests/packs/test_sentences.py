"""Sentences of Turtle keep their lines."""

import pytest

from rostra.packs.sentences import parts, plain, sentences

TEXT = '''@prefix x: <https://example.org/> .
PREFIX y: <https://example.org/y#>
# a comment. with a full stop
x:a a x:B ;
  x:says "one. two" ; x:big """three
lines""" .

[] x:at 1.5 ; x:in [ x:deep ( x:a x:b ) ; x:deeper true ] .
'''


def test_each_sentence_has_the_line_of_its_first_word() -> None:
    assert [(sentence.line, sentence.tokens[0].text) for sentence in sentences(TEXT)] == [(4, "x:a"), (8, "[")]


def test_a_token_after_a_long_literal_has_its_own_line() -> None:
    tokens = {token.text: token.line for sentence in sentences(TEXT) for token in sentence.tokens}

    assert (tokens["x:big"], tokens["x:deeper"], tokens["1.5"]) == (5, 8, 8)


def test_a_sentence_parts_at_its_own_semicolons() -> None:
    deep = list(sentences(TEXT))[1]

    assert parts(deep) == ("[]", ("x:at 1.5", "x:in [ x:deep ( x:a x:b ) ; x:deeper true ]"))


def test_a_sentence_in_brackets_has_no_parts() -> None:
    assert parts(next(sentences("[ x:a x:b ; x:c x:d ] ."))) == ("[ x:a x:b ; x:c x:d ]", ())


@pytest.mark.parametrize(
    ("literal", "characters"),
    [('"a\\"b"', 'a"b'), ("'a'", "a"), ('""', ""), ('"""a\nb"""', "a\nb"), ('"a\\nb"', "a\nb")],
)
def test_a_literal_is_its_characters(literal: str, characters: str) -> None:
    assert plain(literal) == characters
