"""A copy of a store that is in use."""

from pathlib import Path

from rostra.errors import StoreError
from rostra.store import copying, layout
from rostra.store.store import Store


def back_up(path: Path, target: Path) -> None:
    """Copy the store in the folder `path` to a new folder, while others read or write it; raise `StoreError`."""
    layout.check(path)
    try:
        store = Store.open(path)
    except StoreError:  # somebody else writes it, or we may not: what is in files is whole all the same
        copying.copy(path, target, None)
        return
    with store:
        store.back_up(target)
