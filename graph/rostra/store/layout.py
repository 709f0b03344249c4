"""The folder of a store: whether a folder is one, and how it begins."""

import json
from pathlib import Path

from rostra.errors import StoreError
from rostra.store.durable import NEW, replace
from rostra.store.problems import told

FORMAT = 1
"""The number of the layout; a store of a higher number needs a newer Rostra."""

INDEX = "index"
NEW_INDEX = "index.new"
OLD_INDEX = "index.old"
NOWHERE = Path("memory")
"""What stands for the folder of a store in memory, in messages."""
MARK = "rostra.json"
"""The file that says that a folder is a store."""
_WHAT = "a store of Rostra: documents/ and packs/ are the truth, index/ is made of them"


def create(path: Path) -> None:
    """Make an empty store of the folder `path`, which is not there or holds nothing yet."""
    with told(path):
        path.mkdir(parents=True, exist_ok=True)
        mark = json.dumps({"format": FORMAT, "what": _WHAT}, indent=2)
        replace(path / MARK, f"{mark}\n".encode(), by_way_of=path / NEW)


def is_free(path: Path) -> bool:
    """Tell whether `path` can become a store: not there, or a folder with nothing in it but a beginning of one."""
    _check_name(path)
    with told(path):
        return not path.exists() or (path.is_dir() and {entry.name for entry in path.iterdir()} <= {NEW})


def check(path: Path) -> None:
    """Raise `StoreError` where the folder `path` is no store, or one of a newer Rostra."""
    _check_name(path)
    if not path.exists():
        raise StoreError("there is no store here", where=str(path), remedy="make one with: rostra build PATH...")
    if not path.is_dir():
        raise StoreError("this is a file, and a store is a folder", where=str(path), remedy="name a folder")
    mark = path / MARK
    if not mark.is_file():
        remedy = "name the folder of a store, or a new one"
        raise StoreError("this folder is no store of Rostra", where=str(path), remedy=remedy)
    number = _format(mark)
    if number > FORMAT:
        problem = f"this store was made by a newer Rostra (format {number}; this one knows {FORMAT})"
        raise StoreError(problem, where=str(path), remedy="install the newest Rostra: pip install --upgrade rostra")


def _check_name(path: Path) -> None:
    """Raise `StoreError` where a path is not in UTF-8: Oxigraph takes it as text."""
    try:
        str(path).encode()
    except UnicodeEncodeError as error:
        remedy = "call it, and the folders above it, by a name in UTF-8"
        raise StoreError("the name of this folder is not in UTF-8", where=str(path), remedy=remedy) from error


def _format(mark: Path) -> int:
    try:
        with told(mark.parent):
            return int(json.loads(mark.read_bytes())["format"])
    except (ValueError, TypeError, KeyError) as error:
        remedy = f'write {{"format": {FORMAT}}} into it, or fetch it from a copy'
        raise StoreError("this file is damaged", where=str(mark), remedy=remedy) from error
