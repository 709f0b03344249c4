"""Documents from the arguments of a command, and the talk about those that were set aside."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path

from typer import BadParameter

from rostra.cli.console import err, say
from rostra.errors import DocumentError, RostraError
from rostra.model import Document, Lexicon
from rostra.text.read import documents as read_documents
from rostra.text.read import read_jsonl


def documents(
    paths: Iterable[Path] | None, jsonl: Iterable[Path] | None, lexicon: Lexicon
) -> Iterator[Document | DocumentError]:
    """Read the files, folders and JSON Lines that a call names."""
    lines = (read_jsonl(path, block_cues=lexicon.block_cues) for path in jsonl or ())
    return chain(read_documents(paths or (), block_cues=lexicon.block_cues), *lines)


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
