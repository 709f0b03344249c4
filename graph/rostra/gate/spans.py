"""Measures of source, cue and content spans."""

from collections.abc import Sequence

from rostra.gate.counts import Count, hits, shared
from rostra.gate.pairing import Pair
from rostra.gate.tokens import ROLES, Roles, Text, fragments, token_f1
from rostra.model import Mode

ENOUGH = 0.5
"""F1 of tokens from which on two contents, or two sources, count as the same."""


def paired(gold: Sequence[Roles], found: Sequence[Roles], matched: Sequence[Pair]) -> dict[str, Count]:
    """Count statements: detected (content and cue), content alone, who said what (content and source); and by mode."""
    right: dict[str, list[Pair]] = {"detect": [], "content@.5": [], "who-said-what": []}
    for i, j in matched:
        wanted, have = gold[i], found[j]
        if token_f1(wanted.content, have.content) < ENOUGH:
            continue
        right["content@.5"].append((i, j))
        if wanted.cue & have.cue or not wanted.cue:
            right["detect"].append((i, j))
        if token_f1(wanted.source, have.source) >= ENOUGH:
            right["who-said-what"].append((i, j))
    counts = {name: hits_of(both, found, gold) for name, both in right.items()}
    for mode in Mode:
        counts[f"who-said-what {mode.value}"] = _of_mode(right["who-said-what"], gold, found, mode)
    return counts


def hits_of(both: Sequence[Pair], found: Sequence[Roles], gold: Sequence[Roles]) -> Count:
    """Count pairs among all that were found and all that were wanted."""
    return Count(len(both), len(found), len(both), len(gold))


def _of_mode(both: Sequence[Pair], gold: Sequence[Roles], found: Sequence[Roles], mode: Mode) -> Count:
    """Count one mode: recall by the mode of gold, precision by that of what was found."""
    return Count(
        sum(found[j].mode is mode for _, j in both),
        sum(one.mode is mode for one in found),
        sum(gold[i].mode is mode for i, _ in both),
        sum(one.mode is mode for one in gold),
    )


def by_role(gold: Sequence[Roles], found: Sequence[Roles]) -> dict[str, Count]:
    """Count tokens of each role (partial score) and exact runs of them (strict score), each once a document."""
    counts = {}
    for role in ROLES:
        wanted, have = ([getattr(one, role) for one in side] for side in (gold, found))
        counts[f"tok-{role}"] = shared(set().union(*wanted), set().union(*have))
        counts[f"span-{role}"] = shared(
            (run for tokens in wanted for run in fragments(tokens)),
            (run for tokens in have for run in fragments(tokens)),
        )
    return counts


def source_accuracy(text: Text, gold: Sequence[Roles], found: Sequence[Roles], matched: Sequence[Pair]) -> Count:
    """Count, of contents that were found and have a source in gold, those whose source holds its head."""
    sourced = [
        text.head(set(gold[i].source)) in found[j].source
        for i, j in matched
        if gold[i].source and token_f1(gold[i].content, found[j].content) >= ENOUGH
    ]
    return hits(sum(sourced), len(sourced))
