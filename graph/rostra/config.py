"""What a project says once in its `rostra.toml`."""

import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from rostra.errors import RostraError

FILE = "rostra.toml"


@dataclass(frozen=True, slots=True)
class Config:
    """Hold a project's settings; paths are relative to the folder of its `rostra.toml`."""

    store: Path = Path("discourse")
    packs: tuple[Path, ...] = ()

    def packs_and(self, named: Iterable[Path] | None) -> tuple[Path, ...]:
        """Give the packs of the project, then those that a call names."""
        return (*self.packs, *(named or ()))


def read(folder: Path) -> Config:
    """Read `rostra.toml` in `folder`; give the defaults where there is none.

    Raises `RostraError` for a file that is not TOML, an unknown key or a value of the wrong type.
    """
    path = folder / FILE
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return Config()
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise RostraError(str(error), where=str(path), remedy="mend the file or move it away") from error
    return _checked(table, path)


def _checked(table: dict[str, object], path: Path) -> Config:
    unknown = sorted(table.keys() - {"store", "packs"})
    if unknown:
        problem = f"unknown key {', '.join(unknown)}"
        raise RostraError(problem, where=str(path), remedy="the keys are: store, packs")
    store, packs = table.get("store", "discourse"), table.get("packs", [])
    if not isinstance(store, str) or not isinstance(packs, list) or not all(isinstance(p, str) for p in packs):
        problem = "store is a string, packs a list of strings"
        raise RostraError(problem, where=str(path), remedy='for example: packs = ["packs/climate"]')
    folder = path.parent
    return Config(store=folder / store, packs=tuple(folder / p for p in packs))
