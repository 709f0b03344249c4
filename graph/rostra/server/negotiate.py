"""What a client likes best: of several media types, and of all languages (RFC 9110, 12.5.1 and 12.5.4)."""

import re
from collections.abc import Iterable, Sequence

from rostra.config import TAG

_QUALITY = re.compile(r"(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)", re.ASCII)
_Range = tuple[str, float]

LANGUAGES = 3
"""Languages that labels are looked for in before English: each makes the queries behind a page longer."""
_MOST_SAID = 1000
"""Characters of a header that are read."""


def best(accept: str, offered: Sequence[str]) -> str | None:
    """Give the media type of `offered` that the header `accept` likes best, the first of several liked as well.

    Nothing said is everything liked. Gives None where none is wanted; parameters but q are passed over.

    >>> best("text/*;q=0.5, application/json", ["text/turtle", "application/json"])
    'application/json'
    """
    ranges = list(_ranges(accept)) or [("*/*", 1.0)]
    liked = {kind: _quality(kind, ranges) for kind in offered}
    most = max(liked.values(), default=0.0)
    return next((kind for kind, quality in liked.items() if quality == most), None) if most > 0 else None


def languages(accept: str) -> tuple[str, ...]:
    """Give the languages that the header `accept` puts before English, the best first, each before its wider ones.

    What is no tag of a language is passed over, and so is all after the first few.

    >>> languages("de-CH, fr;q=0.9, en;q=0.8, it;q=0.7")
    ('de-ch', 'de', 'fr')
    """
    said = sorted(_ranges(accept[:_MOST_SAID]), key=lambda one: -one[1])
    found: dict[str, None] = {}
    for tag, quality in said:
        if not quality or tag == "*" or tag.partition("-")[0] == "en":
            break
        if TAG.fullmatch(tag):
            found |= dict.fromkeys(_wider(tag))
    return tuple(found)[:LANGUAGES]


def _wider(tag: str) -> Iterable[str]:
    """Give a tag, and what is left of it without its last parts (RFC 4647, 3.4)."""
    parts = tag.split("-")
    return ("-".join(parts[:count]) for count in range(len(parts), 0, -1))


def _ranges(accept: str) -> Iterable[_Range]:
    for part in accept.split(","):
        kind, *parameters = (piece.strip().lower() for piece in part.split(";"))
        if kind:
            yield kind, _said(parameters)


def _said(parameters: Iterable[str]) -> float:
    """Give the q of a range, 1 where none is said, 0 where it is no number of that kind."""
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip() == "q":
            return float(value) if _QUALITY.fullmatch(value.strip()) else 0.0
    return 1.0


def _quality(kind: str, ranges: Iterable[_Range]) -> float:
    """Give how much a media type is liked: what is said of it by name counts before what is said of its family."""
    family = kind.partition("/")[0] + "/*"
    for said in (kind, family, "*/*"):
        found = [quality for name, quality in ranges if name == said]
        if found:
            return max(found)
    return 0.0
