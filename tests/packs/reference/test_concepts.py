from rostra.packs.reference.concepts import schemes
from rostra.packs.reference.wording import Wording
from rostra.vocab import terms
from rostra.vocab.pack import Pack


def test_concepts_stand_as_a_tree_below_what_another_pack_has(reef: Pack, wording: Wording) -> None:
    (topics,) = schemes(reef, wording)
    (corals,) = topics.top

    assert (topics.name, topics.size) == ("topics", 2)
    assert corals.broader == (terms.TOPIC + "environment",)
    assert [(one.name, one.words) for one in corals.below] == [("bleaching", ("bleached",))]
