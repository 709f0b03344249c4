"""Find the attributions of a document in its columns, and how far each can be trusted."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from rostra.extract.attribution import constructions, framed, judging, scoring
from rostra.extract.attribution.constructions import Constructions
from rostra.extract.attribution.context import Context, context
from rostra.extract.attribution.mending import mended, without_doubles
from rostra.extract.attribution.model import Model, Weights
from rostra.extract.attribution.nesting import enclosing
from rostra.extract.attribution.scoring import Found
from rostra.extract.attribution.tokens import Tokens, key
from rostra.extract.attribution.trimming import added, trimmed
from rostra.extract.attribution.words import Words

NO_CONSTRUCTIONS = Constructions()
_SURE = 0.5
"""The confidence from which on what was learned makes another reading of its cue or content needless."""
_MEANS, _LEAST = 0.75, 0.2
"""How likely a saying by which something is done is right, and the confidence that it needs of the judge's."""


@dataclass(frozen=True)
class Judged:
    """Hold an attribution with its confidence and the number of the one that holds it."""

    found: Found
    confidence: float
    inside: int | None


def candidates(
    model: Model, tokens: Tokens, around: Context, words: Words, sure: Collection[int] = ()
) -> tuple[list[Found], list[int | None], Weights]:
    """Give all that may be attributions, in order of their cues: with what holds each, and the evidence for it.

    `sure` are rows of cues whatever the model says of them.
    """
    cues = scoring.cue_scores(model, tokens, around, words.acts_of(tokens))
    anchors = np.union1d(np.flatnonzero(cues > model.candidate), np.fromiter(sure, np.int64))
    every = scoring.roles(model, tokens, around, cues, anchors)
    clauses = added(tokens)
    found = [trimmed(tokens, one, clauses) for one in every if not _asks_who(tokens, one)]
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


def find(model: Model, tokens: Tokens, words: Words, known: Constructions = NO_CONSTRUCTIONS) -> list[Judged]:
    """Give the attributions that are likely enough, in order of their cues."""
    if not len(tokens):
        return []
    around = context(tokens)
    added = framed.anchors(tokens, known.added)
    speaks = words.may_speak(tokens)
    over = list(constructions.over(tokens, around, speaks, known))
    taken = {row for one, _ in over for row in one.cue}
    learned = [one for one in _learned(model, tokens, around, words, added) if taken.isdisjoint(one.found.cue)]
    sure = [one.found for one in learned if one.confidence >= _SURE and one.found.anchor not in added]
    told = [*sure, *(one for one, _ in over)]
    beside = constructions.beside(tokens, around, speaks, known, added)
    built = [*over, *(pair for pair in beside if not constructions.is_told(pair[0], told))]
    return _joined(tokens, around, learned, built)


def _joined(
    tokens: Tokens, around: Context, learned: Sequence[Judged], built: Sequence[tuple[Found, float]]
) -> list[Judged]:
    """Put what was learned and what was built in order of their cues, each in what holds it."""
    anchors = {one.anchor for one, _ in built}
    pairs = [*((one.found, one.confidence) for one in learned if anchors.isdisjoint(one.found.cue)), *built]
    pairs.sort(key=lambda pair: pair[0].anchor)
    found, confidences = [one for one, _ in pairs], [likely for _, likely in pairs]
    kept = without_doubles(found, confidences)
    found, confidences = [found[number] for number in kept], [confidences[number] for number in kept]
    holders = enclosing(found)
    whole = [
        mended(tokens, around, one, None if holder is None else found[holder])
        for one, holder in zip(found, holders, strict=True)
    ]
    return [Judged(*one) for one in zip(whole, confidences, holders, strict=True)]


def _learned(model: Model, tokens: Tokens, around: Context, words: Words, added: Collection[int]) -> list[Judged]:
    found, holders, evidence = candidates(model, tokens, around, words, added)
    if not found:
        return []
    confidences = judging.judged(model.evidence, evidence)
    alone = judging.judged(model.evidence, judging.alone(evidence))
    clear = _clear_inside(tokens, found, holders, alone, model.inside_threshold)
    raised = _raised(tokens, words, found, confidences)
    asked = {number: constructions.FRAMED for number, one in enumerate(found) if one.anchor in added and one.source}
    sure = {number: max(likely, float(confidences[number])) for number, likely in (asked | raised).items()}
    return choose(found, holders, confidences, sure | clear, model.threshold)


def _raised(tokens: Tokens, words: Words, found: Sequence[Found], confidences: Weights) -> dict[int, float]:
    """Give a better confidence to what someone did by saying it ("stunned her allies by suggesting that ...").

    In PolNeAR train the judge trusts such cues of the lexicon too little: three of four that it gives from 0.2 to 0.5
    are right.
    """
    acts, known = words.acts_of(tokens), enumerate(found)
    by = [number for number, one in known if one.source and acts[one.anchor] and _is_means(tokens, one.anchor)]
    return {number: _MEANS for number in by if confidences[number] >= _LEAST}


def _is_means(tokens: Tokens, row: int) -> bool:
    """Tell whether a participle follows "by", with or without an adverb between."""
    before = row - 1 if tokens.pos[row - 1] != key("ADV") else row - 2
    participle = tokens.tag[row] == key("VBG") and not tokens.quoted[row]
    return bool(participle and before >= 0 and tokens.lower[before] == key("by"))


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
        Judged(found[number], clear.get(number, float(confidences[number])), inside)
        for number, inside in zip(kept, kept_holders(holders, kept), strict=True)
    ]


def kept_holders(holders: Sequence[int | None], kept: Sequence[int]) -> Iterator[int | None]:
    """Give for each kept attribution the place among the kept ones of the nearest that holds it."""
    places = {number: place for place, number in enumerate(kept)}
    for number in kept:
        around = holders[number]
        while around is not None and around not in places:
            around = holders[around]
        yield None if around is None else places[around]
