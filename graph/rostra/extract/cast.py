"""Who and what a document names, gathered while it is read."""

from bisect import bisect_left, insort
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from rostra.model import Entity, Form, KnownEntity, Mention, Span

Place = tuple[int, int]
"""Where a token stands: the number of the paragraph, the number of the token."""


@dataclass(slots=True, eq=False)
class Figure:
    """Hold one thing of a document as far as it is known yet.

    `pronouns` are those that may stand for it, as far as that is known; `parts` are figures that its name is made
    with ("European allies": Europe); `roles` are the nouns that stand beside its name ("senator"), each
    with the `id()`s of the figures named in it ("Republican nominee"). `author` is who speaks in a work ("her book").
    """

    label: str
    type: str
    known: KnownEntity | None = None
    pronouns: frozenset[str] = frozenset()
    parts: tuple["Figure", ...] = ()
    author: "Figure | None" = None
    offices: list[str] = field(default_factory=list)
    roles: dict[str, set[int]] = field(default_factory=dict)
    mentions: dict[Span, Form] = field(default_factory=dict)

    @property
    def words(self) -> list[str]:
        """Give the words of the label."""
        return self.label.split()


@dataclass(frozen=True, slots=True)
class Sighting:
    """Say that tokens `start` to `end` of a paragraph mean a figure; `head` is the token that the phrase hangs by."""

    paragraph: int
    start: int
    end: int
    head: int
    figure: Figure
    form: Form

    @property
    def place(self) -> Place:
        """Give where the phrase's head stands."""
        return self.paragraph, self.head


class Cast:
    """Keep the figures of one document and where each is seen; one real thing is one figure."""

    def __init__(self) -> None:
        self.figures: list[Figure] = []
        self._known: dict[str, Figure] = {}
        self._local: dict[str, Figure] = {}
        self._order: list[tuple[Place, int, Sighting]] = []
        self._at: dict[Place, Sighting] = {}

    def known(self, entry: KnownEntity) -> Figure:
        """Give the figure of an entry of the register, a new one if need be."""
        figure = self._known.get(entry.iri)
        if figure is None:
            figure = Figure(entry.label, entry.type, entry, frozenset(entry.pronouns))
            self._known[entry.iri] = figure
            self.figures.append(figure)
        return figure

    def seen(self, iri: str) -> Figure | None:
        """Give the figure of an entry of the register if the document has it."""
        return self._known.get(iri)

    def local(self, key: str, label: str, type: str) -> Figure:  # noqa: A002
        """Give the figure that the register does not know, by a `key` of its own within the document."""
        figure = self._local.get(key)
        if figure is None:
            figure = self._local[key] = Figure(label, type)
            self.figures.append(figure)
        return figure

    def place(self, sighting: Sighting, span: Span) -> None:
        """Note where a figure is seen; it may hold another in it ("European allies"), but only one hangs by a head."""
        if sighting.place in self._at:
            return
        sighting.figure.mentions.setdefault(span, sighting.form)
        for token in range(sighting.start, sighting.end):
            self._at.setdefault((sighting.paragraph, token), sighting)
        insort(self._order, (sighting.place, len(self._order), sighting))

    def move(self, sighting: Sighting, span: Span, figure: Figure) -> None:
        """Let a sighting mean another figure than was thought."""
        del sighting.figure.mentions[span]
        figure.mentions[span] = sighting.form
        moved = replace(sighting, figure=figure)
        for token in range(sighting.start, sighting.end):
            self._at[sighting.paragraph, token] = moved
        at = bisect_left(self._order, (sighting.place,))
        self._order[at] = (*self._order[at][:2], moved)

    def at(self, paragraph: int, token: int) -> Sighting | None:
        """Give the sighting that covers a token."""
        return self._at.get((paragraph, token))

    def within(self, paragraph: int, tokens: range) -> Iterator[Sighting]:
        """Give the sightings that lie in or reach into a range of tokens, each once, in order of the text."""
        last = None
        for token in tokens:
            found = self._at.get((paragraph, token))
            if found is not None and found is not last:
                yield found
            last = found

    def before(self, place: Place) -> Iterator[Sighting]:
        """Give the sightings whose heads stand before a place, the nearest first."""
        for at in range(bisect_left(self._order, (place,)) - 1, -1, -1):
            yield self._order[at][2]

    def entities(self) -> dict[int, Entity]:
        """Give the entity of each figure (by `id()`) that was seen, numbered in order of the text."""
        seen = sorted((figure for figure in self.figures if figure.mentions), key=lambda figure: min(figure.mentions))
        return {id(figure): _entity(number, figure) for number, figure in enumerate(seen, start=1)}


def _entity(number: int, figure: Figure) -> Entity:
    mentions = tuple(Mention(span, form) for span, form in sorted(figure.mentions.items()))
    iri = None if figure.known is None else figure.known.iri
    return Entity(f"e{number}", figure.label, figure.type, mentions, iri)
