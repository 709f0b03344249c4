"""`rostra serve`: a store over HTTP, for people and programs."""

import logging
import os
import sys
import webbrowser
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from typer import BadParameter, Option

from rostra import config
from rostra.cli import options
from rostra.cli.console import say

if TYPE_CHECKING:
    from rostra.server.settings import Settings

TOKEN = "ROSTRA_TOKEN"  # noqa: S105 - the name of a variable
"""The environment variable that holds what a writer must show, where no file does."""
_SHORTEST = 16
_MEGA = 1024 * 1024


def serve(
    host: Annotated[
        str, Option(help="The address to answer at; others than this machine reach it from 0.0.0.0 on.")
    ] = ("127.0.0.1"),
    port: Annotated[int, Option(min=0, max=65535, help="The port; 0 is any free one.")] = 8750,
    workers: Annotated[int, Option(min=1, help="Queries at once.")] = 4,
    limit_time: Annotated[float, Option(min=0.1, help="Seconds that a query may take.", metavar="SECONDS")] = 30,
    limit_rows: Annotated[int, Option(min=1, help="Rows that an answer may have.", metavar="ROWS")] = 1_000_000,
    limit_memory: Annotated[int, Option(min=768, help="Megabytes that a query may use.", metavar="MB")] = 2048,
    cors: Annotated[
        list[str] | None, Option(help="Pages of this site may ask, too; may be repeated.", metavar="ORIGIN")
    ] = None,
    token_file: Annotated[Path | None, Option(help=f"What a writer must show (or ${TOKEN}).", metavar="FILE")] = None,
    store: options.StoreFolder = None,
    pack: options.Packs = None,
    language: options.Languages = None,
    *,
    write: Annotated[bool, Option("--write", help="Let whoever shows the token change documents.")] = False,
    log_queries: Annotated[bool, Option("--log-queries", help="Write queries into the log as well.")] = False,
    open: Annotated[bool, Option("--open", help="Open the start page in the browser.")] = False,  # noqa: A002
    quiet: options.Quiet = False,
) -> None:
    """Serve a store: pages for people, SPARQL for programs. Stop it with Ctrl-C.

    For example:

        rostra serve --open

        rostra serve --store news --write --token-file token.txt
    """
    from rostra.server import run
    from rostra.server.guard import is_loopback
    from rostra.server.settings import Limits, Settings
    from rostra.vocab.pack import load

    known = config.read(Path())
    limits = Limits(time=limit_time, rows=limit_rows, memory=limit_memory * _MEGA)
    token = _token(token_file) if write else None
    languages = known.languages_or(language)
    settings = Settings(host, port, workers, token, tuple(cors or ()), log_queries, languages, limits)
    _log(quiet=quiet)
    if not is_loopback(host):
        say(_warning(settings), style="yellow")

    def up(address: str) -> None:
        if not quiet:
            say(f"open {address} in a browser; programs ask {address}sparql; stop with Ctrl-C")
        if open:
            webbrowser.open(address)

    with run.site(known.folder_or(store), load(known.packs_and(pack)), settings) as site:
        run.serve(site, when_up=up)


def _token(file: Path | None) -> str:
    try:
        token = (os.environ.get(TOKEN, "") if file is None else file.read_text(encoding="utf-8")).strip()
    except (OSError, UnicodeDecodeError) as error:
        raise BadParameter(f"the token cannot be read: {error}") from error
    if len(token) < _SHORTEST:
        advice = f"put {_SHORTEST} letters or more into a file and add --token-file FILE, or set ${TOKEN}"
        raise BadParameter(f"--write needs a token: {advice}")
    return token


def _warning(settings: "Settings") -> str:
    can = "read, and with the token write," if settings.token else "read"
    return (
        f"whoever reaches {settings.host}:{settings.port} can {can} this store, over plain HTTP: put a proxy before it"
    )


def _log(*, quiet: bool) -> None:
    logging.basicConfig(format="%(asctime)s %(message)s", stream=sys.stderr, level=logging.WARNING)
    logging.getLogger("rostra.server").setLevel(logging.WARNING if quiet else logging.INFO)
