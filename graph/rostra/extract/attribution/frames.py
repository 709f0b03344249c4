"""Which tokens stand around a cue, and the labels that they may have there."""

from dataclasses import dataclass

import numpy as np

from rostra.extract.attribution.tokens import Flags, Ints, Tokens, key

LABELS = ("out", "source", "source on", "cue", "cue on", "content", "content on")
REACH = 300
"""Tokens to either side of a cue that may belong to it."""


@dataclass(frozen=True)
class Frames:
    """Hold pairs of a token and the head of a cue, frame after frame, and how many pairs each frame has."""

    rows: Ints
    anchors: Ints
    lengths: Ints


def frames(tokens: Tokens, anchors: Ints) -> Frames:
    """Take for each anchor its sentence and, on either side, the sentences with quoted words that adjoin it.

    A paragraph's end stops them, unless a quotation is left open there, or announced by a colon, and the next paragraph
    opens one.
    """
    windows = [_window(reach, int(anchor)) for reach, anchor in zip(_reaches(tokens, anchors), anchors, strict=True)]
    lengths = np.array([last - first for first, last in windows], np.int64)
    rows = np.concatenate([np.arange(*window) for window in windows]) if windows else np.zeros(0, np.int64)
    return Frames(rows, np.repeat(anchors, lengths), lengths)


def _window(reach: tuple[int, int], anchor: int) -> tuple[int, int]:
    return max(reach[0], anchor - REACH), min(reach[1], anchor + REACH + 1)


def _reaches(tokens: Tokens, anchors: Ints) -> list[tuple[int, int]]:
    starts = np.flatnonzero(np.diff(tokens.sentence, prepend=-1))
    ends = np.append(starts[1:], len(tokens))
    quoted = np.add.reduceat(tokens.quoted > 0, starts) > 0
    joined = _joined(tokens, starts, ends)
    return [_reach(int(own), starts, ends, quoted, joined) for own in np.searchsorted(starts, anchors, "right") - 1]


def _joined(tokens: Tokens, starts: Ints, ends: Ints) -> Flags:
    """Tell of each sentence whether it goes on where the one before it stopped."""
    before = ends[:-1] - 1
    left_open = ((tokens.quoted[before] > 0) & ~tokens.closes[before]) | (tokens.lower[before] == key(":"))
    same = tokens.paragraph[starts[1:]] == tokens.paragraph[before]
    return np.concatenate([[False], same | (left_open & tokens.opens[starts[1:]])])


def _reach(own: int, starts: Ints, ends: Ints, quoted: Flags, joined: Flags) -> tuple[int, int]:
    first, last = own, own
    while joined[first] and quoted[first - 1]:
        first -= 1
    while last + 1 < len(starts) and joined[last + 1] and quoted[last + 1]:
        last += 1
    return int(starts[first]), int(ends[last])
