"""What a project says once in its `rostra.toml`."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from rostra.errors import RostraError

FILE = "rostra.toml"
TAG = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")
"""The tag of a language (BCP 47), as far as its form goes."""


@dataclass(frozen=True, slots=True)
class Config:
    """Hold a project's settings; paths are relative to the folder of its `rostra.toml`.

    `store` is a folder, or the address of a SPARQL server.
    `languages` are those of labels (BCP 47) that go before English, the best first.
    """

    store: Path | str = Path("discourse")
    packs: tuple[Path, ...] = ()
    languages: tuple[str, ...] = ()

    def store_or(self, named: str | None) -> Path | str:
        """Give the store that a call names, else that of the project."""
        return self.store if named is None else _place(named, Path())

    def folder_or(self, named: Path | None) -> Path:
        """Give the folder of a store, as above; raise `RostraError` where the project's store is on a server."""
        if named is None and isinstance(self.store, str):
            problem = "this is done with a store in a folder"
            raise RostraError(problem, where=self.store, remedy="name one with --store DIR")
        return named or Path(self.store)

    def packs_and(self, named: Iterable[Path] | None) -> tuple[Path, ...]:
        """Give the packs of the project, then those that a call names."""
        return (*self.packs, *(named or ()))

    def languages_or(self, named: Iterable[str] | None) -> tuple[str, ...]:
        """Give the languages that a call names, else those of the project."""
        return tuple(named or self.languages)


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
    unknown = sorted(table.keys() - {"store", "packs", "language"})
    if unknown:
        problem = f"unknown key {', '.join(unknown)}"
        raise RostraError(problem, where=str(path), remedy="the keys are: store, packs, language")
    store, packs, languages = table.get("store", "discourse"), table.get("packs", []), _languages(table, path)
    if not isinstance(store, str) or not isinstance(packs, list) or not all(isinstance(p, str) for p in packs):
        problem = "store is a string, packs a list of strings"
        raise RostraError(problem, where=str(path), remedy='for example: packs = ["packs/climate"]')
    folder = path.parent
    return Config(store=_place(store, folder), packs=tuple(folder / p for p in packs), languages=languages)


def is_address(place: Path | str | None) -> bool:
    """Tell whether a place of a store is the address of a server."""
    return isinstance(place, str) and place.startswith(("http://", "https://"))


def _place(said: str, folder: Path) -> Path | str:
    return said if is_address(said) else folder / said


def _languages(table: dict[str, object], path: Path) -> tuple[str, ...]:
    given = table.get("language", [])
    listed = [given] if isinstance(given, str) else given
    if isinstance(listed, list) and all(isinstance(one, str) and TAG.fullmatch(one) for one in listed):
        return tuple(listed)
    problem = "language is the tag of a language, or a list of tags"
    raise RostraError(problem, where=str(path), remedy='for example: language = "de", or ["kl", "da"]')
