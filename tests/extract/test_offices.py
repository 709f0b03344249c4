from datetime import date

from .stories import annotated


def test_a_title_means_who_holds_the_office():
    assert annotated("summit").mentions("Mette Frederiksen")[-1] == "prime minister"


def test_a_title_before_a_name_and_one_set_off_by_commas_state_offices():
    relations = annotated("summit").relations()
    assert ("Mette Frederiksen", "holdsOffice", "Prime Minister of Denmark") in relations
    assert ("Mark Rutte", "holdsOffice", "Secretary General of NATO") in relations
    assert ("Mark Rutte", "holdsOfficeIn", "NATO") in relations


def test_a_title_alone_states_the_office_that_the_person_holds_at_the_time():
    holds = ("Donald Trump", "holdsOffice", "President of the United States")
    assert holds in annotated("summit").relations()
    assert holds not in annotated("summit", date(2024, 1, 1)).relations()


def test_a_title_that_was_told_of_means_its_bearer():
    assert "president" in annotated("replies").mentions("Emmanuel Moreau")


def test_a_title_in_another_title_is_none():
    replies = annotated("replies")
    assert not any("vice" in words for label in replies.labels.values() for words in replies.mentions(label))


def test_a_subject_of_a_title_bears_it():
    assert ("Emmanuel Moreau", "holdsOfficeIn", "France") in annotated("replies").relations()


def test_former_holders_do_not_hold():
    assert not any(subject == "Donald Trump" for subject, *_ in annotated("treaty").relations())


def test_an_office_that_nobody_knows_is_named_after_its_title_and_state():
    assert ("Jean Moreau", "holdsOffice", "president of France") in annotated("treaty").relations()
