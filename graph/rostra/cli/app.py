"""The command line: its commands, and what becomes of errors."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer
from typer.exceptions import Abort, TyperException

from rostra.cli.commands import MARKUP, Commands
from rostra.cli.console import say
from rostra.errors import QueryError, RostraError
from rostra.version import __version__

DONE, SET_ASIDE, USAGE, FAILED, INTERRUPTED = 0, 1, 2, 3, 130
"""Exit codes: all done; something was set aside or found wrong; a wrong call; nothing could be done; Ctrl-C."""

app = typer.Typer(
    name="rostra",
    cls=Commands,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    pretty_exceptions_enable=False,
    add_completion=False,
    rich_markup_mode=MARKUP,
    help="Who said what, about whom: turn news text into a discourse knowledge graph.",
    epilog="Exit codes: 0 all done, 1 something was set aside or found wrong, 2 a wrong call, 3 nothing could be done.",
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"rostra {__version__}")
        raise typer.Exit


@app.callback()
def _top(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Hold the options that stand before a command."""


def run(arguments: Sequence[str]) -> int:
    """Run one command; give its exit code. Errors that we know become one line on standard error, never a traceback."""
    try:
        code = app(list(arguments), standalone_mode=False)
        sys.stdout.flush()
    except (Abort, KeyboardInterrupt):
        return INTERRUPTED
    except TyperException as error:
        message = error.format_message() or "a command is missing"
        say(f"rostra: {message} (rostra --help, rostra COMMAND --help)", style="red")
        return USAGE
    except QueryError as error:
        say(f"rostra: {error}", style="red")
        return USAGE
    except RostraError as error:
        say(f"rostra: {error}", style="red")
        return FAILED
    except OSError as error:
        return _failed(error)
    return code if isinstance(code, int) else DONE


def _failed(error: OSError) -> int:
    """Say what the system refused; say nothing where it is only that nobody reads on (`rostra query | head`)."""
    try:
        sys.stdout.flush()
    except OSError:  # what is left goes nowhere, else Python tries once more when it leaves, and complains
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - it is closed when Python leaves
    if isinstance(error, BrokenPipeError):
        return SET_ASIDE
    remedy = "see that there is room, and that files may be read and written"
    say(
        f"rostra: {RostraError(error.strerror or str(error), where=str(error.filename or ''), remedy=remedy)}",
        style="red",
    )
    return FAILED
