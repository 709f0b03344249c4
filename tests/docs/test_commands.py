"""Every command and option is documented in docs/commands.md."""

from pathlib import Path
from typing import Any

import pytest
import typer
from typer.core import TyperGroup, TyperOption

from rostra.cli.app import app


def leaves(command: Any, path: tuple[str, ...] = ()) -> list[tuple[str, Any]]:
    if isinstance(command, TyperGroup):
        return [leaf for name, one in command.commands.items() for leaf in leaves(one, (*path, name))]
    return [(" ".join(path), command)]


COMMANDS = leaves(typer.main.get_command(app))


@pytest.mark.parametrize(("name", "command"), COMMANDS, ids=[name for name, _ in COMMANDS])
def test_a_command_is_documented_with_its_options(root: Path, name: str, command: Any) -> None:
    text = (root / "docs/commands.md").read_text(encoding="utf-8")
    start = text.find(f"## rostra {name}\n")
    section = text[start : text.find("\n## ", start + 4)]
    options = [flag for p in command.params if isinstance(p, TyperOption) for flag in p.opts if flag.startswith("--")]

    assert start >= 0
    assert [flag for flag in options if f"`{flag}" not in section and flag != "--help"] == []


@pytest.mark.parametrize(("name", "command"), COMMANDS, ids=[name for name, _ in COMMANDS])
def test_the_help_of_a_command_shows_an_example(name: str, command: Any) -> None:
    assert f"rostra {name}" in (command.help or "")


def test_there_are_commands_to_document() -> None:
    assert {"build", "extract", "query", "view", "check", "evaluate", "packs list"} <= {name for name, _ in COMMANDS}
