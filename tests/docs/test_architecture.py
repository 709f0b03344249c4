"""The map in docs/architecture.md against what is there."""

import re
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[2] / "graph/rostra"
MAP = (PACKAGE.parents[1] / "docs/architecture.md").read_text(encoding="utf-8").partition("## graph/rostra/")[2]
ROOMS = sorted(room.name for room in PACKAGE.iterdir() if (room / "__init__.py").exists() and room.name != "cli")
"""A command has a file of its own in `cli`, which docs/commands.md lists."""


def said_of(room: str) -> str:
    """Give the lines of the map about a room."""
    return re.split(r"\n    \S", MAP.partition(f"    {room}/ ")[2], maxsplit=1)[0]


@pytest.mark.parametrize("room", ROOMS)
def test_each_module_of_a_room_is_on_the_map(room: str) -> None:
    there = {path.stem for path in (PACKAGE / room).glob("*.py")} - {"__init__"}
    assert there - set(re.findall(r"\w+", said_of(room))) == set()
