"""One document while it is read: its paragraphs, what the lexicon knows, and who has been seen so far."""

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from rostra.extract.cast import Cast, Figure, Sighting
from rostra.extract.knowledge import Entry, Knowledge, TitleEntry
from rostra.extract.phrases import Hit
from rostra.extract.reading import Reading
from rostra.model import Form, Span, Spans


@dataclass(frozen=True, slots=True)
class Scene:
    """Hold what the steps of extraction share about one document.

    `starts` are the offsets of the paragraphs, `hits` the known phrases in each.
    """

    readings: tuple[Reading, ...]
    starts: tuple[int, ...]
    hits: tuple[tuple[Hit[Entry], ...], ...]
    knowledge: Knowledge
    published: date | None = None
    cast: Cast = field(default_factory=Cast)

    def see(self, figure: Figure, reading: Reading, tokens: range, form: Form) -> Sighting:
        """Note that a figure is seen at a range of tokens."""
        head = reading.root(tokens)
        sighting = Sighting(reading.number, tokens.start, tokens.stop, head, figure, form)
        self.cast.place(sighting, reading.span(tokens.start, tokens.stop))
        return sighting

    def titles(self, paragraph: int) -> list[Hit[TitleEntry]]:
        """Give the titles of offices in a paragraph that no name stands at, the longest where two overlap."""
        found: list[Hit[TitleEntry]] = []
        for hit in self.hits[paragraph]:
            free = not found or hit.start >= found[-1].end
            if free and isinstance(hit.value, TitleEntry) and self.cast.at(paragraph, hit.start) is None:
                found.append(Hit(hit.start, hit.end, hit.value))
        return found

    def ranges(self, spans: Spans) -> Iterator[tuple[Reading, range]]:
        """Give the tokens of each span, with the paragraph where they stand."""
        for span in spans:
            reading = self.reading(span)
            if reading is not None and (tokens := reading.tokens(span)):
                yield reading, tokens

    def reading(self, span: Span) -> Reading | None:
        """Give the paragraph that a span starts in."""
        number = bisect_right(self.starts, span.start) - 1
        return self.readings[number] if number >= 0 else None

    def sightings(self, spans: Spans) -> list[Sighting]:
        """Give the sightings that lie in or reach into some spans, in order of the text."""
        return [seen for reading, tokens in self.ranges(spans) for seen in self.cast.within(reading.number, tokens)]
