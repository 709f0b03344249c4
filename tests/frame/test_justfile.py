"""The recipes of the justfile are well formed and documented."""

import json
import subprocess
import sys
from pathlib import Path


def test_every_recipe_says_what_it_does(root: Path) -> None:
    just = Path(sys.executable).with_name("just")
    done = subprocess.run(
        [just, "--dump", "--dump-format", "json"], cwd=root, check=True, capture_output=True, text=True
    )
    recipes = json.loads(done.stdout)["recipes"]

    assert {"test", "check"} <= recipes.keys()
    assert [name for name, recipe in recipes.items() if not recipe["doc"]] == []
