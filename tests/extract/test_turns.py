from .stories import annotated


def test_you_is_who_answers_where_the_label_asks():
    assert "you" in annotated("interview").mentions("Marit Lindqvist")


def test_letters_stand_for_those_who_ask_and_answer():
    interview = annotated("interview")
    assert "A" in interview.mentions("Marit Lindqvist")
    assert "Q" in interview.mentions("Ledger")


def test_i_in_a_paragraph_without_a_label_is_who_answers():
    assert "I" in annotated("interview").mentions("Marit Lindqvist")
