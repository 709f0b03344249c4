"""What the parse tells better than labels learned token by token: nested sources, agents, one cue read twice."""

from collections.abc import Sequence
from dataclasses import replace

from rostra.extract.attribution.context import Context
from rostra.extract.attribution.scoring import Found
from rostra.extract.attribution.tokens import Tokens, key


def mended(tokens: Tokens, around: Context, one: Found, holder: Found | None) -> Found:
    """Give an attribution its agent if it lacks a source, and one inside another what stands inside it alone."""
    one = _with_agent(tokens, around, one)
    return one if holder is None else _inside(tokens, one, holder)


def _with_agent(tokens: Tokens, around: Context, one: Found) -> Found:
    """Take as source whom "by" names ("was asked to resign by the council"), where none was found."""
    agent = int(around.agent[one.anchor])
    if one.source or agent < 0 or tokens.tag[agent] not in map(key, ("NN", "NNS", "NNP", "NNPS", "PRP")):
        return one
    rows = range(int(tokens.left[agent]), int(tokens.right[agent]) + 1)
    source = tuple(row for row in rows if row != around.marker[agent] and row not in one.cue)
    content = tuple(row for row in one.content if row not in rows)
    return replace(one, source=source, content=content) if content and source else one


def _inside(tokens: Tokens, one: Found, holder: Found) -> Found:
    """Leave out of source and content what stands outside of the content that holds them."""
    around = frozenset(holder.content)
    source = tuple(row for row in one.source if row in around) or one.source
    content = tuple(row for row in one.content if row in around and not _opens(tokens, row, one)) or one.content
    return replace(one, source=source, content=content)


def _opens(tokens: Tokens, row: int, one: Found) -> bool:
    """Tell whether a row is the "that" of a clause whose verb is the cue."""
    return bool(tokens.dep[row] == key("mark") and tokens.head[row] == one.anchor and row < one.anchor)


def without_doubles(found: Sequence[Found], confidences: Sequence[float]) -> list[int]:
    """Give the numbers of those that are no second reading of a surer one's cue, with the same source."""
    kept: list[int] = []
    by_row: dict[int, list[int]] = {}
    for number in sorted(range(len(found)), key=lambda number: -confidences[number]):
        rows = {found[number].anchor, *found[number].cue}
        near = (other for row in rows for other in by_row.get(row, ()))
        if not any(_same(found[number], found[other]) for other in near):
            kept.append(number)
            for row in rows:
                by_row.setdefault(row, []).append(number)
    return sorted(kept)


def _same(one: Found, other: Found) -> bool:
    shared = one.anchor in other.cue or other.anchor in one.cue
    return shared and bool(set(one.content) & set(other.content)) and one.source == other.source
