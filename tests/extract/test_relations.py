import pytest

from .stories import annotated


@pytest.mark.parametrize(
    "relation",
    [
        ("Article 5", "provisionOf", "NATO"),
        ("Article 5", "invokedAfter", "September 11, 2001 terrorist attacks"),
        ("Denmark", "memberOf", "NATO"),
        ("France", "memberOf", "NATO"),
        ("France", "supported", "war in Afghanistan"),
        ("Jean Moreau", "criticised", "Denmark"),
    ],
)
def test_what_the_text_states_is_a_relation(relation):
    assert relation in annotated("treaty").relations()


@pytest.mark.parametrize(
    ("case", "relation"),
    [
        ("treaty", ("Article 5", "invokedAfter", "war in Afghanistan")),
        ("treaty", ("Mark Rutte", "criticised", "France")),
        ("treaty", ("Donald Trump", "criticised", "Denmark")),
        ("border", ("Article 5", "invokedAfter", "September 11, 2001 terrorist attacks")),
    ],
    ids=["believed by nobody", "did not", "never", "could"],
)
def test_what_is_denied_or_only_possible_is_none(case, relation):
    assert relation not in annotated(case).relations()


def test_the_evidence_is_the_words_from_one_end_to_the_other():
    treaty = annotated("treaty")
    (one,) = [one for one in treaty.annotated.relations if treaty.labels[one.subject] == "Denmark"]
    assert [span.of(treaty.text) for span in one.evidence] == ["Denmark, a NATO member"]
