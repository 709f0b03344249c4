"""The lexicon's entry for a cue, and what its frame says of the addressee."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from spacy.tokens import Token

from rostra.model import Cue, CuePart, Lexicon

_PARTS = {
    "VERB": CuePart.VERB,
    "AUX": CuePart.VERB,
    "NOUN": CuePart.NOUN,
    "ADJ": CuePart.ADJECTIVE,
    "ADP": CuePart.ADPOSITION,
}
_PHRASE = 4
"""Words that an entry of the lexicon may have."""

Entries = Mapping[str, Sequence[Cue]]


def entries(lexicon: Lexicon) -> Entries:
    """Order the cues of a lexicon by lemma."""
    by_lemma: dict[str, list[Cue]] = defaultdict(list)
    for cue in lexicon.cues:
        by_lemma[cue.lemma].append(cue)
    return by_lemma


def entry_of(anchor: Token, known: Entries) -> tuple[str, Cue | None]:
    """Give the lemma of a cue and its entry: the longest one that starts with the head of the cue."""
    for phrase in _phrases(anchor):
        if phrase in known:
            return phrase, fitting(known[phrase], anchor.pos_)
    return _with_particle(anchor), None


def tells(entry: Cue | None) -> bool:
    """Tell whether a cue comes with content: "declined to comment", with content at "none", does not."""
    return entry is None or entry.content != ("none",)


def _phrases(anchor: Token) -> list[str]:
    following = list(anchor.doc[anchor.i + 1 : anchor.i + _PHRASE])
    lemma = anchor.lemma_.lower()
    forms = [token.lower_ for token in following]
    long = [" ".join([start, *forms[:count]]) for count in range(len(forms), 0, -1) for start in (lemma, anchor.lower_)]
    return [*long, _with_particle(anchor), lemma, anchor.lower_]


def _with_particle(anchor: Token) -> str:
    particles = [child.lower_ for child in anchor.rights if child.dep_ == "compound:prt"]
    return " ".join([anchor.lemma_.lower(), *particles[:1]])


def fitting(cues: Sequence[Cue], pos: str) -> Cue:
    """Give the entry, of those with one lemma, for a part of speech; the first where none is."""
    return next((cue for cue in cues if cue.part is _PARTS.get(pos)), cues[0])


def addressee_of(anchor: Token, entry: Cue | None, taken: frozenset[int]) -> Token | None:
    """Give the head of the addressee where the entry says that it stands; `taken` are tokens of source and content."""
    places = entry.addressee if entry else ()
    for child in anchor.children:
        if child.i in taken or child.i == anchor.i:
            continue
        if child.dep_ == "iobj" or (child.dep_ == "obj" and "object" in places):
            return child
        if child.dep_ in {"obl", "nmod"} and any(
            case.lower_ in places for case in child.children if case.dep_ == "case"
        ):
            return child
    return None
