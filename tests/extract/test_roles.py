from .small import R
from .stories import annotated


def test_people_are_a_group_and_one_of_them_a_person():
    calls = annotated("calls")
    assert calls.entity("journalists").type == R + "Group"
    assert calls.entity("spokesman").type == R + "Person"


def test_a_group_with_a_name_in_it_is_not_that_name():
    summit = annotated("summit")
    assert summit.entity("NATO officials").type == R + "Group"
    assert "officials" not in summit.mentions("NATO")
