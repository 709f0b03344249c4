"""What keeps a document from being read, as an error that says which file it is about."""

import logging
from pathlib import Path

from rostra.errors import DocumentError

_log = logging.getLogger(__name__)


def placed(error: DocumentError | OSError, path: Path) -> DocumentError:
    """Give an error that says which file it is about."""
    if isinstance(error, DocumentError):
        return error if error.where else DocumentError(error.problem, where=str(path), remedy=error.remedy)
    is_address = path.parts[:1] in {("http:",), ("https:",)}
    remedy = "save the page and give the file" if is_address else "give a file or a folder that can be read"
    return DocumentError(error.strerror or str(error), where=str(path), remedy=remedy)


def own(fault: Exception, where: str) -> DocumentError:
    """Give the error that stands for a fault of ours, so that the other documents go on; log its traceback."""
    _log.debug("a fault of rostra's own in %s", where, exc_info=fault)
    return DocumentError(repr(fault), where=where, remedy="a fault of rostra's own: please report it")
