"""Files that a command writes."""

from pathlib import Path
from typing import TYPE_CHECKING

from rostra.errors import RostraError

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
