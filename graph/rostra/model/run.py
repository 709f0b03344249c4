"""One execution of the tool."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, order=True)
class PackVersion:
    """Name a pack and the version of it that a run used."""

    name: str
    version: str


@dataclass(frozen=True, slots=True)
class Run:
    """Say which tool, pipeline and packs made something, and when (`prov:Activity`); times carry their zone.

    `changes` are the IRIs of the changes of a codebook that what was made has followed since.
    """

    version: str
    pipeline: str
    packs: tuple[PackVersion, ...]
    started: datetime
    ended: datetime | None = None
    changes: tuple[str, ...] = ()
