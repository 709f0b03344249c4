"""From the parsed blocks of one document to its attributions, in characters."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from spacy.tokens import Token

from rostra.extract.attribution import cues, finding, model
from rostra.extract.attribution.constructions import constructions
from rostra.extract.attribution.finding import Judged
from rostra.extract.attribution.scoring import Found
from rostra.extract.attribution.tokens import Tokens, tokens
from rostra.extract.attribution.words import words_of
from rostra.extract.language import Paragraph
from rostra.model import Cue, Lexicon, Span, Spans

MODEL = Path(__file__).parent.parent / "en_attribution"


@dataclass(frozen=True, slots=True)
class Attribution:
    """Hold who said what, as characters of `document.text`.

    `entry` is the lexicon's entry for the cue, if it has one. `source_head` is the word that the source is built on.
    `confidence` is the probability that it is right. `inside` numbers the attribution whose content holds this one.
    """

    source: Spans
    cue: Spans
    content: Spans
    cue_lemma: str
    entry: Cue | None
    source_head: Span | None
    addressee: Spans
    confidence: float
    inside: int | None


class Attributor:
    """Find attributions with a learned model and the cues of a lexicon."""

    def __init__(self, lexicon: Lexicon, model_folder: Path | None = None) -> None:
        self._entries = cues.entries(lexicon)
        self._words = words_of(lexicon)
        self._known = constructions(lexicon)
        self._model = model.load(model_folder or MODEL)

    def attribute(self, paragraphs: Sequence[Paragraph]) -> tuple[Attribution, ...]:
        """Give the attributions of one document in order of their cues."""
        place = _Place(paragraphs, tokens(paragraphs))
        found = finding.find(self._model, place.columns, self._words, self._known)
        named = [self._named(place, one.found) for one in found]
        telling = [number for number, (_, entry) in enumerate(named) if cues.tells(entry)]
        insides = finding.kept_holders([one.inside for one in found], telling)
        return tuple(
            self._attribution(place, found[number], named[number], inside)
            for number, inside in zip(telling, insides, strict=True)
        )

    def _named(self, place: "_Place", found: Found) -> tuple[str, Cue | None]:
        anchor = place.token(found.anchor)
        if found.lemma in self._entries:
            return found.lemma, cues.fitting(self._entries[found.lemma], anchor.pos_)
        return cues.entry_of(anchor, self._entries)

    def _attribution(
        self, place: "_Place", judged: Judged, named: tuple[str, Cue | None], inside: int | None
    ) -> Attribution:
        found, (lemma, entry) = judged.found, named
        head = min(found.source, key=lambda row: (place.columns.depth[row], row), default=None)
        return Attribution(
            source=place.spans(found.source),
            cue=place.spans(found.cue),
            content=place.spans(found.content),
            cue_lemma=lemma,
            entry=entry,
            source_head=None if head is None else place.spans([head])[0],
            addressee=place.spans(found.addressee) or self._addressee(place, found, entry),
            confidence=judged.confidence,
            inside=inside,
        )

    @staticmethod
    def _addressee(place: "_Place", found: Found, entry: Cue | None) -> Spans:
        first = place.first(found.anchor)
        taken = frozenset(row - first for row in (*found.source, *found.content))
        head = cues.addressee_of(place.token(found.anchor), entry, taken)
        return () if head is None else place.phrase(head, first, taken | {row - first for row in found.cue})


@dataclass(frozen=True)
class _Place:
    """Find the way between rows of columns, tokens of paragraphs, and characters."""

    paragraphs: Sequence[Paragraph]
    columns: Tokens

    def first(self, row: int) -> int:
        return self.columns.bounds[int(self.columns.paragraph[row])][0]

    def token(self, row: int) -> Token:
        return self.paragraphs[int(self.columns.paragraph[row])].doc[row - self.first(row)]

    def spans(self, rows: Iterable[int]) -> Spans:
        """Join neighbouring rows of one paragraph to spans."""
        joined: list[list[int]] = []
        for row in rows:
            if joined and row == joined[-1][1] + 1 and self.columns.paragraph[row] == self.columns.paragraph[row - 1]:
                joined[-1][1] = row
            else:
                joined.append([row, row])
        return tuple(Span(int(self.columns.start[a]), int(self.columns.end[b])) for a, b in joined)

    def phrase(self, head: Token, first: int, taken: frozenset[int]) -> Spans:
        """Give a token's subtree without its adposition and without what is taken, up to the first gap."""
        marks = {child.i for child in head.lefts if child.dep_ == "case"}
        inside = [token.i for token in head.subtree if token.i not in taken and token.i not in marks]
        spans = self.spans(first + i for i in inside)
        at = int(self.columns.start[first + head.i])
        return tuple(span for span in spans if span.start <= at < span.end)
