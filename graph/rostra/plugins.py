"""What installed distributions add by entry points."""

from importlib.metadata import EntryPoint, entry_points
from importlib.resources import files
from importlib.resources.abc import Traversable

from rostra.errors import PackError

GROUP = "rostra.packs"


def pack_folders() -> dict[str, Traversable]:
    """Give the folder of each installed pack by name, sorted.

    An entry point of the group `rostra.packs` names a package whose files are the pack (`climate = "my_pack.climate"`).
    Raises `PackError` where the package cannot be found.
    """
    return {point.name: _folder(point) for point in sorted(entry_points(group=GROUP), key=lambda point: point.name)}


def _folder(point: EntryPoint) -> Traversable:
    try:
        return files(point.module)
    except ImportError as error:
        problem = f"the entry point {point.name} of {GROUP} names {point.value}, which is not there"
        raise PackError(problem, where=point.name, remedy="reinstall or uninstall the distribution") from error
