"""What a mistyped word may have meant."""

from collections.abc import Iterable
from difflib import get_close_matches


def nearest(word: str, known: Iterable[str], *, most: int = 3) -> tuple[str, ...]:
    """Give up to `most` of the `known` words that are like `word`, the likeliest first; case does not matter.

    Those that hold `word`, or that it holds, count as like it.

    >>> nearest("rute", ["Mark Rutte", "NATO"])
    ('Mark Rutte',)
    """
    by_key = {one.casefold(): one for one in sorted(known, reverse=True)}
    key = word.casefold()
    close = get_close_matches(key, by_key, n=most)
    parts = {part: whole for whole in sorted(by_key) for part in whole.split()}
    close += [parts[part] for part in get_close_matches(key, parts, n=most)]
    close += sorted(
        (whole for whole in by_key if key and (key in whole or whole in key)), key=lambda one: (len(one), one)
    )
    return tuple(by_key[one] for one in dict.fromkeys(close))[:most]


def hint(word: str, known: Iterable[str], *, otherwise: str) -> str:
    """Give advice: the nearest of the `known` words, or `otherwise` where none is near."""
    near = nearest(word, known)
    return f"did you mean {' or '.join(near)}?" if near else otherwise
