import pytest

from rostra.query.catalogue import Question, questions
from rostra.query.mistakes import mistakes
from rostra.store.tokens import tokens
from rostra.vocab import pack


@pytest.mark.parametrize("question", questions([pack.core()]).values(), ids=lambda question: question.name)
def test_a_question_that_can_be_read_has_no_mistake_that_is_known(question: Question) -> None:
    assert [*mistakes([*tokens(question.text)])] == []


def test_a_mistake_is_at_the_token_where_it_begins() -> None:
    found = [*tokens("SELECT ?s, ?o { ?s ?p ?o }")]
    (one,) = mistakes(found)
    assert (found[one.at].text, found[one.at].start) == (",", 9)


def test_a_long_query_is_looked_at_in_short_time() -> None:
    assert [*mistakes([*tokens("SELECT ?s { " + "?s ?p ?o . " * 6000 + "SELECT (" * 400)])] == []
