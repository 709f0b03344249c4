"""`rostra view`: the network of a store as one page."""

import webbrowser
from datetime import datetime
from pathlib import Path
from typing import Annotated

from typer import Option

from rostra import config
from rostra.cli import options
from rostra.cli.console import say
from rostra.cli.files import read_question, save

_DAYS = ["%Y-%m-%d"]


def view(
    output: Annotated[Path, Option("--output", "-o", help="The page to write.", metavar="FILE.html")] = Path(
        "network.html"
    ),
    about: Annotated[str | None, Option(help="Only what lies around this entity: a label or an IRI.")] = None,
    hops: Annotated[int, Option(min=0, help="How far around it, in steps between entities.")] = 1,
    document: Annotated[str | None, Option(help="Only this document: its id, title or IRI.")] = None,
    since: Annotated[
        datetime | None, Option("--from", help="Only what was published on this day or later.", formats=_DAYS)
    ] = None,
    until: Annotated[
        datetime | None, Option("--to", help="Only what was published on this day or before.", formats=_DAYS)
    ] = None,
    most: Annotated[int, Option("--max-nodes", min=1, help="Draw no more nodes than this.")] = 2000,
    query: Annotated[
        str | None, Option("--query", help="Only what lies around what a question answers.", metavar="NAME|FILE.rq")
    ] = None,
    title: Annotated[
        str | None, Option(help="The title of the page; without it, what it is drawn around, or its only document.")
    ] = None,
    store: options.StorePlace = None,
    pack: options.Packs = None,
    language: options.Languages = None,
    *,
    open: Annotated[bool, Option("--open", help="Open the page in the browser.")] = False,  # noqa: A002
    quiet: options.Quiet = False,
) -> None:
    """Draw the network of a store as one page that needs no network: open it in any browser.

    For example:

        rostra view -o network.html

        rostra view --about NATO -o nato.html --open
    """
    from rostra.discourse import open_discourse

    settings = config.read(Path())
    packs, languages = settings.packs_and(pack), settings.languages_or(language)
    with open_discourse(settings.store_or(store), packs=packs, languages=languages) as discourse:
        page = discourse.view(
            title=title,
            about=about,
            query=read_question(query),
            hops=hops,
            document=document,
            since=_day(since),
            until=_day(until) or "9999",
            most=most,
        )
    path = save(page, output)
    if page.nodes == 0:
        say("there is nothing to see here: no statement fits", style="yellow")
    if not quiet:
        say(f"open {path} in a browser")
    if open:
        webbrowser.open(path.resolve().as_uri())


def _day(moment: datetime | None) -> str:
    return "" if moment is None else moment.date().isoformat()
