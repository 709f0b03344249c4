"""What tells the role of a token towards a cue."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rostra.extract.attribution.context import Context, neighbour
from rostra.extract.attribution.hashing import at, mix, stepped, whole
from rostra.extract.attribution.tokens import Ids, Ints, Tokens

_LEVELS = np.array([0.02, 0.1, 0.3, 0.5, 0.8])
"""Probabilities of being a cue that are told apart."""


@dataclass(frozen=True)
class _Pairs:
    """Hold what most features share of the pairs of a token (`rows`) and a cue's head (`anchors`).

    `branch` is the token below the lowest common ancestor on the way to the row; `role` is its relation to the cue with
    the side and sentence it lies on, `path` adds the cue's own way up, `edge` tells a row at the ends of the branch.
    """

    tokens: Tokens
    around: Context
    rows: Ints
    anchors: Ints
    before: Ints
    after: Ints
    meet: Ints
    branch: Ints
    climbed: Ids
    down: Ids
    side: Ids
    same: Ids
    role: Ids
    path: Ids
    edge: Ids
    quote: Ids
    mark: Ids


def role_templates(
    tokens: Tokens, around: Context, cues: NDArray[np.float32], rows: Ints, anchors: Ints
) -> Iterator[Ids]:
    """Give the features of pairs of a token and the head of a cue, one column a template."""
    pairs = _pairs(tokens, around, rows, anchors)
    yield from _places(pairs)
    yield from _words(pairs)
    yield from _tree(pairs)
    yield from _doers(pairs)
    yield from _quotations(pairs)
    yield from _beside(pairs)
    yield from _rivals(pairs, cues)


def _pairs(tokens: Tokens, around: Context, rows: Ints, anchors: Ints) -> _Pairs:
    meet, branch, climbed = _branches(tokens, rows, anchors, 12)
    _, other, down = _branches(tokens, anchors, rows, 8)
    side = whole(np.sign(rows - anchors))
    same = whole(np.clip(tokens.sentence[rows] - tokens.sentence[anchors], -2, 2))
    role = mix(tokens.dep[branch], whole(np.minimum(climbed, 1)), side, same)
    steps = whole(np.minimum(down, 3))
    return _Pairs(
        tokens,
        around,
        rows,
        anchors,
        before=neighbour(tokens, rows, -1),
        after=neighbour(tokens, rows, 1),
        meet=meet,
        branch=branch,
        climbed=whole(np.minimum(climbed, 6)),
        down=steps,
        side=side,
        same=same,
        role=role,
        path=mix(role, np.where(down > 0, tokens.dep[other], np.uint64(0)), steps),
        edge=_ends(tokens, rows, branch),
        quote=whole((tokens.quoted[rows] > 0) + 2 * (tokens.quoted[anchors] > 0)),
        mark=whole(tokens.opens[rows] + 2 * tokens.closes[rows]),
    )


def _branches(tokens: Tokens, rows: Ints, anchors: Ints, steps: int) -> tuple[Ints, Ints, Ints]:
    """Climb from `rows` to the first token also above `anchors`: give it, the last one below it, and the steps."""
    meet, below, climbed = rows.copy(), rows.copy(), np.zeros(len(rows), np.int64)
    for _ in range(steps):
        apart = ~((tokens.left[meet] <= anchors) & (anchors <= tokens.right[meet])) & (tokens.head[meet] != meet)
        if not apart.any():
            break
        below = np.where(apart, meet, below)
        meet = np.where(apart, tokens.head[meet], meet)
        climbed += apart
    return meet, below, climbed


def _ends(tokens: Tokens, rows: Ints, of: Ints) -> Ids:
    return whole((rows == tokens.left[of]) + 2 * (rows == tokens.right[of]) + 4 * (rows == of))


def _places(of: _Pairs) -> Iterator[Ids]:
    tokens, rows, anchors = of.tokens, of.rows, of.anchors
    cue, lower, tag = tokens.lemma[anchors], tokens.lower[rows], tokens.tag[rows]
    distance, near = stepped(rows - anchors), whole(np.clip(rows - anchors, -6, 6))
    yield mix(distance, of.side)
    yield mix(distance, cue)
    yield mix(distance, tag, tokens.tag[anchors])
    yield mix(near, lower)
    yield mix(near, tag, tokens.dep[anchors])
    yield mix(near, lower, cue)


def _words(of: _Pairs) -> Iterator[Ids]:
    tokens, rows = of.tokens, of.rows
    lower, tag = tokens.lower[rows], tokens.tag[rows]
    before, after = at(tokens.lower, of.before), at(tokens.lower, of.after)
    tag_before, tag_after = at(tokens.tag, of.before), at(tokens.tag, of.after)
    yield mix(lower, of.side, of.same)
    yield mix(lower, of.role)
    yield mix(lower, before, of.side)
    yield mix(lower, after, of.side)
    yield mix(before, of.role)
    yield mix(after, of.role)
    yield mix(tag_before, tag, tag_after, of.side)
    yield mix(tag_before, tag, of.edge)
    yield mix(tag, tag_after, of.edge)
    yield mix(lower, tokens.dep[rows], tokens.lemma[of.anchors])
    yield mix(lower, before, after)
    yield mix(at(tokens.lower, neighbour(tokens, rows, -2)), before, of.role)
    yield mix(after, at(tokens.lower, neighbour(tokens, rows, 2)), of.role)


def _tree(of: _Pairs) -> Iterator[Ids]:
    tokens, rows, anchors, branch = of.tokens, of.rows, of.anchors, of.branch
    lemma, tag, dep = tokens.lemma, tokens.tag, tokens.dep
    cue, cue_tag, cue_dep = lemma[anchors], tag[anchors], dep[anchors]
    role, path, edge = of.role, of.path, of.edge
    mask = whole(of.around.dependents[anchors])
    yield path
    yield mix(tag[rows], tokens.entity[rows], role)
    yield mix(tag[rows], dep[rows], path)
    yield mix(path, cue)
    yield mix(path, cue_tag, mask)
    yield mix(path, cue_dep, edge)
    yield mix(path, edge, cue)
    yield mix(path, edge, tag[rows])
    yield mix(path, dep[of.meet], cue_dep)
    yield mix(path, tag[of.meet], tag[branch])
    yield mix(role, mask)
    yield mix(role, cue, tag[rows])
    yield mix(role, edge, tokens.lower[rows])
    yield mix(role, at(dep, of.before), at(dep, of.after))
    yield mix(role, lemma[branch])
    yield mix(role, cue, lemma[branch])
    yield mix(role, tokens.entity[branch], tag[branch])
    yield mix(role, of.climbed, edge)
    yield mix(of.climbed, of.down, dep[rows], edge)


def _doers(of: _Pairs) -> Iterator[Ids]:
    """Tell where a token stands towards those who may be the source: the doer, the object above, agent, owner."""
    around, anchors, tokens = of.around, of.anchors, of.tokens
    cue, tag = tokens.lemma[anchors], tokens.tag[anchors]
    found = whole(np.where(around.doer[anchors] >= 0, np.minimum(around.climbed[anchors], 3), 9))
    doer = _within(of, around.doer[anchors])
    yield mix(doer, found)
    yield mix(doer, found, tokens.dep[anchors])
    yield mix(doer, found, tokens.dep[of.rows], of.side)
    yield mix(doer, found, tokens.lower[of.rows])
    yield mix(doer, cue)
    for person in (around.shared_object, around.agent, around.owner):
        within = _within(of, person[anchors])
        yield mix(within, found, tag)
        yield mix(within, found, cue)
        yield mix(within, doer, tokens.tag[of.rows], tokens.dep[anchors])


def _within(of: _Pairs, heads: Ints) -> Ids:
    """Tell whether a row is that head, stands at an end of what hangs on it, inside, before or after; 0 is no head."""
    there = np.maximum(heads, 0)
    left, right = of.tokens.left[there], of.tokens.right[there]
    place = np.where(of.rows < left, 1, np.where(of.rows > right, 2, 3))
    ends = 4 * (of.rows == left) + 8 * (of.rows == right) + 16 * (of.rows == there)
    return whole(np.where(heads >= 0, place + ends, 0))


def _quotations(of: _Pairs) -> Iterator[Ids]:
    tokens, around, rows, anchors = of.tokens, of.around, of.rows, of.anchors
    first, last = np.minimum(rows, anchors), np.maximum(rows, anchors)
    cue, tag, quote, mark, side, same = tokens.lemma[anchors], tokens.tag[rows], of.quote, of.mark, of.side, of.same
    quotes, commas, verbs = (
        whole(np.minimum(count[last] - count[first], 4)) for count in (around.quotes, around.commas, around.verbs)
    )
    has = whole(_sentence_has(of))
    yield mix(of.path, quote, mark)
    yield mix(quote, mark, side, same)
    yield mix(quote, mark, quotes, side)
    yield mix(quote, mark, quotes, cue)
    yield mix(quote, tag, of.role, quotes)
    yield mix(quote, same, quotes, whole(tokens.quoted[rows] == tokens.quoted[anchors]))
    yield mix(commas, verbs, of.role, quote)
    yield mix(commas, tag, side, tokens.tag[anchors])
    yield mix(commas, side, cue, mark)
    yield mix(verbs, side, cue, tag)
    yield mix(has, quote, mark, side, same)
    yield mix(has, of.path, quote)


def _sentence_has(of: _Pairs) -> NDArray[np.bool_]:
    """Tell whether the sentence of each cue has a quotation mark."""
    sentence, anchors = of.tokens.sentence, of.anchors
    first = np.searchsorted(sentence, sentence[anchors], side="left")
    last = np.searchsorted(sentence, sentence[anchors], side="right") - 1
    own = (of.tokens.opens | of.tokens.closes)[first]
    has: NDArray[np.bool_] = of.around.quotes[last] - of.around.quotes[first] + own > 0
    return has


def _beside(of: _Pairs) -> Iterator[Ids]:
    """Tell whether the tokens to either side hang on the same branch and stand within a quotation."""
    tokens, branch = of.tokens, of.branch
    for number, beside in enumerate((of.before, of.after), 1):
        there = np.maximum(beside, 0)
        within = (tokens.left[branch] <= there) & (there <= tokens.right[branch])
        joined = whole((beside >= 0).astype(np.int64) + within + 4 * number)
        yield mix(joined, of.role, of.edge, at(tokens.lower, beside))
        yield mix(joined, of.role, at(tokens.tag, beside), at(tokens.dep, beside))
        yield mix(whole(tokens.quoted[there] > 0), of.quote, of.mark, at(tokens.lower, beside), of.side)


def _rivals(of: _Pairs, cues: NDArray[np.float32]) -> Iterator[Ids]:
    """Tell how likely the token and its branch are cues themselves, and whether cues stand between."""
    first, last = np.minimum(of.rows, of.anchors), np.maximum(of.rows, of.anchors)
    likely = np.concatenate([[0], np.cumsum(cues > 0.5)])
    rivals = whole(np.clip(likely[last] - likely[first + 1], 0, 3))
    score = whole(np.digitize(cues[of.rows], _LEVELS))
    yield mix(score, of.role)
    yield mix(score, of.side, of.quote, rivals)
    yield mix(rivals, of.role, of.same)
    yield mix(rivals, of.quote, of.mark, of.same, of.side)
    yield mix(whole(np.digitize(cues[of.branch], _LEVELS)), of.role)
