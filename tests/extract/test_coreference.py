from .stories import annotated


def test_i_is_the_speaker_of_a_quotation():
    assert "I" in annotated("summit").mentions("Donald Trump")


def test_you_without_an_addressee_is_nobody():
    assert not any("You" in annotated("summit").mentions(label) for label in ("Denmark", "NATO", "Donald Trump"))


def test_they_in_a_quotation_is_not_the_side_of_the_speaker():
    assert "they" in annotated("border").mentions("NATO")


def test_every_mention_belongs_to_one_entity():
    for case in ("summit", "border", "treaty"):
        spans = [m.span for entity in annotated(case).annotated.entities for m in entity.mentions]
        assert len(spans) == len(set(spans))
