"""Which tokens stand around a cue, and the labels that they may have there."""

from dataclasses import dataclass

import numpy as np

from rostra.extract.attribution.tokens import Ints, Tokens

LABELS = ("out", "source", "source on", "cue", "cue on", "content", "content on")
REACH = 160
"""Tokens to either side of a cue that may belong to it."""


@dataclass(frozen=True)
class Frames:
    """Hold pairs of a token and the head of a cue, frame after frame, and how many pairs each frame has."""

    rows: Ints
    anchors: Ints
    lengths: Ints


def frames(tokens: Tokens, anchors: Ints) -> Frames:
    """Take for each anchor its sentence and, on either side, the sentences of the paragraph that hold quoted words."""
    windows = [
        _window(first, last, int(anchor))
        for (first, last), anchor in zip(_reaches(tokens, anchors), anchors, strict=True)
    ]
    lengths = np.array([last - first for first, last in windows], np.int64)
    rows = np.concatenate([np.arange(*window) for window in windows]) if windows else np.zeros(0, np.int64)
    return Frames(rows, np.repeat(anchors, lengths), lengths)


def _window(first: int, last: int, anchor: int) -> tuple[int, int]:
    return max(first, anchor - REACH), min(last, anchor + REACH + 1)


def _reaches(tokens: Tokens, anchors: Ints) -> list[tuple[int, int]]:
    starts = np.flatnonzero(np.diff(tokens.sentence, prepend=-1))
    ends = np.append(starts[1:], len(tokens))
    quoted = np.add.reduceat(tokens.quoted > 0, starts) > 0 if len(starts) else np.zeros(0, bool)
    paragraph = tokens.paragraph[starts]
    return [_reach(int(i), starts, ends, quoted, paragraph) for i in np.searchsorted(starts, anchors, "right") - 1]


def _reach(own: int, starts: Ints, ends: Ints, quoted: np.ndarray, paragraph: Ints) -> tuple[int, int]:
    first, last = own, own
    while first > 0 and quoted[first - 1] and paragraph[first - 1] == paragraph[own]:
        first -= 1
    while last + 1 < len(starts) and quoted[last + 1] and paragraph[last + 1] == paragraph[own]:
        last += 1
    return int(starts[first]), int(ends[last])
