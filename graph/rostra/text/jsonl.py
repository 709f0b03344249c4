"""JSON Lines: a document a line, its text taken as it is."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rostra.errors import DocumentError
from rostra.model import BlockCue, Document
from rostra.text.clean import MOST_CHARACTERS, harmless, require_readable
from rostra.text.dates import day
from rostra.text.language import detect
from rostra.text.plain import split

_MOST_BYTES = 8 * MOST_CHARACTERS
_EXAMPLE = 'a line is an object: {"id": "...", "text": "...", "title": "...", "date": "2026-03-01", "publisher": "..."}'


def read_jsonl(path: Path, *, block_cues: tuple[BlockCue, ...] = ()) -> Iterator[Document | DocumentError]:
    """Give the document of each line of a file, and an error with its number for a line that holds none.

    A line is an object with `id` and `text`, and may have `title`, `author` or `authors`, `date`, `publisher`,
    `language` and `url`. Offsets are those of the given text: characters that RDF cannot hold become blanks, nothing
    else is changed. An `id` that stands twice is an error. Raises `OSError` where the file cannot be opened.
    """
    numbers: dict[str, int] = {}
    with path.open("rb") as lines:
        for number, line in enumerate(iter(lambda: lines.readline(_MOST_BYTES), b""), start=1):
            if not line.strip():
                continue
            where = f"{path}, line {number}"
            try:
                document = _document(line, block_cues)
                first = numbers.setdefault(document.id, number)
                yield document if first == number else _again(document.id, first, where)
            except DocumentError as error:
                yield DocumentError(error.problem, where=where, remedy=error.remedy)


def _again(id: str, first: int, where: str) -> DocumentError:  # noqa: A002
    return DocumentError(f"the id {id!r} stands in line {first}, too", where=where, remedy="give each its own")


def _document(line: bytes, cues: tuple[BlockCue, ...]) -> Document:
    fields = _object(line)
    id, text = _string(fields, "id"), harmless(_string(fields, "text"))  # noqa: A001
    require_readable(text)
    title = _optional(fields, "title")
    parts = split(text, cues, title=title)
    authors = fields.get("authors") or fields.get("author") or ()
    return Document(
        id,
        text,
        parts.blocks,
        parts.title,
        (authors,) if isinstance(authors, str) else tuple(map(harmless, filter(_is_string, authors))),
        _optional(fields, "publisher") or parts.imprint.publisher,
        day(_optional(fields, "date") or "") or parts.imprint.published,
        _optional(fields, "language") or detect(text),
        _optional(fields, "url"),
    )


def _object(line: bytes) -> dict[str, Any]:
    if len(line) >= _MOST_BYTES:
        raise DocumentError(f"a line of more than {_MOST_BYTES:,} bytes", remedy="split it into one line an article")
    try:
        fields = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise DocumentError(f"it is no JSON: {error}", remedy=_EXAMPLE) from error
    if not isinstance(fields, dict):
        raise DocumentError("it is no JSON object", remedy=_EXAMPLE)
    return fields


def _string(fields: dict[str, Any], name: str) -> str:
    value = fields.get(name)
    if isinstance(value, int) and name == "id":
        return str(value)
    if not isinstance(value, str) or not value:
        raise DocumentError(f"it has no {name!r}", remedy=_EXAMPLE)
    return value


def _optional(fields: dict[str, Any], name: str) -> str | None:
    value = fields.get(name)
    return harmless(value).strip() or None if isinstance(value, str) else None


def _is_string(value: object) -> bool:
    return isinstance(value, str)
