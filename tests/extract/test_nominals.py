from .small import R
from .stories import annotated


def test_a_noun_of_the_register_means_its_thing_though_it_be_named_later():
    assert annotated("summit").mentions("NATO")[0] == "the alliance"


def test_a_group_goes_by_its_name_and_by_its_noun():
    summit = annotated("summit")
    assert summit.mentions("NATO officials") == ["NATO officials", "they", "officials"]
    assert summit.entity("NATO officials").type == R + "Group"


def test_a_role_means_who_was_introduced_with_it():
    assert "senator" in annotated("border").mentions("John Kerr")


def test_a_noun_of_a_class_means_the_nearest_thing_that_may_be_one():
    border = annotated("border")
    assert "The company" in border.mentions("Lockheed Systems")
    assert border.entity("Lockheed Systems").type == R + "Company"


def test_a_law_without_a_name_is_one_thing():
    assert len(annotated("sources").mentions("law")) == 3
