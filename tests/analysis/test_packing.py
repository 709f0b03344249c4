import math
from itertools import combinations

import numpy as np

from rostra.analysis.packing import boxes, shelves


def test_boxes_do_not_overlap_and_tied_ones_are_near():
    extents = [(50.0, 20.0), *[(40.0, 20.0)] * 5]
    centres = boxes(extents, {(0, 5): 9, (5, 0): 9})

    for one, other in combinations(range(len(extents)), 2):
        gaps = abs(centres[one] - centres[other])
        assert (gaps >= np.add(extents[one], extents[other])).any()
    assert math.dist(centres[0], centres[5]) < 150


def test_box_is_placed_however_far_the_next_free_place_is():
    centres = boxes([(90_000.0, 90_000.0), (10.0, 10.0)], {})

    assert abs(centres[0] - centres[1]).max() >= 90_010


def test_small_groups_stand_in_rows_under_the_main_one():
    centres = shelves([(100.0, 20.0)] * 5, [(300.0, 200.0)], np.zeros((1, 2)))

    assert (centres[:, 1] > 220).all()
    assert len({y for _, y in centres}) == 3
    assert abs(centres[:, 0]).max() < 300


def test_no_small_groups_need_no_shelf():
    assert shelves([], [(1.0, 1.0)], np.zeros((1, 2))).shape == (0, 2)
