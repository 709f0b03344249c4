"""JSON Lines: a document a line, its text taken as it is."""

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from rostra.errors import DocumentError
from rostra.model import BlockCue, Document
from rostra.text.clean import MOST_CHARACTERS, harmless, require_readable
from rostra.text.dates import day
from rostra.text.language import detect, language_code
from rostra.text.plain import split
from rostra.text.problems import own, placed

_MOST_BYTES = 8 * MOST_CHARACTERS
_EXAMPLE = 'a line is an object: {"id": "...", "text": "...", "title": "...", "date": "2026-03-01", "publisher": "..."}'
_UNNAMEABLE = re.compile("[\0-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def read_jsonl(path: Path, *, block_cues: tuple[BlockCue, ...] = ()) -> Iterator[Document | DocumentError]:
    """Give the document of each line of a file, and an error with its number for a line that holds none.

    A line is an object with `id` and `text`, and may have `title`, `author` or `authors`, `date`, `publisher`,
    `language` and `url`. Offsets are those of the given text: characters that RDF cannot hold become blanks, nothing
    else is changed. An `id` that stands twice is an error, and so is a file that cannot be opened; none is raised.
    """
    try:
        with path.open("rb") as file:
            yield from _documents(iter(lambda: file.readline(_MOST_BYTES), b""), path, block_cues)
    except OSError as error:
        yield placed(error, path)


def _documents(lines: Iterable[bytes], path: Path, cues: tuple[BlockCue, ...]) -> Iterator[Document | DocumentError]:
    numbers: dict[str, int] = {}
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        where = f"{path}, line {number}"
        found = _document_or_problem(line, cues, where)
        first = number if isinstance(found, DocumentError) else numbers.setdefault(found.id, number)
        yield found if isinstance(found, DocumentError) or first == number else _again(found.id, first, where)


def _document_or_problem(line: bytes, cues: tuple[BlockCue, ...], where: str) -> Document | DocumentError:
    try:
        return _document(line, cues)
    except DocumentError as error:
        return DocumentError(error.problem, where=where, remedy=error.remedy)
    except Exception as fault:
        return own(fault, where)


def _again(id: str, first: int, where: str) -> DocumentError:  # noqa: A002
    return DocumentError(f"the id {id!r} stands in line {first}, too", where=where, remedy="give each its own")


def _document(line: bytes, cues: tuple[BlockCue, ...]) -> Document:
    fields = _object(line)
    id, text = _id(fields), harmless(_string(fields, "text"))  # noqa: A001
    require_readable(text)
    title = _optional(fields, "title")
    parts = split(text, cues, title=title)
    return Document(
        id,
        text,
        parts.blocks,
        parts.title,
        _authors(fields),
        _optional(fields, "publisher") or parts.imprint.publisher,
        day(_optional(fields, "date") or "") or parts.imprint.published,
        language_code(_optional(fields, "language") or "") or detect(text),
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


def _id(fields: dict[str, Any]) -> str:
    value = fields.get("id")
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    value = _string(fields, "id")
    if _UNNAMEABLE.search(value):
        raise DocumentError("a control character or half of a surrogate pair stands in its 'id'", remedy=_EXAMPLE)
    return value


def _string(fields: dict[str, Any], name: str) -> str:
    value = fields.get(name)
    if not isinstance(value, str) or not value:
        raise DocumentError(f"it has no {name!r}", remedy=_EXAMPLE)
    return value


def _optional(fields: dict[str, Any], name: str) -> str | None:
    value = fields.get(name)
    if value is None:
        return None
    if not isinstance(value, str):
        raise DocumentError(f"its {name!r} is no text", remedy=_EXAMPLE)
    return harmless(value).strip() or None


def _authors(fields: dict[str, Any]) -> tuple[str, ...]:
    name = "author" if fields.get("authors") in (None, "", []) else "authors"
    value = fields.get(name)
    listed = value if isinstance(value, list) else [] if value is None else [value]
    if not all(isinstance(one, str) for one in listed):
        raise DocumentError(f"its {name!r} are no text and no list of texts", remedy=_EXAMPLE)
    return tuple(author for one in listed if (author := harmless(one).strip()))
