"""The truth of a store: canonical N-Quads, a file for each document and pack. The index is made from it."""

from collections.abc import Iterator, Mapping
from hashlib import sha256
from typing import Protocol

DOCUMENTS = "documents"
PACKS = "packs"


def document_key(iri: str) -> str:
    """Give the name of the file of a document, below the folder of the store."""
    name = sha256(iri.encode()).hexdigest()[:32]
    return f"{DOCUMENTS}/{name[:2]}/{name}.nq"


def pack_key(name: str) -> str:
    """Give the name of the file of a pack, below the folder of the store."""
    return f"{PACKS}/{name}.nq"


def pack_named(key: str) -> str | None:
    """Give the name of the pack that a file belongs to; None where it is that of a document."""
    folder, _, name = key.partition("/")
    return name.removesuffix(".nq") if folder == PACKS else None


class Truth(Protocol):
    """Where canonical N-Quads are kept, by key."""

    def read(self, key: str) -> str | None:
        """Give what is kept under `key`; None where nothing is."""
        ...

    def write(self, key: str, lines: str) -> None:
        """Keep `lines` under `key`: all of it or, after a crash, what was there before."""
        ...

    def write_all(self, held: Mapping[str, str]) -> None:
        """Keep lines under many keys; each key is, after a crash, as it was or new."""
        ...

    def remove(self, key: str) -> None:
        """Forget what is kept under `key`."""
        ...

    def keys(self) -> list[str]:
        """Give the keys, in order."""
        ...

    def texts(self) -> Iterator[str]:
        """Give all that is kept, in order of the keys."""
        ...

    def pending(self) -> list[str]:
        """Give the keys that were touched since `settle`: the index may not have them yet."""
        ...

    def settle(self) -> None:
        """Say that the index has all of it on disk."""
        ...


class Memory:
    """Keep N-Quads for as long as the process lives."""

    def __init__(self) -> None:
        self._kept: dict[str, str] = {}

    def read(self, key: str) -> str | None:
        """Give what is kept under `key`."""
        return self._kept.get(key)

    def write(self, key: str, lines: str) -> None:
        """Keep `lines` under `key`."""
        self._kept[key] = lines

    def write_all(self, held: Mapping[str, str]) -> None:
        """Keep lines under many keys."""
        self._kept.update(held)

    def keys(self) -> list[str]:
        """Give the keys, in order."""
        return sorted(self._kept)

    def remove(self, key: str) -> None:
        """Forget what is kept under `key`."""
        self._kept.pop(key, None)

    def texts(self) -> Iterator[str]:
        """Give all that is kept, in order of the keys."""
        return (self._kept[key] for key in self.keys())

    def pending(self) -> list[str]:
        """Give nothing: memory and index live and die together."""
        return []

    def settle(self) -> None:
        """Do nothing."""
