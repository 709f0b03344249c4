from itertools import combinations

import pytest

from rostra.packs.reference.defined import defined
from rostra.packs.reference.diagram import Box, Diagram, diagram
from rostra.packs.reference.wording import Wording
from rostra.vocab import pack
from rostra.vocab.pack import Pack


@pytest.fixture
def drawn(reef: Pack, wording: Wording) -> Diagram:
    return diagram(defined(reef, wording), wording)


def box(drawn: Diagram, name: str) -> Box:
    return next(one for one in drawn.boxes if one.name == name)


def test_a_subclass_stands_to_the_right_of_its_class_and_is_tied_to_it(drawn: Diagram) -> None:
    reef, atoll = box(drawn, "reef"), box(drawn, "atoll")

    assert atoll.x > reef.x + drawn.box_width
    assert drawn.ties == ((atoll.x, atoll.y + 12, reef.x + drawn.box_width, reef.y + 12),)


def test_a_class_below_one_of_another_pack_says_so_and_has_its_properties(drawn: Diagram) -> None:
    assert [line for _, line in box(drawn, "reef").lines] == ["a kind of place", "shelters: entity"]
    assert [line for _, line in box(drawn, "survey").lines] == ["a kind of event"]


def test_no_two_boxes_overlap_and_all_stand_within_the_drawing() -> None:
    core = pack.core()
    wording = Wording((core,), ())
    drawn = diagram(defined(core, wording), wording)

    assert len(drawn.boxes) > 40
    assert [(one.name, other.name) for one, other in combinations(drawn.boxes, 2) if overlap(one, other, drawn)] == []
    assert max(one.x + drawn.box_width for one in drawn.boxes) == drawn.width
    assert max(one.y + one.height for one in drawn.boxes) == drawn.height


def overlap(one: Box, other: Box, drawn: Diagram) -> bool:
    across = abs(one.x - other.x) < drawn.box_width
    return across and one.y < other.y + other.height and other.y < one.y + one.height


def test_nothing_is_drawn_of_a_pack_without_classes(wording: Wording) -> None:
    assert diagram((), wording).boxes == ()
