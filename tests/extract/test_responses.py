from .stories import annotated


def answers(case):
    told = annotated(case)
    words = {one.id: one.content[0].of(told.text) for one in told.annotated.statements}
    return {
        (words[one.statement][:10], words[one.answers][:10], one.how.rpartition("/")[2])
        for one in told.annotated.responses
    }


def test_a_denial_rebuts_what_was_said_of_the_same_thing():
    assert ("that it wa", "the Border", "rebuts") in answers("border")


def test_what_is_told_to_one_who_spoke_answers_it():
    assert ("that the s", "the Border", "respondsTo") in answers("border")


def test_who_agrees_agrees_with_what_was_said_before():
    assert {how for _, _, how in answers("summit")} <= {"agreesWith"}


def test_a_cue_led_by_an_answer_answers():
    assert ("that Trump", "it", "rebuts") in answers("replies")


def test_nobody_answers_where_nobody_spoke_before():
    assert answers("treaty") == set()
