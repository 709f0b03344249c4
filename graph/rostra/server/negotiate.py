"""Which of several media types a client likes best (RFC 9110, 12.5.1)."""

import re
from collections.abc import Iterable, Sequence

_QUALITY = re.compile(r"(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)", re.ASCII)
_Range = tuple[str, float]


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
