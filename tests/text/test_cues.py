import re

import pytest

from rostra.model import BlockCue, BlockKind, Place, Reach
from rostra.text.cues import recogniser

AD, NAV = BlockKind.ADVERTISEMENT, BlockKind.NAVIGATION


def test_hints_add_up_to_a_kind() -> None:
    recognise = recogniser((BlockCue("shop", AD, 0.6), BlockCue("now", AD, 0.4)))
    assert recognise.line("shop now").kind is AD
    assert recognise.line("shop later") is None


def test_what_speaks_against_a_kind_outweighs_hints() -> None:
    recognise = recogniser((BlockCue("shop", AD, 1.0), BlockCue("said", AD, -0.5), BlockCue("^x", AD, -2.0)))
    assert recognise.line("the shop") is not None
    assert recognise.line("the shop, she said") is None
    assert recognise.line("x shop") is None


def test_the_heaviest_kind_wins() -> None:
    recognise = recogniser((BlockCue("a", AD, 1.0), BlockCue("a", NAV, 2.0)))
    assert recognise.line("a").kind is NAV


def test_the_rest_of_the_document_adds_only_to_what_has_some_weight() -> None:
    recognise = recogniser((BlockCue("shop", AD, 0.5),))
    assert recognise.line("shop", more={AD: 0.5}).kind is AD
    assert recognise.line("other", more={AD: 1.5}) is None


def test_a_finding_reaches_as_far_as_its_widest_cue_and_names_its_parts() -> None:
    cues = (BlockCue("^By (?P<author>.*)$", BlockKind.BYLINE), BlockCue("^By", BlockKind.BYLINE, 0.5, Reach.NEXT))
    found = recogniser(cues).line("By Ann Lee")
    assert found.reach is Reach.NEXT
    assert found.parts == {"author": (3, 10)}


def test_a_very_long_line_is_always_article() -> None:
    assert recogniser((BlockCue("a", AD),)).line("a" * 700) is None


def test_cues_of_markup_and_of_lines_keep_apart() -> None:
    recognise = recogniser((BlockCue("ad-slot", AD, place=Place.MARKUP),))
    assert recognise.markup("Top AD-SLOT") is AD
    assert recognise.markup("top") is None
    assert recognise.line("ad-slot") is None


def test_a_dateline_is_measured_from_the_start() -> None:
    recognise = recogniser((BlockCue(r"(?P<dateline>[A-Z]+ —)\s", BlockKind.BYLINE),))
    assert recognise.dateline("OSLO — It rained.") == 6
    assert recognise.dateline("In OSLO — It rained.") == 0


def test_a_pattern_that_is_none_is_an_error() -> None:
    with pytest.raises(re.error):
        recogniser((BlockCue("(", AD),))
