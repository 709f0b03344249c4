"""What a noun announces: "a view he has held for years: ...", "Berg's message was simple: ..."."""

from collections.abc import Iterator, Mapping

import numpy as np

from rostra.extract.attribution.context import Context
from rostra.extract.attribution.scoring import Found
from rostra.extract.attribution.tokens import Flags, Ints, Tokens, among, key
from rostra.extract.attribution.trimming import without_marks
from rostra.model import CuePart, Lexicon

_BEFORE = 16
"""Tokens before a colon in which the noun stands that it explains."""
_OF = ("of", "from", "by", "among")
"""What stands between a noun and who holds it."""


def nouns(lexicon: Lexicon) -> Mapping[int, str]:
    """Give the nouns that come with a clause or a quotation, by their numbers in `Tokens`."""
    some = [cue for cue in lexicon.cues if cue.part is CuePart.NOUN and {"clause", "quotation"} & set(cue.content)]
    return {key(cue.lemma): cue.lemma for cue in some if " " not in cue.lemma}


def find(tokens: Tokens, around: Context, known: Mapping[int, str], speaks: Flags) -> Iterator[Found]:
    """Give what a noun outside of quotations announces after a colon; `speaks` tells who can be the source."""
    rows = np.array([row for row, lemma in enumerate(tokens.lemma.tolist()) if lemma in known], np.int64)
    rows = rows[tokens.pos[rows] == key("NOUN")]
    for colon in np.flatnonzero((tokens.lower == key(":")) & (tokens.quoted == 0)).tolist():
        noun = _noun_before(tokens, rows, colon)
        content = _after(tokens, around, colon)
        announces = noun >= 0 and content and _announces(tokens, around, noun, colon)
        source = _source(tokens, around, noun, speaks) if announces else ()
        if source and source[-1] < colon:
            yield Found(noun, source, (noun,), content, 1.0, 0.0, known[int(tokens.lemma[noun])])


def _noun_before(tokens: Tokens, nouns: Ints, colon: int) -> int:
    place = int(np.searchsorted(nouns, colon)) - 1
    noun = int(nouns[place]) if place >= 0 else -1
    near = noun >= max(0, colon - _BEFORE) and tokens.sentence[noun] == tokens.sentence[colon]
    return noun if near and not tokens.quoted[noun] else -1


def _announces(tokens: Tokens, around: Context, noun: int, colon: int) -> bool:
    """Tell whether a colon follows a noun with all that modifies it, or what the noun is said to be ("is simple:")."""
    if tokens.right[noun] >= colon - 1:
        return True
    said = int(tokens.head[noun])
    return bool(around.subject[said] == noun and around.auxiliary[said] >= 0 and colon - said <= 2 and said < colon)


def _after(tokens: Tokens, around: Context, colon: int) -> tuple[int, ...]:
    """Give the rows of the quotation, or else of the rest of the sentence if it is a clause, after a colon."""
    first = colon + 1
    if first >= len(tokens) or tokens.paragraph[first] != tokens.paragraph[colon]:
        return ()
    if tokens.opens[first]:
        return tuple(np.flatnonzero(tokens.quoted == tokens.quoted[first]).tolist())
    last = int(np.searchsorted(tokens.sentence, tokens.sentence[first], "right"))
    subjects = around.subject[first:last]
    clause = ((subjects >= first) & (subjects < last)).any()
    return without_marks(tokens, range(first, last)) if clause else ()


def _source(tokens: Tokens, around: Context, noun: int, speaks: Flags) -> tuple[int, ...]:
    """Give the rows of who holds what a noun names: the nearest of those who may."""
    for head in _holders(tokens, around, noun):
        rows = range(int(tokens.left[head]), int(tokens.right[head]) + 1) if head >= 0 else range(0)
        inside = [row for row in rows if row != around.marker[head] and tokens.tag[row] != key("POS")]
        if inside and len(inside) <= _BEFORE and speaks[head] and noun not in inside:
            return tuple(inside)
    return ()


def _holders(tokens: Tokens, around: Context, noun: int) -> Iterator[int]:
    below = np.flatnonzero((tokens.head == noun) & (np.arange(len(tokens)) != noun))
    yield int(around.owner[noun])
    for row in below[among(tokens.dep[below], ("acl:relcl", "acl"))].tolist():
        yield from (int(around.subject[row]), int(around.agent[row]))
    for row in below[tokens.dep[below] == key("nmod")].tolist():
        if around.marker[row] >= 0 and tokens.lower[around.marker[row]] in [key(word) for word in _OF]:
            yield row
    if tokens.dep[noun] == key("obj"):
        yield int(around.doer[tokens.head[noun]])
