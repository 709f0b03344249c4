import subprocess
import sys

import pytest
import typer
from typer.core import TyperGroup

from rostra.cli.app import app
from rostra.cli.commands import PLACES

HEAVY = ("spacy", "rdflib", "networkx", "pyvis", "starlette", "uvicorn", "pydantic", "trafilatura")


def test_the_commands_are_those_of_the_table() -> None:
    group = typer.main.get_command(app)

    assert isinstance(group, TyperGroup)
    assert [*group.commands] == [*PLACES]
    assert all(group.commands[name].name == name for name in PLACES)
    assert group.commands["query"] is group.commands["query"]


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["query"], ["query", "-h"]], ids=" ".join)
def test_what_is_heavy_is_not_loaded_before_it_is_needed(arguments: list[str]) -> None:
    code = f"""
import sys
from rostra.cli.app import run
run({arguments!r})
print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.stderr.strip().splitlines()[-1] == "[]"
