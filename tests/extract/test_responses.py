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
    assert ("that Trump", "his attack", "rebuts") in answers("replies")


def test_nobody_answers_where_nobody_spoke_before():
    assert answers("treaty") == set()


def test_a_claim_that_is_pointed_at_was_made_right_before():
    assert ("the claim", "that the l", "rebuts") in answers("sources")


def test_a_bare_that_is_what_somebody_else_said_last():
    assert ("that", "the law wa", "rebuts") in answers("sources")


def test_who_turns_down_a_claim_is_against_who_made_it():
    assert annotated("sources").stances("the claim") == {"One of them": "oppose"}


def test_a_reply_without_an_addressee_is_said_to_whom_it_answers():
    assert annotated("sources").addressee("that he was glad") == "Elin Skov"
