"""Features as numbers of rows of a weight table: hashed, so that a model holds no words."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rostra.extract.attribution.tokens import Ids, Ints, Tokens, key

Rows = NDArray[np.int32]

_ONE, _TWO = np.uint64(0x9E3779B97F4A7C15), np.uint64(0xC2B2AE3D27D4EB4F)
_SHIFT = np.uint64(31)


def mix(*columns: Ids) -> Ids:
    """Hash columns together, row by row."""
    mixed = columns[0] * _ONE
    for column in columns[1:]:
        mixed = ((mixed ^ (mixed >> _SHIFT)) + column) * _TWO
    return mixed


def hashed(templates: Iterator[Ids], bits: int) -> Rows:
    """Give one column a template, each the row of a table of 2 ** `bits` rows."""
    shift = np.uint64(64 - bits)
    return np.stack(
        [
            (((ids ^ (ids >> _SHIFT)) * _ONE + np.uint64(number * int(_TWO) % 2**64)) * _ONE >> shift).astype(np.int32)
            for number, ids in enumerate(templates, 1)
        ],
        axis=1,
    )


def whole(column: NDArray[np.generic]) -> Ids:
    """Take flags or whole numbers as ids."""
    return column.astype(np.int64).view(np.uint64) if column.dtype != np.uint64 else column


def stepped(distance: Ints) -> Ids:
    """Put signed distances into steps that widen: 0, 1, 2, 3, 4-5, 6-8, 9-13, ..."""
    size = np.abs(distance)
    step = np.where(size < 4, size, np.round(np.log(np.maximum(size, 1)) * 2.2).astype(np.int64) + 1)
    return whole(np.sign(distance) * np.minimum(step, 14))


@dataclass(frozen=True)
class Context:
    """Hold for each token what its neighbours in the text and in the tree are; -1 is none."""

    subject: Ints
    object: Ints
    clause: Ints
    open_clause: Ints
    oblique: Ints
    auxiliary: Ints
    particle: Ints
    marker: Ints
    dependents: Ints
    verbs: Ints
    marks: Ints
    commas: Ints
    quotes: Ints


_KINDS = {
    "subject": ("nsubj", "nsubj:pass", "nsubj:outer"),
    "object": ("obj", "iobj"),
    "clause": ("ccomp", "parataxis"),
    "open_clause": ("xcomp",),
    "oblique": ("obl", "obl:agent", "nmod"),
    "auxiliary": ("aux", "aux:pass", "cop"),
    "particle": ("compound:prt",),
    "marker": ("mark", "case"),
}
_MASKED = (
    *("nsubj", "nsubj:pass", "obj", "iobj", "ccomp", "xcomp", "parataxis", "obl", "obl:agent", "advcl", "mark", "case"),
    *("aux", "aux:pass", "cop", "compound:prt", "acl", "acl:relcl", "nmod", "det", "nmod:poss"),
)
_FLAT = np.uint64(0)


def context(tokens: Tokens) -> Context:
    """Find the dependents of each kind of each token and count marks up to each token."""
    here = np.arange(len(tokens))
    found = {}
    for name, labels in _KINDS.items():
        of_kind = np.isin(tokens.dep, np.array([key(label) for label in labels], np.uint64)) & (tokens.head != here)
        column = np.full(len(tokens), -1)
        column[tokens.head[of_kind][::-1]] = here[of_kind][::-1]
        found[name] = column
    dependents = np.zeros(len(tokens), np.int64)
    for bit, label in enumerate(_MASKED):
        heads = tokens.head[tokens.dep == key(label)]
        dependents[heads] |= 1 << bit
    inherits = np.isin(tokens.dep, np.array([key("conj"), key("xcomp")], np.uint64)) & (found["subject"] < 0)
    found["subject"] = np.where(inherits, found["subject"][tokens.head], found["subject"])
    verb = np.isin(tokens.pos, np.array([key("VERB")], np.uint64))
    comma = np.isin(tokens.lower, np.array([key(","), key("—"), key("–"), key("--"), key(";"), key(":")], np.uint64))
    return Context(
        **found,
        dependents=dependents,
        verbs=np.cumsum(verb),
        marks=np.cumsum(tokens.pos == key("PUNCT")),
        commas=np.cumsum(comma),
        quotes=np.cumsum(tokens.opens | tokens.closes),
    )


def at(column: Ids, rows: Ints) -> Ids:
    """Give the values at some rows; 0 where a row is -1 or outside."""
    inside = (rows >= 0) & (rows < len(column))
    return np.where(inside, column[np.where(inside, rows, 0)] if len(column) else _FLAT, _FLAT)


def cue_templates(tokens: Tokens, around: Context) -> Iterator[Ids]:
    """Give the features that tell whether a token is the head of a cue."""
    here = np.arange(len(tokens))
    lemma, lower, tag, dep, entity, head = (
        *(tokens.lemma, tokens.lower, tokens.tag, tokens.dep, tokens.entity),
        tokens.head,
    )
    yield lemma
    yield lower
    yield tag
    yield mix(lemma, tag)
    yield mix(lemma, dep)
    yield mix(tag, dep)
    for step in (-2, -1, 1, 2):
        yield at(lower, here + step)
        yield at(tag, here + step)
        yield mix(lemma, at(lower, here + step))
    yield mix(tag, at(tag, here - 1))
    yield mix(tag, at(tag, here + 1))
    yield mix(at(tag, here - 1), tag, at(tag, here + 1))
    yield mix(lemma, at(lemma, here + 1), at(lemma, here + 2))
    yield mix(lemma[head], dep)
    yield mix(lemma, lemma[head])
    yield mix(tag[head], dep, tag)
    yield mix(dep, dep[head], dep[head[head]])
    yield mix(lemma[head[head]], dep[head], dep)
    mask = whole(around.dependents)
    yield mask
    yield mix(mask, lemma)
    yield mix(mask, dep)
    yield mix(mask, tag)
    for kind in (around.subject, around.object, around.clause, around.open_clause, around.oblique, around.auxiliary):
        yield at(lemma, kind)
        yield mix(lemma, at(lemma, kind))
        yield mix(lemma, at(tag, kind), at(entity, kind))
        yield mix(tag, dep, at(tag, kind), at(entity, kind))
    yield mix(lemma, at(lemma, around.particle))
    case = at(lemma, at(whole(around.marker + 1), around.oblique).view(np.int64) - 1)
    yield mix(lemma, case)
    mark = at(lemma, at(whole(around.marker + 1), around.clause).view(np.int64) - 1)
    yield mix(lemma, mark)
    mark = at(lemma, at(whole(around.marker + 1), around.open_clause).view(np.int64) - 1)
    yield mix(lemma, mark)
    quoted = whole(tokens.quoted > 0)
    bounds = np.asarray(tokens.bounds, np.int64).reshape(-1, 2)
    first = whole(np.minimum(here - bounds[tokens.paragraph, 0], 4))
    yield mix(quoted, lemma)
    yield mix(quoted, tag, dep)
    count = around.quotes[bounds[tokens.paragraph, 1] - 1] - around.quotes[bounds[tokens.paragraph, 0]]
    has_quotes = whole(np.minimum(count, 3))
    yield mix(has_quotes, quoted)
    yield mix(has_quotes, quoted, lemma)
    near = _near_quote(tokens, around, here)
    yield mix(near, quoted)
    yield mix(near, lemma)
    yield mix(near, tag, dep)
    yield first
    yield mix(first, tag)
    yield mix(first, lower)
    length = stepped(bounds[tokens.paragraph, 1] - bounds[tokens.paragraph, 0])
    yield mix(length, tag)
    yield mix(length, first, lower)
    yield tokens.shape
    yield stepped(tokens.depth)
    yield mix(stepped(tokens.right - here), tag)
    yield mix(stepped(tokens.right - here), lemma)
    subject = around.subject
    yield mix(lemma, stepped(np.where(subject >= 0, subject - here, 99)))
    yield mix(at(lemma, subject), at(lemma, around.auxiliary), tag)


def _near_quote(tokens: Tokens, around: Context, here: Ints) -> Ids:
    """Tell whether a quotation mark stands within three tokens to the left or right."""
    last = len(tokens) - 1
    before = around.quotes[here] - around.quotes[np.maximum(here - 4, 0)]
    after = around.quotes[np.minimum(here + 4, last)] - around.quotes[here]
    return whole((before > 0) + 2 * (after > 0))


def _branches(tokens: Tokens, rows: Ints, anchors: Ints, steps: int) -> tuple[Ints, Ints, Ints]:
    """Climb from `rows` to the first ancestor that also stands above `anchors`: it, the last token below it, the steps."""
    meet, below, climbed = rows.copy(), rows.copy(), np.zeros(len(rows), np.int64)
    for _ in range(steps):
        apart = ~((tokens.left[meet] <= anchors) & (anchors <= tokens.right[meet]))
        apart &= tokens.head[meet] != meet
        if not apart.any():
            break
        below = np.where(apart, meet, below)
        meet = np.where(apart, tokens.head[meet], meet)
        climbed += apart
    return meet, below, climbed


def frame_templates(
    tokens: Tokens, around: Context, cues: NDArray[np.float32], rows: Ints, anchors: Ints
) -> Iterator[Ids]:
    """Give the features that tell a token's role towards a cue; `rows` and `anchors` are the pairs."""
    lemma, lower, tag, dep, entity = tokens.lemma, tokens.lower, tokens.tag, tokens.dep, tokens.entity
    meet, branch, climbed = _branches(tokens, rows, anchors, 12)
    _, other, down = _branches(tokens, anchors, rows, 8)
    side = whole(np.sign(rows - anchors))
    same = whole(np.clip(tokens.sentence[rows] - tokens.sentence[anchors], -2, 2))
    role = mix(dep[branch], whole(np.minimum(climbed, 1)), side, same)
    hanging = np.where(down > 0, dep[other], _FLAT)
    down_ = whole(np.minimum(down, 3))
    path = mix(role, hanging, down_)
    edge = whole((rows == tokens.left[branch]) + 2 * (rows == tokens.right[branch]) + 4 * (rows == branch))
    quote = whole((tokens.quoted[rows] > 0) + 2 * (tokens.quoted[anchors] > 0))
    mark = whole(tokens.opens[rows] + 2 * tokens.closes[rows])
    cue, cue_tag, cue_dep = lemma[anchors], tag[anchors], dep[anchors]
    before, after = _neighbour(tokens, rows, -1), _neighbour(tokens, rows, 1)
    first, last = np.minimum(rows, anchors), np.maximum(rows, anchors)
    between_quotes = whole(np.minimum(around.quotes[last] - around.quotes[first], 4))
    between_commas = whole(np.minimum(around.commas[last] - around.commas[first], 4))
    between_verbs = whole(np.minimum(around.verbs[last] - around.verbs[first], 4))
    near = whole(np.clip(rows - anchors, -6, 6))
    distance = stepped(rows - anchors)
    mask = whole(around.dependents[anchors])
    yield mix(distance, side)
    yield mix(distance, cue)
    yield mix(distance, tag[rows], cue_tag)
    yield mix(near, lower[rows])
    yield mix(near, tag[rows], cue_dep)
    yield mix(near, lower[rows], cue)
    yield mix(lower[rows], side, same)
    yield mix(lower[rows], role)
    yield mix(lower[rows], at(lower, before), side)
    yield mix(lower[rows], at(lower, after), side)
    yield mix(at(lower, before), role)
    yield mix(at(lower, after), role)
    yield mix(at(tag, before), tag[rows], at(tag, after), side)
    yield mix(at(tag, before), tag[rows], edge)
    yield mix(tag[rows], at(tag, after), edge)
    yield mix(tag[rows], entity[rows], role)
    yield mix(tag[rows], dep[rows], path)
    yield path
    yield mix(path, cue)
    yield mix(path, cue_tag, mask)
    yield mix(path, cue_dep, edge)
    yield mix(path, edge, cue)
    yield mix(path, edge, tag[rows])
    yield mix(path, quote, mark)
    yield mix(role, cue, tag[rows])
    yield mix(role, edge, lower[rows])
    yield mix(role, at(dep, before), at(dep, after))
    yield mix(role, lemma[branch])
    yield mix(role, cue, lemma[branch])
    yield mix(role, entity[branch], tag[branch])
    yield mix(path, dep[meet], cue_dep)
    yield mix(path, tag[meet], tag[branch])
    yield mix(role, whole(np.minimum(climbed, 6)), edge)
    yield mix(whole(np.minimum(climbed, 6)), down_, dep[rows], edge)
    yield mix(quote, mark, side, same)
    yield mix(quote, mark, between_quotes, side)
    yield mix(quote, mark, between_quotes, cue)
    yield mix(quote, tag[rows], role, between_quotes)
    yield mix(quote, same, between_quotes, whole(tokens.quoted[rows] == tokens.quoted[anchors]))
    yield mix(between_commas, between_verbs, role, quote)
    yield mix(between_commas, tag[rows], side, cue_tag)
    yield mix(between_commas, side, cue, mark)
    yield mix(between_verbs, side, cue, tag[rows])
    has = whole((_has(tokens, around, anchors) > 0) + 0)
    yield mix(has, quote, mark, side, same)
    yield mix(has, path, quote)
    yield mix(has, mask, role)
    for beside, name in ((before, 1), (after, 2)):
        inside = np.clip(beside, 0, len(tokens) - 1)
        valid = (beside >= 0).astype(np.int64)
        within = (tokens.left[branch] <= inside) & (inside <= tokens.right[branch])
        yield mix(whole(valid + within), role, edge, whole(np.full(len(rows), name)), at(lower, beside))
        yield mix(at(tag, beside), at(dep, beside), role, whole(valid + within))
        yield mix(whole(tokens.quoted[inside] > 0), quote, mark, at(lower, beside), side)
    score = whole(np.digitize(cues[rows], _LEVELS))
    rival = np.concatenate([[0], np.cumsum(cues > 0.5)])
    rivals = whole(np.clip(rival[last] - rival[first + 1], 0, 3))
    yield mix(score, role)
    yield mix(score, side, quote, rivals)
    yield mix(rivals, role, same)
    yield mix(rivals, quote, mark, same, side)
    yield mix(whole(np.digitize(cues[branch], _LEVELS)), role)
    yield mix(lower[rows], dep[rows], cue)
    yield mix(lower[rows], at(lower, before), at(lower, after))
    yield mix(at(lower, _neighbour(tokens, rows, -2)), at(lower, before), role)
    yield mix(at(lower, after), at(lower, _neighbour(tokens, rows, 2)), role)


_LEVELS = np.array([0.02, 0.1, 0.3, 0.5, 0.8])


def _neighbour(tokens: Tokens, rows: Ints, step: int) -> Ints:
    """Give the row `step` tokens on, or -1 where that is another paragraph."""
    rows_ = np.clip(rows + step, 0, len(tokens) - 1)
    return np.where((rows_ == rows + step) & (tokens.paragraph[rows_] == tokens.paragraph[rows]), rows_, -1)


def _has(tokens: Tokens, around: Context, anchors: Ints) -> Ints:
    """Count the quotation marks of the sentence that each anchor stands in."""
    first = np.searchsorted(tokens.sentence, tokens.sentence[anchors], side="left")
    last = np.searchsorted(tokens.sentence, tokens.sentence[anchors], side="right") - 1
    own = (tokens.opens | tokens.closes)[first]
    counted: Ints = around.quotes[last] - around.quotes[first] + own
    return counted


