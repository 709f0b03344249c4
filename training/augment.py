"""Spellings of the same text: curly quotes, lower case, upper case. Every change keeps each token's length."""

from __future__ import annotations

from typing import TYPE_CHECKING

from training.layers import rebuild

if TYPE_CHECKING:
    import random
    from collections.abc import Iterable, Iterator, Sequence

    from spacy.tokens import Doc


def curled(words: Sequence[str]) -> list[str]:
    """Turn straight double quotes into curly ones by alternation, as `extract` does before it parses."""
    closing, out = False, []
    for word in words:
        letters = []
        for letter in word:
            if letter in '"“”':
                letters.append(letter if letter != '"' else "”" if closing else "“")
                closing = letters[-1] == "“"
            else:
                letters.append(letter)
        out.append("".join(letters))
    return out


def apostrophes(words: Sequence[str], *, curly: bool) -> list[str]:
    """Write every apostrophe in one way."""
    old, new = ("'", "’") if curly else ("’", "'")
    return [word.replace(old, new) for word in words]


def cased(words: Sequence[str], *, upper: bool) -> list[str]:
    """Write all words in upper or lower case; leave those whose length would change ('ß')."""
    forms = [word.upper() if upper else word.lower() for word in words]
    return [form if len(form) == len(word) else word for form, word in zip(forms, words, strict=True)]


def spelled(doc: Doc, rng: random.Random) -> Doc:
    """Curl the double quotes of a doc, and the apostrophes of every other doc."""
    words = apostrophes(curled([t.text for t in doc]), curly=rng.random() < 0.5)
    return rebuild(doc, words=words)


def spellings(docs: Iterable[Doc], rng: random.Random, *, lower: float = 0.05, upper: float = 0.03) -> Iterator[Doc]:
    """Give each doc once with its quotes curled, and for a share of them a lower- or upper-case copy as well."""
    for doc in docs:
        plain = spelled(doc, rng)
        yield plain
        chance = rng.random()
        if chance < lower + upper:
            yield rebuild(plain, words=cased([t.text for t in plain], upper=chance >= lower))
