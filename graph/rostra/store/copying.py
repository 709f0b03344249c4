"""A store that is a copy of another one: its files as hard links, where the disk has them."""

import os
from pathlib import Path
from shutil import copy2

import pyoxigraph as ox

from rostra.errors import StoreError
from rostra.store import index, layout
from rostra.store.folder import Folder
from rostra.store.problems import told


def copy(path: Path, target: Path, indexed: ox.Store | None) -> None:
    """Copy the store in `path` to `target`, which is not there yet or empty.

    `indexed` is its index where nobody else writes. Without it the index is made again from the files of the truth,
    each of which is whole whatever a writer does. The mark that makes a store of a folder comes last. Raises
    `StoreError`.
    """
    if not layout.is_free(target):
        raise StoreError("there is something here already", where=str(target), remedy="name a new folder")
    with told(target):
        target.mkdir(parents=True, exist_ok=True)
        for key in Folder(path).keys():  # noqa: SIM118 - no mapping
            _link(path / key, target / key)
        if indexed is None:
            index.make(target / layout.INDEX, Folder(target).texts())
        else:
            indexed.backup(target / layout.INDEX)
    layout.create(target)


def _link(file: Path, target: Path) -> None:
    """Link a file, or copy it where it cannot be linked; one that a writer has just removed is left out."""
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(file, target)
    except FileNotFoundError:
        return
    except OSError:
        copy2(file, target)
