from typing import Any

import pytest

from rostra.errors import RostraError
from rostra.gate.floors import digest, pin, shortfalls
from rostra.gate.report import report

Record = dict[str, Any]


def test_scores_hold_the_floors_that_they_were_pinned_to(gold: Record) -> None:
    measures = report([gold], [gold])

    assert shortfalls(pin([gold], measures), [gold], measures) == ()


def test_a_score_below_its_floor_is_named(gold: Record) -> None:
    floors = pin([gold], report([gold], [gold]))

    below = shortfalls(floors, [gold], report([gold], []))

    assert {"detect", "who-said-what"} <= {one.measure for one in below}
    assert all(one.score < one.floor for one in below)


def test_floors_of_other_gold_are_refused(gold: Record) -> None:
    measures = report([gold], [gold])
    floors = pin([gold], measures)

    with pytest.raises(RostraError, match="other gold"):
        shortfalls(floors, [{**gold, "text": gold["text"] + "More."}], measures)


def test_a_floor_of_no_measure_is_refused(gold: Record) -> None:
    floors = f'gold = "{digest([gold])}"\n[floors]\nbeauty = 1.0\n'

    with pytest.raises(RostraError, match="beauty"):
        shortfalls(floors, [gold], report([gold], [gold]))


def test_the_digest_does_not_hang_on_the_order(gold: Record) -> None:
    other = {**gold, "id": "village"}

    assert digest([gold, other]) == digest([other, gold])
