"""Find what a model claims in the text itself; what does not stand there is thrown out."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from operator import itemgetter

from rostra.extract.language import Paragraph, normalise
from rostra.extract.served.answer import Claim, Quote
from rostra.model import Span, Spans

_STRAIGHT = str.maketrans("“”‘’", "\"\"''")


@dataclass(frozen=True, slots=True)
class Found:
    """Hold the parts of one attribution as characters of `document.text`, and how many pieces stand nowhere there."""

    source: Spans
    cue: Spans
    content: Spans
    addressee: Spans
    lies: int

    @property
    def start(self) -> Span:
        """Give where its cue stands, else its source or content."""
        return (self.cue or self.source or self.content)[0]


class Finder:
    """Hold the paragraphs of one document, ready to be searched."""

    def __init__(self, paragraphs: Sequence[Paragraph]) -> None:
        self._paragraphs = paragraphs
        self._texts = [_folded(one.doc.text) for one in paragraphs]
        self._sentences = [one.start + word.idx for one in paragraphs for word in one.doc if word.is_sent_start]

    def find(self, claim: Claim) -> Found:
        """Give where the parts of a claim stand.

        No two pieces share a character. Pieces that stand in one place only are found first; of several places the
        one in the same sentence as a piece found before is taken, then the nearest.
        """
        parts = {"source": claim.source, "cue": claim.cue, "content": claim.content, "addressee": claim.addressee}
        pieces = [(part, quote, self.places(quote)) for part, quotes in parts.items() for quote in quotes]
        taken: list[tuple[str, Span]] = []
        for part, _, places in sorted(pieces, key=lambda piece: (len(piece[2]), -len(piece[1].words))):
            free = [one for one in places if not any(one.overlaps(other) for _, other in taken)]
            if free:
                taken.append((part, min(free, key=lambda one: self._distance(one, taken))))
        spans = {part: tuple(sorted(span for of, span in taken if of == part)) for part in parts}
        return Found(**spans, lies=len(pieces) - len(taken))

    def places(self, quote: Quote) -> Spans:
        """Give each place in its paragraph where some words stand, whole tokens, whatever the shape of the marks."""
        words = _folded(quote.words.strip())
        if not words or not 1 <= quote.paragraph <= len(self._paragraphs):
            return ()
        paragraph = self._paragraphs[quote.paragraph - 1]
        hits = _pattern(words).finditer(self._texts[quote.paragraph - 1])
        tokens = (paragraph.doc.char_span(*hit.span(), alignment_mode="expand") for hit in hits)
        return tuple(dict.fromkeys(paragraph.span(one) for one in tokens if one is not None))

    def _distance(self, one: Span, taken: list[tuple[str, Span]]) -> tuple[bool, int]:
        """Give whether another sentence, and how many characters, part a span from the nearest one taken."""
        sentence = self._sentence(one)
        return min(
            (
                (self._sentence(other) != sentence, max(other.start - one.end, one.start - other.end))
                for other in map(itemgetter(1), taken)
            ),
            default=(False, 0),
        )

    def _sentence(self, span: Span) -> int:
        return bisect_right(self._sentences, span.start)


def _folded(text: str) -> str:
    """Give a text of the same length with plain blanks and straight marks."""
    return normalise(text).translate(_STRAIGHT)


def _pattern(words: str) -> re.Pattern[str]:
    """Match words that are not part of longer ones."""
    before = r"(?<!\w)" if words[0].isalnum() else ""
    after = r"(?!\w)" if words[-1].isalnum() else ""
    return re.compile(before + re.escape(words) + after)


def holders(found: Sequence[Found]) -> list[int | None]:
    """Give for each attribution the number of the one with the shortest content that holds its cue, or None.

    What holds another has the longer content, so that nothing can be inside itself.
    """
    lengths = [sum(map(len, one.content)) for one in found]
    return [
        min(
            (
                other
                for other, holder in enumerate(found)
                if lengths[other] > lengths[number] and any(span.covers(one.start) for span in holder.content)
            ),
            key=lambda other: (lengths[other], other),
            default=None,
        )
        for number, one in enumerate(found)
    ]
