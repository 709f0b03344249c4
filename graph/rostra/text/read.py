"""Read documents from files and folders: the one place of this room that touches the disk."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from rostra.errors import DocumentError
from rostra.model import BlockCue, Document
from rostra.text.clean import normalise
from rostra.text.decode import decode
from rostra.text.jsonl import read_jsonl
from rostra.text.markdown import read_markdown
from rostra.text.plain import read_plain
from rostra.text.problems import own, placed
from rostra.text.sniff import SUFFIXES, Format, sniff

__all__ = ["documents", "read", "read_jsonl"]

_MOST_BYTES = 64_000_000
_HEAD = 1_000_000


def read(path: Path, *, id: str | None = None, block_cues: tuple[BlockCue, ...] = ()) -> Document:  # noqa: A002
    """Read the one document of a file: plain text, Markdown, a web page, or a JSON Lines file of one line.

    `block_cues` tell what is no article. The `id`, where none is given, is the address that a web page names, else
    `path` with slashes. Raises `DocumentError` for all that cannot be read.
    """
    try:
        document = _read(path, id, block_cues)
    except (DocumentError, OSError) as error:
        raise placed(error, path) from error
    return document if id is None else replace(document, id=id)


def documents(paths: Iterable[Path], *, block_cues: tuple[BlockCue, ...] = ()) -> Iterator[Document | DocumentError]:
    """Give the documents of files and folders in order, and an error for each that cannot be read; raise none.

    Of a folder, all files of known suffixes are read, by name, those of the folders in it, too; hidden
    ones and a README are not.
    """
    for given in paths:
        if not given.is_dir():
            yield from _all(given, block_cues)
            continue
        found = list(_files(given))
        for path in found:
            yield from _all(path, block_cues)
        if not found:
            known = ", ".join(sorted(SUFFIXES))
            yield DocumentError("no document in this folder", where=str(given), remedy=f"files of {known} are read")


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        is_hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        is_about = path.stem.lower() == "readme"
        if path.suffix.lower() in SUFFIXES and not is_hidden and not is_about and path.is_file():
            yield path


def _all(path: Path, cues: tuple[BlockCue, ...]) -> Iterator[Document | DocumentError]:
    try:
        if _format(path) is Format.JSONL:
            yield from read_jsonl(path, block_cues=cues)
        else:
            yield _read(path, None, cues)
    except (DocumentError, OSError) as error:
        yield placed(error, path)
    except Exception as fault:
        yield own(fault, str(path))


def _format(path: Path) -> Format:
    with path.open("rb") as file:
        return sniff(path, file.read(_HEAD))


def _read(path: Path, id: str | None, cues: tuple[BlockCue, ...]) -> Document:  # noqa: A002
    kind = _format(path)
    if kind is Format.JSONL:
        return _only(read_jsonl(path, block_cues=cues))
    if path.stat().st_size > _MOST_BYTES:
        raise DocumentError(f"a file of more than {_MOST_BYTES:,} bytes", remedy="split it into one file an article")
    source = normalise(decode(path.read_bytes()))
    if not source.strip():
        raise DocumentError("the file is empty", remedy="give a file that holds an article")
    return _READERS[kind](source, id or path.as_posix().removeprefix("./").lstrip("/"), cues)


def _only(found: Iterator[Document | DocumentError]) -> Document:
    first, more = next(found, None), next(found, None)
    if isinstance(first, DocumentError):
        raise first
    if first is None or more is not None:
        problem = "no line in it" if first is None else "more than one line in it"
        raise DocumentError(problem, remedy="read it with read_jsonl or documents")
    return first


def _page(source: str, id: str, cues: tuple[BlockCue, ...]) -> Document:  # noqa: A002
    from rostra.text.html import read_html  # noqa: PLC0415 - lxml, which plain text need not wait for

    return read_html(source, id, cues)


_READERS: Mapping[Format, Callable[[str, str, tuple[BlockCue, ...]], Document]] = {
    Format.TEXT: read_plain,
    Format.MARKDOWN: read_markdown,
    Format.HTML: _page,
}
