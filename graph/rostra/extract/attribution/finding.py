"""Find the attributions of a document in its columns, and how far each can be trusted."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from rostra.extract.attribution import judging, scoring
from rostra.extract.attribution.context import context
from rostra.extract.attribution.model import Model, Weights
from rostra.extract.attribution.nesting import enclosing
from rostra.extract.attribution.scoring import Found
from rostra.extract.attribution.tokens import Tokens, key
from rostra.extract.attribution.trimming import trimmed
from rostra.extract.attribution.words import Words


@dataclass(frozen=True)
class Judged:
    """Hold an attribution with its confidence and the number of the one that holds it."""

    found: Found
    confidence: float
    inside: int | None


def candidates(model: Model, tokens: Tokens, words: Words) -> tuple[list[Found], list[int | None], Weights]:
    """Give all that may be attributions, in order of their cues: with what holds each, and the evidence for it."""
    around = context(tokens)
    cues = scoring.cue_scores(model, tokens, around, words.acts_of(tokens))
    every = scoring.roles(model, tokens, around, cues, np.flatnonzero(cues > model.candidate))
    found = [trimmed(tokens, one) for one in every if not _asks_who(tokens, one)]
    holders = enclosing(found)
    return found, holders, judging.evidence(tokens, around, found, words, holders)


def _asks_who(tokens: Tokens, one: Found) -> bool:
    """Tell whether the source is the interrogative that a sentence starts with: who it is, is what is asked."""
    row = one.source[0] if len(one.source) == 1 else -1
    return (
        row >= 0
        and int(tokens.tag[row]) == key("WP")
        and (row == 0 or tokens.sentence[row] != tokens.sentence[row - 1])
    )


def find(model: Model, tokens: Tokens, words: Words) -> list[Judged]:
    """Give the attributions that are likely enough, in order of their cues."""
    if not len(tokens):
        return []
    found, holders, evidence = candidates(model, tokens, words)
    if not found:
        return []
    confidences = judging.judged(model.evidence, evidence)
    alone = judging.judged(model.evidence, judging.alone(evidence))
    clear = _clear_inside(tokens, found, holders, alone, model.inside_threshold)
    return choose(found, holders, confidences, clear, model.threshold)


def _clear_inside(
    tokens: Tokens, found: Sequence[Found], holders: Sequence[int | None], alone: Weights, threshold: float
) -> dict[int, float]:
    """Give the confidence of those inside another that would be trusted alone: with a source, and not in quotation.

    The corpus that the model learns from annotates none inside another; what a quoted source says of itself ("I think")
    is the quotation's own.
    """
    return {
        number: float(alone[number])
        for number, one in enumerate(found)
        if holders[number] is not None and one.source and not tokens.quoted[one.anchor] and alone[number] >= threshold
    }


def choose(
    found: Sequence[Found],
    holders: Sequence[int | None],
    confidences: Weights,
    clear: Mapping[int, float],
    threshold: float,
) -> list[Judged]:
    """Keep what reaches the threshold and what is `clear` (by number, with a confidence of its own)."""
    kept = [number for number, likely in enumerate(confidences >= threshold) if likely or number in clear]
    return [
        Judged(found[number], clear.get(number, float(confidences[number])), holder(holders, number, kept))
        for number in kept
    ]


def holder(holders: Sequence[int | None], number: int, kept: Sequence[int]) -> int | None:
    """Give the place among the kept ones of the nearest that holds an attribution."""
    around = holders[number]
    while around is not None and around not in kept:
        around = holders[around]
    return None if around is None else kept.index(around)
