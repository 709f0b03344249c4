"""The pack that a person means, and those that it is used with."""

from collections.abc import Iterable
from pathlib import Path

from rostra.errors import PackError
from rostra.query.nearest import hint
from rostra.vocab import pack as packs_
from rostra.vocab.pack import Pack


def found(name: str | None, folders: Iterable[Path]) -> tuple[tuple[Pack, ...], Pack | None]:
    """Give the packs in use, and that of this name or folder; raise `PackError` where there is none."""
    given = list(folders)
    if name is None:
        return packs_.load(given), None
    packs = packs_.load(given)
    named = next((pack for pack in packs if pack.name == name), None)
    if named is not None:
        return packs, named
    if Path(name).exists():
        return with_(Path(name), given)
    remedy = hint(name, (pack.name for pack in packs), otherwise="give the folder of a pack")
    raise PackError("no such pack", where=name, remedy=remedy)


def with_(folder: Path, folders: Iterable[Path]) -> tuple[tuple[Pack, ...], Pack]:
    """Give the packs in use with that of `folder`, and this one; a pack of the same name gives way to it."""
    pack = packs_.at(folder)
    others = [other for other in packs_.load(folders) if other.name != pack.name]
    return (*others, pack), pack
