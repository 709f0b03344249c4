from rostra.packs.reference.inquiries import asked, inferred, shapes, uses
from rostra.vocab import pack, terms
from rostra.vocab.pack import Pack


def test_the_terms_of_a_question_are_those_of_its_parameters_too() -> None:
    said = next(one for one in asked((pack.core(),)) if one.name == "who-said-what")

    assert {terms.ROSTRA + "content", terms.ROSTRA + "topic"} <= set(said.terms)
    assert "who-said-what" in uses((said,))[terms.ROSTRA + "speaker"]


def test_a_rule_tells_what_it_infers_and_why() -> None:
    rule = next(one for one in inferred((pack.core(),)) if one.name == "on-behalf-of")

    assert rule.description
    assert terms.ROSTRA + "onBehalfOf" in rule.terms


def test_a_shape_tells_whom_it_looks_at_and_what_it_says(reef: Pack) -> None:
    (shape,) = shapes(reef)

    assert (shape.name, shape.messages) == ("reef", ("A reef has a name.",))
    assert shape.targets == ("https://w3id.org/rostra/pack/reef/Reef",)
