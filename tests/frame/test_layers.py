"""The contracts of docs/architecture.md hold, and name every room."""

import subprocess
import sys
from pathlib import Path


def test_the_import_contracts_hold(root: Path) -> None:
    done = subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-cache"],
        cwd=root,
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout


def test_every_room_stands_on_the_map(root: Path) -> None:
    map_text = (root / "docs/architecture.md").read_text(encoding="utf-8")
    rooms = {p.stem for p in (root / "graph/rostra").iterdir() if p.suffix == ".py" or (p / "__init__.py").is_file()}

    assert {room for room in rooms - {"__init__"} if room not in map_text} == set()
