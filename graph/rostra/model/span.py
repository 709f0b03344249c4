"""Character ranges of a text."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Hold a half-open, non-empty range of Unicode code points of `document.text`.

    >>> Span(0, 5).of("Rutte told Trump")
    'Rutte'
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            msg = f"a span needs 0 <= start < end, not {self.start}, {self.end}"
            raise ValueError(msg)

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """Give the characters of `text` in this span; raise `ValueError` where the text is too short."""
        if self.end > len(text):
            msg = f"span {self.start}-{self.end} in a text of {len(text)} characters"
            raise ValueError(msg)
        return text[self.start : self.end]

    def covers(self, other: "Span") -> bool:
        """Tell whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two spans share a character."""
        return self.start < other.end and other.start < self.end


Spans = tuple[Span, ...]
"""One or more spans in order of the text: a quotation in two parts is two."""
