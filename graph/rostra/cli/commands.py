"""The commands by name, each loaded when it is called: what one needs, no other waits for."""

from collections.abc import Iterator, Mapping, MutableMapping
from functools import cache
from importlib import import_module
from typing import Any, Literal, cast

import typer
from typer.core import TyperGroup

PLACES = {
    "build": "build:build",
    "extract": "extract:extract",
    "query": "query:query",
    "view": "view:view",
    "serve": "serve:serve",
    "check": "check:check",
    "infer": "infer:infer",
    "evaluate": "evaluate:evaluate",
    "packs": "packs:app",
    "dump": "store:dump",
    "load": "store:load",
    "backup": "store:backup",
    "store": "store:app",
}
"""The module of each command and what it is there: a function, or an app of several commands."""

MARKUP: Literal["markdown"] = "markdown"
"""How the texts of help are written."""


class Commands(TyperGroup):
    """Hold the commands of `PLACES`."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**settings)
        self.commands = cast("MutableMapping[str, Any]", _Loaded())


class _Loaded(Mapping[str, Any]):
    def __getitem__(self, name: str) -> Any:
        return _command(name, PLACES[name])

    def __iter__(self) -> Iterator[str]:
        return iter(PLACES)

    def __len__(self) -> int:
        return len(PLACES)


@cache
def _command(name: str, place: str) -> Any:
    module, _, attribute = place.partition(":")
    found = getattr(import_module(f"rostra.cli.{module}"), attribute)
    alone = typer.Typer(rich_markup_mode=MARKUP)
    if isinstance(found, typer.Typer):
        alone.add_typer(found, name=name)
    else:
        alone.command(name)(found)
    return typer.main.get_group(alone).commands[name]
