"""Copies of a store that is in use: a backup, and snapshots for many readers, the newest of them named in a file."""

from pathlib import Path
from shutil import rmtree

from rostra.errors import StoreError
from rostra.store import backup, claims, durable, layout
from rostra.store.problems import told
from rostra.store.store import Store

_CURRENT = "current"
_GRACE = 2
"""Snapshots that stay: the newest, and one that a reader may be about to open."""


def back_up(path: Path, target: Path) -> None:
    """Copy the store in the folder `path` to a new folder, while others read or write it; raise `StoreError`."""
    layout.check(path)
    try:
        store = Store.open(path)
    except StoreError:  # somebody else writes it, or we may not: what is in files is whole all the same
        backup.copy(path, target, None)
        return
    with store:
        store.back_up(target)


def publish(store: Store, folder: Path) -> Path:
    """Make a snapshot of `store` below `folder` and name it there as the current one; give its path.

    Readers open it by `Store.open(path, read_only=True)`. Older ones that nobody has open go, but for the last of them.
    Raises `StoreError`.
    """
    snapshot = folder / f"{1 + max(map(_number, _snapshots(folder)), default=0):06}"
    store.back_up(snapshot)
    with told(folder):
        durable.replace(folder / _CURRENT, f"{snapshot.name}\n".encode(), by_way_of=folder / durable.NEW)
    for old in _snapshots(folder)[:-_GRACE]:
        if not claims.is_claimed(old / layout.MARK):
            rmtree(old, ignore_errors=True)
    return snapshot


def current(folder: Path) -> Path:
    """Give the path of the newest snapshot below `folder`; raise `StoreError` where none was published."""
    try:
        with told(folder):
            return folder / (folder / _CURRENT).read_text(encoding="ascii").strip()
    except StoreError as error:
        raise StoreError("no snapshot was published here", where=str(folder), remedy="publish one first") from error


def _snapshots(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("[0-9]*") if path.name.isdecimal())


def _number(snapshot: Path) -> int:
    return int(snapshot.name)
