"""A new pack: a folder with one of each, commented, that works as it is."""

from importlib.resources import files as resources
from pathlib import Path

from rostra.errors import PackError
from rostra.vocab import files
from rostra.vocab.pack import NAME

_NAME = "{{name}}"


def new(name: str, folder: Path) -> tuple[Path, ...]:
    """Write the pack `name` into `folder`, which is made; give its files in order.

    Raises `PackError` for a name that no pack can have, and where something stands in the way.
    """
    if not NAME.fullmatch(name) or name == "core":
        problem = f"{name} is not a name for a pack"
        raise PackError(problem, where=str(folder), remedy="use small letters, digits and hyphens, a letter first")
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise PackError("there is something already", where=str(folder), remedy="give another name, or remove it")
    try:
        return tuple(_write(path, text, name, folder) for path, text in _template())
    except OSError as error:
        raise PackError(str(error), where=str(folder), remedy="see that the folder can be written") from error


def _template() -> list[tuple[str, str]]:
    root = resources("rostra.packs") / "template"
    return [(path, file.read_text(encoding="utf-8")) for path, file in files.below(root, "")]


def _write(path: str, text: str, name: str, folder: Path) -> Path:
    file = folder / path.replace(_NAME, name)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text.replace(_NAME, name), encoding="utf-8", newline="\n")
    return file
