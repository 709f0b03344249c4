"""Which of the terms that a term is split into the words of a document tell of: as extraction reads them."""

from collections.abc import Sequence

from rostra.extract.pipeline import Extractor
from rostra.model import Document, Entity, Lexicon, Spans
from rostra.packs.codebook import Change
from rostra.packs.retell import Terms


class Words:
    """Decide by the words that the new terms have: their topic words in a content, their names among the mentions."""

    def __init__(self, change: Change, lexicon: Lexicon) -> None:
        self._new = change.new
        self._extractor = Extractor(lexicon)
        self._names = {
            one.iri: {name.lower() for name in (*one.names, *one.short_names, *one.demonyms)}
            for one in lexicon.register
            if one.iri in change.new
        }

    def topics(self, document: Document, contents: Sequence[Spans]) -> Sequence[Terms]:
        """Give the new topics whose words stand in each content, by the lemmas of the language pipeline."""
        found = self._extractor.topics(document, contents)
        return [tuple(topic for topic in one if topic in self._new) for one in found]

    def entity(self, document: Document, entity: Entity) -> Terms:
        """Give the new entities that one of the mentions names."""
        called = {mention.span.of(document.text).lower() for mention in entity.mentions}
        return tuple(new for new, names in self._names.items() if names & called)
