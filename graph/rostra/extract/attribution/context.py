"""What stands around each token: its dependents by kind, who acts, and counts of marks up to it."""

from dataclasses import dataclass

import numpy as np

from rostra.extract.attribution.tokens import Ints, Tokens, among, key

_KINDS = {
    "subject": ("nsubj", "nsubj:pass", "nsubj:outer"),
    "object": ("obj", "iobj"),
    "clause": ("ccomp", "parataxis"),
    "open_clause": ("xcomp",),
    "oblique": ("obl", "obl:agent", "nmod"),
    "auxiliary": ("aux", "aux:pass", "cop"),
    "particle": ("compound:prt",),
    "marker": ("mark", "case"),
    "agent": ("obl:agent",),
    "owner": ("nmod:poss",),
}
_MASKED = (
    *("nsubj", "nsubj:pass", "obj", "iobj", "ccomp", "xcomp", "parataxis", "obl", "obl:agent", "advcl", "mark", "case"),
    *("aux", "aux:pass", "cop", "compound:prt", "acl", "acl:relcl", "nmod", "det", "nmod:poss"),
)
_SHARING = (
    "conj",
    "xcomp",
    "advcl",
    "ccomp",
    "parataxis",
    "acl",
    "acl:relcl",
    "advcl:relcl",
    "cop",
    "aux",
    "dep",
    "obl",
    "obj",
)
_MODIFYING = ("acl", "acl:relcl")
_CLIMB = 5


@dataclass(frozen=True)
class Context:
    """Hold for each token its first dependent of each kind (-1 is none), and counts up to and with the token.

    `doer` is the subject of the token, or of the verb that it shares one with (control, coordination), or the noun that
    it modifies; `climbed` tells how many steps up that was found. `shared_object` is the object of the verb above.
    `dependents` has a bit for each relation that a dependent of the token has.
    """

    subject: Ints
    object: Ints
    clause: Ints
    open_clause: Ints
    oblique: Ints
    auxiliary: Ints
    particle: Ints
    marker: Ints
    agent: Ints
    owner: Ints
    doer: Ints
    climbed: Ints
    shared_object: Ints
    dependents: Ints
    verbs: Ints
    marks: Ints
    commas: Ints
    quotes: Ints


def context(tokens: Tokens) -> Context:
    """Find what stands around each token."""
    first = {name: _dependent(tokens, labels) for name, labels in _KINDS.items()}
    doer, climbed = _doers(tokens, first["subject"])
    inherits = among(tokens.dep, ("conj", "xcomp")) & (first["subject"] < 0)
    subject = np.where(inherits, first["subject"][tokens.head], first["subject"])
    pauses = among(tokens.lower, (",", "—", "–", "--", ";", ":"))
    return Context(
        **{**first, "subject": subject},
        doer=doer,
        climbed=climbed,
        shared_object=np.where(tokens.head != np.arange(len(tokens)), first["object"][tokens.head], -1),
        dependents=_dependents(tokens),
        verbs=np.cumsum(tokens.pos == key("VERB")),
        marks=np.cumsum(tokens.pos == key("PUNCT")),
        commas=np.cumsum(pauses),
        quotes=np.cumsum(tokens.opens | tokens.closes),
    )


def neighbour(tokens: Tokens, rows: Ints, step: int) -> Ints:
    """Give the row `step` tokens on, or -1 where that is another paragraph."""
    beside = np.clip(rows + step, 0, len(tokens) - 1)
    return np.where((beside == rows + step) & (tokens.paragraph[beside] == tokens.paragraph[rows]), beside, -1)


def _dependent(tokens: Tokens, labels: tuple[str, ...]) -> Ints:
    here = np.flatnonzero(among(tokens.dep, labels) & (tokens.head != np.arange(len(tokens))))[::-1]
    column = np.full(len(tokens), -1)
    column[tokens.head[here]] = here
    return column


def _dependents(tokens: Tokens) -> Ints:
    mask = np.zeros(len(tokens), np.int64)
    for bit, label in enumerate(_MASKED):
        mask[tokens.head[tokens.dep == key(label)]] |= 1 << bit
    return mask


def _doers(tokens: Tokens, subject: Ints) -> tuple[Ints, Ints]:
    """Climb from each token without a subject to the word that it shares one with."""
    doer, climbed, place = subject.copy(), np.zeros(len(tokens), np.int64), np.arange(len(tokens))
    shares, modifies = among(tokens.dep, _SHARING), among(tokens.dep, _MODIFYING)
    for step in range(1, _CLIMB + 1):
        open_ = (doer < 0) & shares[place] & (tokens.head[place] != place)
        if not open_.any():
            break
        above = tokens.head[place]
        found = np.where(modifies[place], above, subject[above])
        doer, climbed = np.where(open_, found, doer), np.where(open_, step, climbed)
        place = np.where(open_, above, place)
    return doer, climbed
