"""Who stands beside what is said: the turns of an interview ("Q: ...", "Berg: ..."), and names under quotations."""

from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import pairwise

import numpy as np

from rostra.extract.attribution.scoring import Found
from rostra.extract.attribution.tokens import Tokens, key
from rostra.model import Lexicon

_LONGEST = 6
"""Tokens of a label, its colon among them."""
_FEWEST = 2
"""Turns that make an interview."""
_DASHES = frozenset(map(key, ("—", "–", "-", "--")))


def turns(lexicon: Lexicon) -> Mapping[int, str]:
    """Give the words that label turns without naming who speaks, by their numbers in `Tokens`."""
    return {key(cue.lemma): cue.lemma for cue in lexicon.cues if cue.is_label}


def find(tokens: Tokens, known: Mapping[int, str]) -> Iterator[Found]:
    """Give the turns of an interview, and the quotations that a name stands under or after."""
    yield from _turns(tokens, known)
    for (first, last), (start, end) in pairwise(tokens.bounds):
        if _is_quotation(tokens, first, last):
            yield from _signed(tokens, (first, last), (start, end))
    for first, last in tokens.bounds:
        close = next((row for row in range(first, last) if tokens.closes[row]), last)
        if close + 1 < last and _is_quotation(tokens, first, close + 1):
            yield from _signed(tokens, (first, close + 1), (close + 1, last))


def _turns(tokens: Tokens, known: Mapping[int, str]) -> Iterator[Found]:
    """Give the turns where labels come again; the label is the source if it names someone, else it is the cue."""
    labelled = {first: colon for first, last in tokens.bounds if (colon := _colon(tokens, first, last))}
    names = {first: tuple(tokens.lower[first:colon].tolist()) for first, colon in labelled.items()}
    again = Counter(names.values())
    bare = sum(again[word,] for word in known)
    if len(labelled) < _FEWEST or not (bare >= _FEWEST or max(again.values()) >= _FEWEST):
        return
    ends = dict(tokens.bounds)
    for first, colon in labelled.items():
        content, others = tuple(range(colon + 1, ends[first])), _others(names, labelled, first)
        if names[first] in {(word,) for word in known}:
            yield Found(first, (), (first, colon), content, 1.0, 0.0, known[names[first][0]], others)
        elif _names_someone(tokens, first, colon, bare + again[names[first]]) and _speaks(
            tokens, colon + 1, ends[first]
        ):
            yield Found(colon, tuple(range(first, colon)), (colon,), content, 1.0, 0.0, "", others)


def _others(names: Mapping[int, tuple[int, ...]], labelled: Mapping[int, int], first: int) -> tuple[int, ...]:
    """Give the rows of the label to which a turn is spoken: the nearest other one before, or else after."""
    others = [start for start in labelled if names[start] != names[first]]
    before, after = [one for one in others if one < first], [one for one in others if one > first]
    nearest = before[-1] if before else next(iter(after), None)
    return () if nearest is None else tuple(range(nearest, labelled[nearest]))


def _colon(tokens: Tokens, first: int, last: int) -> int:
    """Give the row of the colon that ends a label at the start of a paragraph, before what is said; 0 is none."""
    rows = range(first + 1, min(last - 1, first + _LONGEST))
    return next((row for row in rows if tokens.lower[row] == key(":")), 0)


def _names_someone(tokens: Tokens, first: int, last: int, times: int) -> bool:
    """Tell whether a label is a name: known as one, or one of several that are seen again."""
    kinds = zip(tokens.pos[first:last].tolist(), tokens.entity[first:last].tolist(), strict=True)
    name = all(pos in (key("PROPN"), key("DET")) or entity for pos, entity in kinds)
    return name and (times >= _FEWEST or bool(tokens.entity[first:last].any()))


def _speaks(tokens: Tokens, first: int, last: int) -> bool:
    """Tell whether rows have a verb or a quotation: a list of figures has none."""
    verbs = np.isin(tokens.pos[first:last], [key("VERB"), key("AUX")])
    return bool(verbs.any() or tokens.opens[first:last].any())


def _is_quotation(tokens: Tokens, first: int, last: int) -> bool:
    """Tell whether rows are one quotation and nothing else."""
    whole = last - first > 2 and bool(tokens.opens[first] and tokens.closes[last - 1])
    return whole and bool(tokens.quoted[first] == tokens.quoted[last - 1])


def _signed(tokens: Tokens, quotation: tuple[int, int], rest: tuple[int, int]) -> Iterator[Found]:
    """Give a quotation that a dash and the name of a person follow."""
    dash, name = rest[0], rest[0] + 1
    if name >= rest[1] or int(tokens.lower[dash]) not in _DASHES:
        return
    source = tuple(range(name, rest[1]))
    if (
        any(tokens.entity[row] == key("PERSON") for row in source[:_LONGEST])
        and len(set(tokens.sentence[name : rest[1]])) == 1
    ):
        yield Found(dash, source, (dash,), tuple(range(*quotation)), 1.0, 0.0)
