"""How far an attribution can be trusted: a logistic regression over what was found."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

import numpy as np

from rostra.extract.attribution.context import Context
from rostra.extract.attribution.model import Weights
from rostra.extract.attribution.scoring import Found
from rostra.extract.attribution.tokens import Tokens, key
from rostra.extract.attribution.words import Words

_NEST = 6
"""Numbers that tell of the attribution around one; they stand last."""


@dataclass(frozen=True, slots=True)
class _Plain:
    """Hold as lists what is asked of tokens one by one: numpy is slow to give a single number.

    `known` tells which are cues of the lexicon, `speaks` which name someone who can speak.
    """

    entity: list[int]
    depth: list[int]
    pos: list[int]
    tag: list[int]
    dep: list[int]
    lower: list[int]
    sentence: list[int]
    quoted: list[bool]
    subject: list[int]
    known: list[bool]
    speaks: list[bool]


def _plain(tokens: Tokens, around: Context, words: Words) -> _Plain:
    columns = (tokens.entity, tokens.depth, tokens.pos, tokens.tag, tokens.dep, tokens.lower, tokens.sentence)
    flags = (tokens.quoted > 0, around.subject, words.acts_of(tokens) > 0, words.speaks(tokens))
    return _Plain(*(column.tolist() for column in (*columns, *flags)))


def evidence(
    tokens: Tokens, around: Context, found: Sequence[Found], words: Words, holders: Sequence[int | None]
) -> Weights:
    """Give one row of numbers an attribution; `holders` tells what holds each."""
    plain = _plain(tokens, around, words)
    rows = [
        [
            *_scores(one),
            *_source(plain, one),
            *_content(plain, around, one),
            *_cue(plain, one),
            *_nest(plain, one, found, holder),
        ]
        for one, holder in zip(found, holders, strict=True)
    ]
    return np.array(rows, np.float32)


def judged(weights: Weights, rows: Weights) -> Weights:
    """Give the probability that each attribution is right; the last weight is the bias."""
    probabilities: Weights = 1 / (1 + np.exp(-(rows @ weights[:-1] + weights[-1])))
    return probabilities


def alone(rows: Weights) -> Weights:
    """Give the evidence as it would be if no attribution stood inside another."""
    free = rows.copy()
    free[:, -_NEST:] = 0
    return free


def _scores(one: Found) -> list[float]:
    odds = float(np.log(max(one.score, 1e-4) / max(1 - one.score, 1e-4)))
    sure = max(one.certainty, -10.0)
    return [odds, min(odds, 0.0), max(odds - 3.0, 0.0), sure, max(sure, -1.0)]


def _source(tokens: _Plain, one: Found) -> list[float]:
    if not one.source:
        return [1.0] + [0.0] * 10
    entities = {tokens.entity[row] for row in one.source} - {0}
    head = min(one.source, key=lambda row: (tokens.depth[row], row))
    common = tokens.pos[head] == key("NOUN")
    return [
        0.0,
        float(key("PERSON") in entities),
        float(bool(entities - {key("PERSON")})),
        float(tokens.pos[head] == key("PRON")),
        float(np.log1p(len(one.source))),
        float(np.log1p(min(abs(row - one.anchor) for row in one.source))),
        float(common and tokens.speaks[head]),
        float(common and not tokens.speaks[head] and not entities),
        float(common and not tokens.speaks[head] and bool(entities)),
        float(tokens.lower[head] in (key("it"), key("this"), key("that"))),
        float(tokens.tag[head] in (key("WP"), key("WDT"))),
    ]


def _content(tokens: _Plain, around: Context, one: Found) -> list[float]:
    size = len(one.content)
    quoted = sum(tokens.quoted[row] for row in one.content) / size
    content = set(one.content)
    breaks = sum(after - before > 1 for before, after in zip(one.content, one.content[1:], strict=False))
    return [
        float(np.log(size)),
        float(size <= 2),
        float(size == 1 and quoted == 0),
        _clauses(tokens, content),
        quoted,
        float(quoted > 0.95),
        float(int(around.clause[one.anchor]) in content),
        float(int(around.open_clause[one.anchor]) in content),
        float(int(around.object[one.anchor]) in content),
        float(min(breaks, 3)),
        float(len({tokens.sentence[row] for row in one.content}) > 1),
    ]


def _clauses(tokens: _Plain, content: AbstractSet[int]) -> float:
    """Tell whether some word of a content has its subject there too."""
    return float(any(tokens.subject[row] in content and tokens.pos[row] != key("NOUN") for row in content))


def _cue(tokens: _Plain, one: Found) -> list[float]:
    pos, quoted = tokens.pos[one.anchor], float(tokens.quoted[one.anchor])
    return [
        float(tokens.known[one.anchor]),
        float(pos == key("VERB")),
        float(pos == key("NOUN")),
        float(pos == key("PUNCT")),
        float(np.log(len(one.cue))),
        quoted,
        float(tokens.dep[one.anchor] in (key("acl"), key("acl:relcl"), key("advcl"))),
        float(tokens.tag[one.anchor] == key("VBG")),
        float(tokens.tag[one.anchor] == key("VB")),
    ]


def _nest(tokens: _Plain, one: Found, found: Sequence[Found], holder: int | None) -> list[float]:
    if holder is None:
        return [0.0] * _NEST
    outer = found[holder]
    same = float(tokens.sentence[outer.anchor] == tokens.sentence[one.anchor])
    quoted = float(tokens.quoted[one.anchor])
    return [1.0, same, quoted, float(one.score > outer.score), float(outer.score), float(one.score)]
