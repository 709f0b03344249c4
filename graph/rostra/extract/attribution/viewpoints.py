"""Whose view a clause gives: "in Berg's view", "as Berg sees it", "in the words of the minister"."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

import numpy as np

from rostra.extract.attribution.context import Context
from rostra.extract.attribution.scoring import Found
from rostra.extract.attribution.tokens import Flags, Ints, Tokens, key
from rostra.extract.attribution.trimming import without_marks
from rostra.extract.attribution.words import SLOT
from rostra.model import CuePart, Lexicon

_LONGEST = 8
"""Tokens that a source within a phrase may have."""
_PREPOSITION = 2
_BETWEEN = 2
"""Tokens that may part the owner from the noun: "in Berg's considered view"."""


@dataclass(frozen=True)
class Viewpoint:
    """Hold a phrase as numbers of `Tokens`: the words before its source, and those after it."""

    lemma: str
    before: tuple[int, ...]
    after: tuple[int, ...]


def viewpoints(lexicon: Lexicon) -> tuple[Viewpoint, ...]:
    """Take the phrases from a lexicon; where one does not say where its source stands, that follows it.

    "According to" and its like, of two words, are prepositions that the model has learned.
    """
    lemmas = [cue.lemma for cue in lexicon.cues if cue.part is CuePart.ADPOSITION and "clause" in cue.content]
    return tuple(_viewpoint(lemma) for lemma in lemmas if len(lemma.split()) > _PREPOSITION)


def _viewpoint(lemma: str) -> Viewpoint:
    before, _, after = lemma.partition(SLOT)
    first, last = (tuple(key(word) for word in words.split()) for words in (before, after))
    return Viewpoint(lemma, first, last)


def find(tokens: Tokens, around: Context, known: Sequence[Viewpoint], speaks: Flags) -> Iterator[Found]:
    """Give what such phrases attribute, those within a quotation left out; `speaks` tells who can have a view."""
    words = {*tokens.lower.tolist(), *tokens.lemma.tolist()}
    for one in [one for one in known if words.issuperset(one.before) and words.issuperset(one.after)]:
        places = _after_source(tokens, one) if one.after else _before_source(tokens, one)
        for phrase, source, anchor in places:
            if source and speaks[list(source)].any() and _stands_apart(tokens, phrase):
                content = _content(tokens, around, anchor, {*phrase, *source})
                if len(content) > 1:
                    cue = [row for row in phrase if row not in source and tokens.tag[row] != key("POS")]
                    yield Found(anchor, source, tuple(cue), content, 1.0, 0.0, one.lemma)


def _stands_apart(tokens: Tokens, phrase: range) -> bool:
    """Tell whether a phrase outside of quotations is set off from its clause, or opens it."""
    first, last = phrase[0], phrase[-1]
    starts_ = first == 0 or tokens.sentence[first - 1] != tokens.sentence[first]
    opens = starts_ or tokens.pos[first - 1] in [key(pos) for pos in ("PUNCT", "SCONJ", "CCONJ")]
    after = last + 1 < len(tokens) and tokens.pos[last + 1] == key("PUNCT")
    return bool(opens and (after or starts_) and not tokens.quoted[first])


Place = tuple[range, tuple[int, ...], int]
"""The rows of a phrase, of its source, and the one that it hangs by."""


def _after_source(tokens: Tokens, one: Viewpoint) -> Iterator[Place]:
    lasts = starts(tokens, one.after).tolist()
    ends = {start + len(one.before) for start in starts(tokens, one.before).tolist()} if lasts else set()
    for last in lasts:
        first = next((row for row in range(last - 1, last - _LONGEST - 1, -1) if row in ends), -1)
        if first > 0 and not (tokens.pos[first:last] == key("PUNCT")).any():
            source = _owner(tokens, first, last, len(one.after))
            yield range(first - len(one.before), last + len(one.after)), source, last


def starts(tokens: Tokens, words: Sequence[int]) -> Ints:
    """Give the rows where these words begin, by their forms or their lemmas."""
    rows = np.flatnonzero((tokens.lower == words[0]) | (tokens.lemma == words[0]))
    for step, word in enumerate(words[1:] if len(rows) else (), 1):
        rows = rows[rows + step < len(tokens)]
        rows = rows[(tokens.lower[rows + step] == word) | (tokens.lemma[rows + step] == word)]
    return rows


def _owner(tokens: Tokens, first: int, last: int, words: int) -> tuple[int, ...]:
    """Give the rows of an owner before a noun, or of a subject before a verb; none where it is neither.

    Between an owner and its noun only adjectives stand ("her own words"); a verb has more words after it ("sees it").
    """
    marks = [row for row in range(first, last) if tokens.tag[row] in (key("POS"), key("PRP$"))]
    if marks:
        between = tokens.pos[marks[-1] + 1 : last]
        near = len(between) <= _BETWEEN and bool((between == key("ADJ")).all())
        return tuple(range(first, marks[-1] + int(tokens.tag[marks[-1]] == key("PRP$")))) if near else ()
    return tuple(range(first, last)) if tokens.pos[last] == key("VERB") and words > 1 else ()


def _before_source(tokens: Tokens, one: Viewpoint) -> Iterator[Place]:
    for start in starts(tokens, one.before).tolist():
        first = start + len(one.before)
        head = max(int(tokens.head[first - 1]), int(tokens.head[start]))
        if first <= head and tokens.sentence[head] == tokens.sentence[start]:
            source = range(first, int(tokens.right[head]) + 1)
            yield range(start, source.stop), tuple(source), start


def _content(tokens: Tokens, around: Context, anchor: int, phrase: AbstractSet[int]) -> tuple[int, ...]:
    """Give the clause that a phrase belongs to, without it: that of the nearest word above with a subject."""
    clause = int(tokens.head[anchor])
    while (clause in phrase or around.subject[clause] < 0) and tokens.head[clause] != clause:
        clause = int(tokens.head[clause])
    rows = np.arange(tokens.left[clause], tokens.right[clause] + 1)
    rows = rows[tokens.sentence[rows] == tokens.sentence[anchor]]
    whole = without_marks(tokens, [row for row in rows.tolist() if row not in phrase])
    return whole[1:] if whole and tokens.pos[whole[0]] == key("CCONJ") else whole
