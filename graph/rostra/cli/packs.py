"""`rostra packs`: what extends the ontology."""

from pathlib import Path

import typer

from rostra import config
from rostra.cli import options
from rostra.cli.tables import print_table

app = typer.Typer(no_args_is_help=True, help="The packs in use: the core, installed ones, and those that are named.")


@app.callback()
def _top() -> None:
    """Hold the commands about packs."""


@app.command("list")
def list_packs(pack: options.Packs = None) -> None:
    """List the packs in use with their versions.

    For example:

        rostra packs list

        rostra packs list --pack packs/climate
    """
    from rostra.vocab.pack import load

    packs = load([*config.read(Path()).packs, *(pack or ())])
    print_table(("pack", "version", "folder"), ((one.name, one.version, str(one.root)) for one in packs))
