"""What kind of file it is: by its name, and by how it begins."""

import json
import re
from enum import StrEnum
from pathlib import PurePath

from rostra.errors import DocumentError


class Format(StrEnum):
    """Name the formats that are read."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    JSONL = "jsonl"


SUFFIXES = {
    ".txt": Format.TEXT,
    ".text": Format.TEXT,
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".xhtml": Format.HTML,
    ".jsonl": Format.JSONL,
    ".ndjson": Format.JSONL,
}

_SIGNATURES = {
    b"%PDF": "a PDF file",
    b"PK\x03\x04": "a ZIP or Office file",
    b"\xd0\xcf\x11\xe0": "an old Office file",
    b"{\\rtf": "an RTF file",
    b"\x1f\x8b": "a gzip file",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"RIFF": "a picture or sound",
    b"\x7fELF": "a program",
    b"SQLite format 3": "a database",
}
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
_PAGE = re.compile(
    rb"\s*(<\?xml[^>]*>\s*)?(<!--.*?-->\s*)*<(!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_CONTROL = bytes(byte for byte in range(32) if byte not in b"\t\n\v\f\r\x1b")
_HEAD = 8192


def sniff(name: PurePath, content: bytes) -> Format:
    """Tell the format of a file from its suffix and its first bytes; raise `DocumentError` for a binary one.

    A page that was saved as `.txt` is still a page; a file of an unknown suffix is judged by how it begins.
    """
    head = content[:_HEAD]
    _require_text(head)
    known = SUFFIXES.get(name.suffix.lower())
    if _PAGE.match(head.removeprefix(b"\xef\xbb\xbf")) and known is not Format.MARKDOWN:
        return Format.HTML
    if known:
        return known
    return Format.JSONL if _is_json_line(content) else Format.TEXT


def _require_text(head: bytes) -> None:
    for signature, meaning in _SIGNATURES.items():
        if head.startswith(signature):
            raise DocumentError(f"{meaning}, not a text", remedy="save it as text or as a web page")
    if not head.startswith(_WIDE_MARKS) and _controls(head) > 0.02 * len(head):
        raise DocumentError("a binary file, not a text", remedy="give text, a web page or JSON Lines")


def _controls(head: bytes) -> int:
    """Count control bytes; zero bytes at every other place are UTF-16 and count as none."""
    if head[0::2].count(0) > 0.4 * len(head) / 2 or head[1::2].count(0) > 0.4 * len(head) / 2:
        return 0 if 0 in (head[0::2].count(0), head[1::2].count(0)) else len(head)
    return len(head) - len(head.translate(None, _CONTROL))


def _is_json_line(content: bytes) -> bool:
    line = content.lstrip(b"\xef\xbb\xbf \r\n").partition(b"\n")[0]
    if not line.startswith(b"{"):
        return False
    try:
        return "text" in json.loads(line)
    except (ValueError, RecursionError):
        return False
