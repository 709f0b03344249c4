"""Find whom a surname or a first name means, among the people whom a document names in full."""

from collections.abc import Container, Iterable, Sequence
from collections.abc import Set as AbstractSet

from rostra.extract.cast import Cast, Figure, Place


class People:
    """Hold the people of a document by the first word of their names, and by the last; people are of `types`."""

    def __init__(self, figures: Iterable[Figure], types: Container[str]) -> None:
        self._types = types
        self._first: dict[str, list[Figure]] = {}
        self._last: dict[str, list[Figure]] = {}
        for figure in figures:
            self.add(figure)

    @property
    def surnames(self) -> AbstractSet[str]:
        """Give the last words of all names."""
        return self._last.keys()

    def add(self, figure: Figure) -> None:
        """Take in one more figure, if it is a person with a name of several words."""
        words = figure.words
        if figure.type in self._types and len(words) > 1:
            for table, word in ((self._first, words[0]), (self._last, words[-1]), (self._last, surname(words)[-1])):
                bearers = table.setdefault(word, [])
                if figure not in bearers:
                    bearers.append(figure)

    def named(self, words: Sequence[str], *, first: bool) -> list[Figure]:
        """Give those whose name ends with `words`; where there are none and `first` allows, those it begins with."""
        some = [figure for figure in self._last.get(words[-1], ()) if _ends(figure.words, words)]
        if some or not first or len(words) > 1:
            return some
        return list(self._first.get(words[0], ()))


def _ends(name: Sequence[str], words: Sequence[str]) -> bool:
    count = len(words)
    return count < len(name) and (name[-count:] == words or surname(name)[-count:] == words)


def surname(words: Sequence[str]) -> Sequence[str]:
    """Give a name without what sets its bearer apart from a namesake ("Jr.", "III")."""
    return words[:-1] if len(words) > 1 and is_suffix(words[-1]) else words


def is_suffix(word: str) -> bool:
    """Tell whether the last word of a name sets its bearer apart from a namesake."""
    return (word.endswith(".") and len(word) > 2) or (word.isupper() and set(word) <= set("IVX"))


def nearest(cast: Cast, figures: Sequence[Figure], place: Place, text: str) -> Figure:
    """Give whom a name means of several who bear it: whom it usually means, else who was named last before a place."""
    usual = [one for one in figures if one.known is not None and text in one.known.preferred]
    if len(figures) == 1 or len(usual) == 1:
        return (usual if len(usual) == 1 else figures)[0]
    for sighting in cast.before(place):
        if sighting.figure in figures:
            return sighting.figure
    return max(figures, key=lambda figure: len(figure.mentions))
