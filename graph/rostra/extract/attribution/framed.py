"""What a cue attributes by its frame alone: for cues that a pack adds, of which the model has not learned."""

from collections.abc import Iterator, Mapping, Sequence

import numpy as np

from rostra.extract.attribution.context import Context
from rostra.extract.attribution.scoring import Found
from rostra.extract.attribution.tokens import Ints, Tokens, key
from rostra.extract.attribution.trimming import without_marks
from rostra.extract.attribution.viewpoints import starts
from rostra.model import Cue, CuePart, Lexicon

_PARTS = {CuePart.VERB: "VERB", CuePart.NOUN: "NOUN", CuePart.ADJECTIVE: "ADJ", CuePart.ADPOSITION: "ADP"}
_CLAUSES = ("ccomp", "xcomp", "acl", "advcl", "parataxis")
_PASSIVE = "nsubj:pass"


def added(lexicon: Lexicon) -> Sequence[Cue]:
    """Give the cues that packs add, those that tell of silence left out."""
    return [cue for cue in lexicon.cues if cue.added and cue.content != ("none",)]


def anchors(tokens: Tokens, cues: Sequence[Cue]) -> Mapping[int, Cue]:
    """Give the rows that such cues hang by, outside of quotations; of two at one row, the longer."""
    found: dict[int, Cue] = {}
    for cue in sorted(cues, key=lambda cue: len(_words(cue))):
        rows = [_anchor(start, cue) for start in starts(tokens, _words(cue)).tolist()]
        found |= {row: cue for row in rows if tokens.pos[row] == key(_PARTS[cue.part]) and not tokens.quoted[row]}
    return found


def _words(cue: Cue) -> list[int]:
    """Give the words of a cue as the tokeniser parts them: at hyphens, too."""
    return [key(word) for word in cue.lemma.replace("-", " - ").split()]


def _anchor(start: int, cue: Cue) -> int:
    """Give the word that a cue hangs by: its first, but its last where a hyphen joins them."""
    return start + len(_words(cue)) - 1 if "-" in cue.lemma.split()[0] else start


def find(tokens: Tokens, around: Context, cues: Mapping[int, Cue]) -> Iterator[Found]:
    """Give what stands where the entry of a cue says that its content stands, and who does what it names."""
    for anchor, cue in cues.items():
        first = 2 * anchor - _anchor(anchor, cue)
        rows = tuple(range(first, first + len(_words(cue))))
        source = _source(tokens, around, anchor, rows)
        content = _content(tokens, around, rows, cue, {*source, *rows})
        if content and source:
            yield Found(anchor, source, rows, content, 1.0, 0.0, cue.lemma)


def _source(tokens: Tokens, around: Context, anchor: int, cue: Sequence[int]) -> tuple[int, ...]:
    """Give the rows of an agent, or else of an owner or a subject, that is not the subject of a passive."""
    for head in (int(around.agent[anchor]), int(around.owner[anchor]), int(around.doer[anchor])):
        if head >= 0 and not (tokens.dep[head] == key(_PASSIVE) and tokens.head[head] == anchor):
            rows = range(int(tokens.left[head]), int(tokens.right[head]) + 1)
            inside = [row for row in rows if row != around.marker[head] and tokens.tag[row] != key("POS")]
            side = [row for row in inside if row < cue[0]] if head < anchor else inside
            return without_marks(tokens, [row for row in side if row not in cue])
    return ()


def _content(tokens: Tokens, around: Context, cue_rows: Sequence[int], cue: Cue, taken: set[int]) -> tuple[int, ...]:
    """Give the subtrees that hang on a cue where its entry says, with the marks that close a quotation in them."""
    below = np.flatnonzero(np.isin(tokens.head, cue_rows))
    chosen = [row for row in below.tolist() if row not in taken and _is_content(tokens, around, row, cue, cue_rows)]
    rows = {row for head in chosen for row in range(int(tokens.left[head]), int(tokens.right[head]) + 1)} - taken
    kept = without_marks(tokens, sorted(rows))
    return (*kept, *_closing(tokens, kept[-1])) if kept else ()


def _closing(tokens: Tokens, last: int) -> Ints:
    """Give the rest of a quotation after a row, where that is marks alone."""
    rest = np.flatnonzero(
        (tokens.quoted == tokens.quoted[last]) & (tokens.quoted > 0) & (np.arange(len(tokens)) > last)
    )
    return rest if (tokens.pos[rest] == key("PUNCT")).all() else rest[:0]


def _is_content(tokens: Tokens, around: Context, row: int, cue: Cue, cue_rows: Sequence[int]) -> bool:
    dep, marker = int(tokens.dep[row]), int(around.marker[row])
    word = int(tokens.lower[marker]) if marker >= 0 else 0
    if dep == key(_PASSIVE) or (dep == key("obj") and row > cue_rows[-1]):
        return "object" in cue.content
    if row < cue_rows[-1]:
        return False
    if dep in map(key, _CLAUSES):
        place = "infinitive" if word == key("to") else "clause"
        return place in cue.content or "about" in cue.content
    named = dep in (key("obl"), key("nmod")) and word not in map(key, cue.addressee)
    return named and ("about" in cue.content or ("as" in cue.content and word == key("as")))
