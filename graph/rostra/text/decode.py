"""From bytes to characters: byte order marks, declared encodings, and files in which encodings are mixed."""

import codecs
import re

from rostra.errors import DocumentError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"""(?:<meta[^>]{0,200}?charset|<\?xml[^>]{0,100}?encoding)\s*=\s*["']?\s*([\w:.-]{2,40})""", re.IGNORECASE
)
_HEAD = 4096
_SAMPLE = 65536
_ASCII = b"<meta charset"
"""How a declaration is written; an encoding that reads it as something else is not that of the page."""
_NO_CHARSETS = frozenset({"idna", "punycode", "unicode-escape", "raw-unicode-escape", "utf-7"})
"""What Python decodes by name besides, and no page is written in."""
_LATIN = frozenset({"ascii", "iso8859-1", "iso8859-15", "latin-1", "cp1252"})
_CONTINUATION = "[\x80-\xbf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]"
_MANGLED = re.compile(f"[ÂÃ]{_CONTINUATION}|â€{_CONTINUATION}")
_UNASSIGNED = re.compile(rb"([\x81\x8d\x8f\x90\x9d])")


def decode(content: bytes, *, declared: str | None = None) -> str:
    """Give the characters of `content`.

    A byte order mark counts first, then UTF-8 if all of it is UTF-8, then what the file declares, then a guess. A file
    that is UTF-8 in most places has its other bytes read as Windows-1252, which is how such mixtures come about.
    Raises `DocumentError` for an encoding that breaks off.
    """
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return _strictly(content[len(mark) :], encoding)
    wide = _wide(content[:_HEAD])
    if wide:
        return _strictly(content, wide)
    try:
        return mended(content.decode("utf-8"))
    except UnicodeDecodeError:
        return _legacy(content, declared or declared_encoding(content))


def declared_encoding(content: bytes) -> str | None:
    """Give the name of the encoding that the head of a page declares, as Python spells it; None for none or nonsense.

    >>> declared_encoding(b'<meta charset="ISO-8859-1">')
    'iso8859-1'
    """
    found = _DECLARED.search(content[:_HEAD])
    if not found:
        return None
    try:
        name = codecs.lookup(found[1].decode("ascii", "replace")).name
        is_one = name not in _NO_CHARSETS and _ASCII.decode(name) == _ASCII.decode("ascii")
    except (LookupError, UnicodeError):
        return None
    return name if is_one else None


def mended(text: str) -> str:
    """Undo UTF-8 that was read as Windows-1252 and saved again (an apostrophe as three odd characters).

    >>> mended("Itâ€™s cafÃ© time in CafÃ©, Ângela")
    'It’s café time in Café, Ângela'
    """
    return _MANGLED.sub(_unmangled, text)


def _unmangled(match: re.Match[str]) -> str:
    content = b"".join(_windows_byte(character) for character in match[0])
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        return match[0]


def _windows_byte(character: str) -> bytes:
    try:
        return character.encode("cp1252")
    except UnicodeEncodeError:
        return character.encode("latin-1", "replace")


def _strictly(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        problem = f"it says that it is {encoding.upper()}, but byte {error.start:,} is not"
        raise DocumentError(problem, remedy="save it as UTF-8") from error


def _wide(head: bytes) -> str | None:
    """Tell UTF-16 without a mark by its zero bytes, which stand at every other place in Western text."""
    half = len(head) // 2
    if half < 4:
        return None
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if odd > 0.4 * half and even < 0.05 * half:
        return "utf-16-le"
    return "utf-16-be" if even > 0.4 * half and odd < 0.05 * half else None


def _legacy(content: bytes, declared: str | None) -> str:
    if declared and declared != "utf-8":
        return _windows(content) if declared in _LATIN else content.decode(declared, "replace")
    if _is_mostly_utf8(content):
        return _piecewise(content)
    from charset_normalizer import from_bytes  # noqa: PLC0415 - a tenth of a second, which UTF-8 need not wait for

    guess = from_bytes(content[:_SAMPLE]).best()
    if guess is None or codecs.lookup(guess.encoding).name in _LATIN or _is_western(content):
        return _windows(content)
    return content.decode(guess.encoding, "replace")


def _is_mostly_utf8(content: bytes) -> bool:
    kept = len(content.decode("utf-8", "ignore").encode("utf-8"))
    beyond_ascii = sum(byte > 0x7F for byte in content)
    return len(content) - kept < beyond_ascii / 2


def _is_western(content: bytes) -> bool:
    """Tell text whose few bytes beyond ASCII are accents and typographic marks, of which no guess can be made."""
    beyond_ascii = sum(byte > 0x7F for byte in content[:_SAMPLE])
    return beyond_ascii < 20 or beyond_ascii < 0.05 * len(content[:_SAMPLE])


def _piecewise(content: bytes) -> str:
    escaped = content.decode("utf-8", "surrogateescape")
    return mended(
        re.sub("[\udc80-\udcff]+", lambda match: _windows(match[0].encode("utf-8", "surrogateescape")), escaped)
    )


def _windows(content: bytes) -> str:
    pieces = _UNASSIGNED.split(content)
    return "".join(piece.decode("latin-1" if index % 2 else "cp1252") for index, piece in enumerate(pieces))
