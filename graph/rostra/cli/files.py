"""Files that a command reads and writes."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from rostra.errors import QueryError, RostraError

if TYPE_CHECKING:
    from rostra.discourse import Page


def save(page: "Page", path: Path) -> Path:
    """Write a page and give its path; raise `RostraError` where it cannot be written."""
    try:
        return page.save(path)
    except OSError as error:
        raise unwritable(path, error) from error


def unwritable(path: Path, error: OSError) -> RostraError:
    """Give the error that says why `path` cannot be written."""
    return RostraError(error.strerror or str(error), where=str(path), remedy="name a file that can be written")


def read_question(question: str | None) -> str | None:
    """Give SPARQL from a file or, for "-", from standard input; the name of a question as it is.

    Raises `QueryError` for a file that cannot be read.
    """
    if question is None or not (question == "-" or question.endswith((".rq", ".sparql"))):
        return question
    try:
        return sys.stdin.read() if question == "-" else Path(question).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise QueryError(str(error), where=question, remedy="name a file of SPARQL in UTF-8") from error
