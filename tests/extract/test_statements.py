import pytest

from rostra.model import Mode

from .stories import annotated


@pytest.mark.parametrize(
    ("content", "mode"), [("“We trust", Mode.DIRECT), ("that Greenland", Mode.INDIRECT), ("“I never", Mode.DIRECT)]
)
def test_the_mode_tells_whether_the_words_are_quoted(content, mode):
    assert annotated("summit").statement(content).mode is mode


def test_a_statement_is_about_what_its_content_names():
    assert annotated("summit").about("the alliance would") == ["NATO", "Denmark"]


def test_it_is_not_about_an_adjective_of_a_name():
    assert annotated("summit").about("the Danish prime") == ["Mette Frederiksen"]


def test_statements_are_numbered_in_order_of_the_text():
    statements = annotated("border").annotated.statements
    assert [one.id for one in statements] == [f"s{number}" for number in range(1, len(statements) + 1)]
    starts = [min(span.start for span in (*one.source, *one.content)) for one in statements]
    assert starts == sorted(starts)


def test_the_act_is_that_of_the_cue_and_else_to_state():
    border = annotated("border")
    assert border.statement("the Border").act.endswith("act/criticise")
    assert border.statement("to comment").act.endswith("act/state")


def test_the_factuality_is_that_of_the_cue():
    assert annotated("border").statement("that it was weak").factuality.endswith("factuality/denied")
