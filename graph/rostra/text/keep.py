"""Choose the blocks of a page that a document keeps, and say what each of them is."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rostra.model import BlockKind
from rostra.text.cues import Found
from rostra.text.main import Main
from rostra.text.walk import Walked

_BOXES = frozenset({BlockKind.ADVERTISEMENT, BlockKind.AFFILIATE, BlockKind.NEWSLETTER, BlockKind.COMMENTS})
"""What is kept wherever it stands, and outweighs what the elements around or in it say besides."""

_LINKED = 0.6
_SPONSORED = 0.8
_LONG = 140


@dataclass(frozen=True, slots=True)
class Kept:
    """Hold a block to keep, whether trafilatura took it for article, and what its markup makes of it."""

    block: Walked
    is_main: bool
    marked: BlockKind | None


def keep(walked: Sequence[Walked], main: Main) -> list[Kept]:
    """Give the blocks of the article, of its article element, and the boxes, in order.

    A mark on an element that holds most of the article says nothing (`<div class="subscribe">` around it all).
    """
    is_main = _are_main(walked, main)
    article = [block for block, chosen in zip(walked, is_main, strict=True) if chosen]
    half = sum(len(block.text) for block in article) / 2
    marked = _lengths((mark.element, block) for block in article for mark in block.marks)
    mute = {element for element, length in marked.items() if length > half}
    around = _lengths((number, block) for block in article for number in block.articles)
    inmost = max(around, key=lambda number: (around[number], number), default=None)
    kept = [Kept(block, chosen, _marked(block, mute)) for block, chosen in zip(walked, is_main, strict=True)]
    return [one for one in kept if one.is_main or one.marked in _BOXES or inmost in one.block.articles]


def kind_of(kept: Kept, found: Found | None) -> BlockKind:
    """Say what a block is, given what its text alone tells (`found`)."""
    block, marked = kept.block, kept.marked
    if marked in _BOXES:
        return marked
    if found:
        return found.kind
    if block.sponsored > _SPONSORED:
        return BlockKind.ADVERTISEMENT
    is_linked = block.linked > _LINKED
    if marked is BlockKind.NAVIGATION:
        is_told = kept.is_main and len(block.text) > _LONG and not is_linked
        return block.kind if is_told else marked
    if marked:
        return marked
    return BlockKind.NAVIGATION if is_linked and not kept.is_main else block.kind


def _are_main(walked: Sequence[Walked], main: Main) -> list[bool]:
    if main.lines:
        return [main.has(block.text) for block in walked]
    has_article = any(block.articles for block in walked)
    return [not block.marks and (bool(block.articles) or not has_article) for block in walked]


def _lengths(pairs: Iterable[tuple[int, Walked]]) -> Counter[int]:
    lengths: Counter[int] = Counter()
    for element, block in pairs:
        lengths[element] += len(block.text)
    return lengths


def _marked(block: Walked, mute: set[int]) -> BlockKind | None:
    """Give the kind that the marks of a block make: the inmost box, else the inmost of the others."""
    kinds = [mark.kind for mark in block.marks if mark.element not in mute]
    boxes = [kind for kind in kinds if kind in _BOXES]
    weak = [kind for kind in kinds if kind is BlockKind.NAVIGATION] or kinds
    return (boxes or weak or [None])[-1]
