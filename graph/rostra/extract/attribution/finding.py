"""Find the attributions of a document in its columns, and how far each can be trusted."""

from collections.abc import Container, Sequence
from dataclasses import dataclass

import numpy as np

from rostra.extract.attribution import judging, scoring
from rostra.extract.attribution.context import context
from rostra.extract.attribution.model import Model, Weights
from rostra.extract.attribution.nesting import enclosing
from rostra.extract.attribution.scoring import Found
from rostra.extract.attribution.tokens import Tokens, key
from rostra.model import Lexicon


@dataclass(frozen=True)
class Judged:
    """Hold an attribution with its confidence and the number of the one that holds it."""

    found: Found
    confidence: float
    inside: int | None


def known_words(lexicon: Lexicon) -> frozenset[int]:
    """Give the first words of the lexicon's cues as numbers of `Tokens`."""
    return frozenset(key(cue.lemma.split()[0]) for cue in lexicon.cues)


def candidates(model: Model, tokens: Tokens, known: Container[int]) -> tuple[list[Found], list[int | None], Weights]:
    """Give all that may be attributions, in order of their cues: with what holds each, and the evidence for it."""
    around = context(tokens)
    cues = scoring.cue_scores(model, tokens, around)
    found = scoring.roles(model, tokens, around, cues, np.flatnonzero(cues > model.candidate))
    holders = enclosing(found)
    in_lexicon = [int(tokens.lemma[one.anchor]) in known or int(tokens.lower[one.anchor]) in known for one in found]
    return found, holders, judging.evidence(tokens, around, found, in_lexicon, holders)


def find(model: Model, tokens: Tokens, known: Container[int]) -> list[Judged]:
    """Give the attributions that are likely enough; one inside another must be a clear case."""
    if not len(tokens):
        return []
    found, holders, evidence = candidates(model, tokens, known)
    if not found:
        return []
    confidences = judging.judged(model.evidence, evidence)
    clear = _clear_inside(model, tokens, found, holders, judging.judged(model.evidence, judging.alone(evidence)))
    kept = [number for number, likely in enumerate(confidences >= model.threshold) if likely or number in clear]
    return [
        Judged(found[number], clear.get(number, float(confidences[number])), _kept(holders, number, kept))
        for number in kept
    ]


def _clear_inside(
    model: Model, tokens: Tokens, found: Sequence[Found], holders: Sequence[int | None], free: Weights
) -> dict[int, float]:
    """Give the confidence of those inside another that would be trusted alone: with a source, and not in quotation.

    The corpus that the model learns from annotates none inside another; what a quoted source says of itself ("I think")
    is the quotation's own.
    """
    return {
        number: float(free[number])
        for number, one in enumerate(found)
        if holders[number] is not None
        and one.source
        and not tokens.quoted[one.anchor]
        and free[number] >= model.inside_threshold
    }


def _kept(holders: Sequence[int | None], number: int, kept: Sequence[int]) -> int | None:
    """Give the place among the kept ones of the nearest that holds an attribution."""
    holder = holders[number]
    while holder is not None and holder not in kept:
        holder = holders[holder]
    return None if holder is None else kept.index(holder)
