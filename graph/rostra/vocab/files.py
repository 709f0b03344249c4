"""Where the core's files lie: the one place that finds the folder `ontology/`."""

from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from rostra.errors import PackError


def core() -> Traversable:
    """Give the folder of the core pack: that of the installed package, else that of the checkout.

    Raises `PackError` where neither is there.
    """
    shipped = files("rostra") / "ontology"
    places: tuple[Traversable, ...] = (shipped, Path(__file__).resolve().parents[3] / "ontology")
    for place in places:
        if place.is_dir():
            return place
    raise PackError("the folder ontology/ is missing", where=str(shipped), remedy="install rostra again")


def below(root: Traversable, suffix: str) -> Iterator[tuple[str, Traversable]]:
    """Give each file below `root` that ends in `suffix` with its path from `root`, in order of the path.

    Hidden files and folders are left out. `root` may be a file itself.
    """
    if root.is_file():
        yield root.name, root
        return
    for path, file in _walk(root, ""):
        if path.endswith(suffix):
            yield path, file


def place(root: Traversable, path: str) -> str:
    """Say where the file at `path` below `root` lies; `root` may be that file itself."""
    return str(root) if root.is_file() else f"{root}/{path}"


def text(root: Traversable, path: str, file: Traversable) -> str:
    """Give the text of the file at `path` below `root`; raise `PackError` where it cannot be read or is no UTF-8."""
    try:
        return file.read_text(encoding="utf-8")
    except OSError as error:
        remedy = "see that the file is there and can be read"
        raise PackError(str(error), where=place(root, path), remedy=remedy) from error
    except UnicodeDecodeError as error:
        problem = f"it is no UTF-8: byte {error.start + 1:,} is not"
        raise PackError(problem, where=place(root, path), remedy="save it as UTF-8") from error


def _walk(folder: Traversable, above: str) -> Iterator[tuple[str, Traversable]]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.name.startswith("."):
            continue
        path = f"{above}{entry.name}"
        if entry.is_dir():
            yield from _walk(entry, f"{path}/")
        else:
            yield path, entry
