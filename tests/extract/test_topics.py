from .small import TOPIC
from .stories import annotated


def test_words_of_a_topic_tell_what_a_statement_is_about():
    assert annotated("border").statement("that the southern border").topics == (TOPIC + "border-security",)


def test_a_statement_without_such_words_has_no_topic():
    assert annotated("summit").statement("they were").topics == ()
