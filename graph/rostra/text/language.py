"""Which language a text is in, by its most frequent small words or its script."""

import re
from collections import Counter
from functools import lru_cache
from importlib.resources import files
from unicodedata import name

_SAMPLE = 20_000
_FEWEST_WORDS = 12
_FEWEST_DIFFERENT = 2
_LEAST_SHARE = 0.14
"""In running text of any of the languages, at least so many words in all stand in its list."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def detect(text: str) -> str | None:
    """Give the code (ISO 639-1) of the language of `text`; None where it is too short or like none that is known.

    A text in two languages counts as the one that it holds more of.

    >>> detect("Der Minister sagte am Montag, dass die Regierung nicht auf eine Antwort aus dem Norden warten werde.")
    'de'
    """
    sample = text[:_SAMPLE]
    script = _by_script(sample)
    if script:
        return script
    words = [word.replace("’", "'") for word in _WORD.findall(sample.lower())]
    if len(words) < _FEWEST_WORDS:
        return None
    return _by_words(Counter(words), len(words))


def language_code(tag: str) -> str | None:
    """Give the language of a tag such as "en-GB" or "de_DE"; None where it is none.

    >>> language_code("en-GB")
    'en'
    """
    code = tag.replace("_", "-").partition("-")[0].strip().lower()
    return code if code.isalpha() and 2 <= len(code) <= 3 else None


def _by_words(words: Counter[str], total: int) -> str | None:
    known, _ = _table()
    hits = {code: sum(words[word] for word in listed) for code, listed in known.items()}
    best = max(hits, key=hits.__getitem__)
    several = sum(word in words for word in known[best]) >= _FEWEST_DIFFERENT
    return best if several and hits[best] >= _LEAST_SHARE * total else None


def _by_script(sample: str) -> str | None:
    """Give the language whose script most letters are in; kana count for Japanese, however many Han there are."""
    _, scripts = _table()
    letters = Counter(name(character, "").split(" ")[0].split("-")[0] for character in sample if character.isalpha())
    found = {code: sum(letters[script] for script in listed) for code, listed in scripts.items()}
    if found.get("ja", 0) > 0.1 * letters.total():
        return "ja"
    best = max(found, key=found.__getitem__)
    return best if found[best] > 0.5 * letters.total() else None


@lru_cache(maxsize=1)
def _table() -> tuple[dict[str, frozenset[str]], dict[str, tuple[str, ...]]]:
    listed = {}
    for line in (files("rostra.text") / "languages.txt").read_text("utf-8").splitlines():
        if not line.startswith("#"):
            code, _, words = line.partition(":")
            listed[code] = words.split()
    scripts = {code: tuple(words) for code, words in listed.items() if words[0].isupper()}
    return {code: frozenset(words) for code, words in listed.items() if code not in scripts}, scripts
