"""The tokens of a whole document as arrays, so that features are computed for all of them at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.strings import get_string_id

from rostra.extract.language import Paragraph

Ids = NDArray[np.uint64]
Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]

_ATTRIBUTES: list[int | str] = [
    "LOWER",
    "LEMMA",
    "TAG",
    "POS",
    "DEP",
    "ENT_TYPE",
    "SHAPE",
    "HEAD",
    "IDX",
    "LENGTH",
    "SENT_START",
]


@cache
def key(word: str) -> int:
    """Give the number that stands for a string in the columns of `Tokens`."""
    return int(get_string_id(word))


def among(column: Ids, words: Sequence[str]) -> Flags:
    """Tell which of a column are one of some words; for so few quicker than `np.isin`."""
    found: Flags = column == key(words[0])
    for word in words[1:]:
        found |= column == key(word)
    return found


@dataclass(frozen=True)
class Tokens:
    """Hold one column an attribute, one row a token; rows of one paragraph follow each other.

    `head` counts rows. `start` and `end` are characters of `document.text`. `left` and `right` are the first and last
    row of a token's subtree. `quoted` numbers the quotation that a token lies in, marks included; 0 is none. `opens`
    and `closes` mark the quotation marks themselves.
    """

    lower: Ids
    lemma: Ids
    tag: Ids
    pos: Ids
    dep: Ids
    entity: Ids
    shape: Ids
    head: Ints
    start: Ints
    end: Ints
    sentence: Ints
    paragraph: Ints
    left: Ints
    right: Ints
    depth: Ints
    quoted: Ints
    opens: Flags
    closes: Flags
    bounds: tuple[tuple[int, int], ...]
    """First row and the row after the last, of each paragraph."""

    def __len__(self) -> int:
        return len(self.head)


def tokens(paragraphs: Sequence[Paragraph]) -> Tokens:
    """Make the columns of the paragraphs of one document."""
    table = [np.asarray(p.doc.to_array(_ATTRIBUTES), dtype=np.uint64).reshape(len(p.doc), -1) for p in paragraphs]
    sizes = [len(rows) for rows in table]
    firsts = np.concatenate([[0], np.cumsum(sizes)]).astype(np.int64)
    rows = np.concatenate(table) if table else np.zeros((0, len(_ATTRIBUTES)), np.uint64)
    column: dict[str, Any] = dict(zip(map(str, _ATTRIBUTES), np.ascontiguousarray(rows.T), strict=True))
    paragraph = np.repeat(np.arange(len(sizes)), sizes)
    head = np.arange(len(rows)) + column["HEAD"].astype(np.int64)
    start = column["IDX"].astype(np.int64) + np.repeat([p.start for p in paragraphs], sizes).astype(np.int64)
    opens, closes = column["LOWER"] == key("“"), column["LOWER"] == key("”")
    left, right, depth = _edges(head)
    first_of = np.diff(paragraph, prepend=-1) > 0
    return Tokens(
        lower=column["LOWER"],
        lemma=column["LEMMA"],
        tag=column["TAG"],
        pos=column["POS"],
        dep=column["DEP"],
        entity=column["ENT_TYPE"],
        shape=column["SHAPE"],
        head=head,
        start=start,
        end=start + column["LENGTH"].astype(np.int64),
        sentence=np.cumsum((column["SENT_START"] == 1) | first_of),
        paragraph=paragraph,
        left=left,
        right=right,
        depth=depth,
        quoted=_quotations(opens, closes, firsts),
        opens=opens,
        closes=closes,
        bounds=tuple(zip(firsts[:-1].tolist(), firsts[1:].tolist(), strict=True)),
    )


def _edges(head: Ints) -> tuple[Ints, Ints, Ints]:
    """Give the first and last row of each subtree and the steps to the root, level by level from below."""
    size = len(head)
    depth, above = np.zeros(size, np.int64), head.copy()
    at = np.arange(size)
    moving = above != at
    while moving.any():
        depth[moving] += 1
        at = np.where(moving, above, at)
        above = head[at]
        moving = above != at
    left, right = np.arange(size), np.arange(size)
    order = np.argsort(-depth, kind="stable")
    for level in np.split(order, np.flatnonzero(np.diff(-depth[order])) + 1):
        np.minimum.at(left, head[level], left[level])
        np.maximum.at(right, head[level], right[level])
    return left, right, depth


def _quotations(opens: Flags, closes: Flags, firsts: Ints) -> Ints:
    """Give each row the number of its quotation.

    One left open ends with its paragraph; a closing mark opens one at a paragraph's start.
    """
    quoted = np.zeros(len(opens), np.int64)
    marks = np.flatnonzero(opens | closes)
    ends = firsts[np.searchsorted(firsts, marks, side="right")] if len(marks) else marks
    starts = firsts[np.searchsorted(firsts, marks, side="right") - 1] if len(marks) else marks
    since, until, number = -1, -1, 0
    for mark, end, start in zip(marks.tolist(), ends.tolist(), starts.tolist(), strict=True):
        if since >= 0 and until <= mark:
            number += 1
            quoted[since:until] = number
            since = -1
        if since < 0 and (opens[mark] or mark == start):
            since, until = mark, end
        elif since >= 0 and closes[mark]:
            number += 1
            quoted[since : mark + 1] = number
            since = -1
    if since >= 0:
        quoted[since:until] = number + 1
    return quoted
