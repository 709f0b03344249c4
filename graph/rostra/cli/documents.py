"""Documents from the arguments of a command, and the talk about those that were set aside."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from typer import BadParameter

from rostra.cli.console import err, say
from rostra.errors import DocumentError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from rostra.errors import RostraError
    from rostra.model import Document, Lexicon


def documents(
    paths: Iterable[Path] | None, jsonl: Iterable[Path] | None, lexicon: Lexicon
) -> Iterator[Document | DocumentError]:
    """Read the files, folders and JSON Lines that a call names."""
    from rostra.text import read

    lines = (read.read_jsonl(path, block_cues=lexicon.block_cues) for path in jsonl or ())
    return chain(read.documents(paths or (), block_cues=lexicon.block_cues), *lines)


def require(paths: Sequence[Path] | None, jsonl: Sequence[Path] | None) -> None:
    """Raise `BadParameter` where a call names no document."""
    if not (paths or jsonl):
        raise BadParameter("name a file or a folder of articles, or --jsonl FILE")


def complain(problem: RostraError) -> None:
    """Say which document was set aside, and why."""
    say(f"set aside: {problem}", style="yellow")


def progress(documents: Iterable[Document | DocumentError], *, quiet: bool) -> Iterator[Document | DocumentError]:
    """Pass documents on, with a count on standard error where a person looks at it."""
    console = err()
    if quiet or not console.is_terminal:
        yield from documents
        return
    with console.status("reading") as status:
        for number, document in enumerate(documents, start=1):
            name = document.where if isinstance(document, DocumentError) else document.id
            status.update(f"{number}: {name}", spinner_style="cyan")
            yield document
