"""Say which topics a content is about, by the words of the SKOS concepts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rostra.extract.phrases import Phrases

if TYPE_CHECKING:
    from rostra.extract.knowledge import Tokenise
    from rostra.extract.scene import Scene
    from rostra.model import Lexicon, Spans


class Topics:
    """Hold the words of the topics as one table."""

    def __init__(self, lexicon: Lexicon, tokenise: Tokenise) -> None:
        self._words: Phrases[str] = Phrases(
            (tuple(map(str.lower, tokenise(word))), topic.iri) for topic in lexicon.topics for word in topic.words
        )

    def of(self, scene: Scene, content: Spans) -> tuple[str, ...]:
        """Give the topics of some spans in order of the text; words count as written and by their lemmas."""
        found: list[tuple[int, int, str]] = []
        for reading, tokens in scene.ranges(content):
            for column in (reading.lowers, reading.lemmas):
                words = column[tokens.start : tokens.stop]
                found.extend((reading.number, tokens.start + hit.start, hit.value) for hit in self._words.scan(words))
        return tuple(dict.fromkeys(topic for _, _, topic in sorted(found)))
