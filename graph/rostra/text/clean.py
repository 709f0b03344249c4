"""Characters that no text and no RDF literal should hold."""

import re

from rostra.errors import DocumentError

MOST_CHARACTERS = 1_000_000
"""The longest text of one document; it is also what spaCy takes in one piece."""

_MOST_LINES = 10_000
"""A text of so many lines is a table or a log."""

_LINE_ENDS = re.compile("\r\n?|[\v\f\x85\u2028\u2029]")
_UNHOLDABLE = "\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff"
_UNWANTED = re.compile(f"[{_UNHOLDABLE}\x7f-\x9f\xad\u200b\u2060\ufeff]")
_REPLACED = re.compile(f"[{_UNHOLDABLE}]")


def normalise(text: str) -> str:
    r"""Give `text` with "\n" as its only line end and without control, invisible or lone surrogate characters.

    >>> normalise("a\r\nb\0c")
    'a\nbc'
    """
    return _UNWANTED.sub("", _LINE_ENDS.sub("\n", text))


def harmless(text: str) -> str:
    r"""Give `text` with a blank for each character that RDF cannot hold, so that every offset stays true.

    >>> harmless("a\r\nb\0c")
    'a\r\nb c'
    """
    return _REPLACED.sub(" ", text)


def require_readable(text: str) -> None:
    """Raise `DocumentError` where `text` is empty, has no letter, or is too big to be one document."""
    if len(text) > MOST_CHARACTERS:
        problem = (
            f"a text of {len(text):,} characters, of which at most {MOST_CHARACTERS:,} can be read as one document"
        )
        raise DocumentError(problem, remedy="split it into one file an article")
    if text.count("\n") > _MOST_LINES:
        problem = f"a text of more than {_MOST_LINES:,} lines, which is no article"
        raise DocumentError(problem, remedy="split it into one file an article")
    if not text.strip():
        raise DocumentError("there is no text in it", remedy="give a file that holds an article")
    if not any(map(str.isalpha, text)):
        raise DocumentError("there is no word in it", remedy="give a file that holds an article")
