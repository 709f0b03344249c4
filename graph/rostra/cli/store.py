"""`rostra dump`, `load`, `backup` and `store rebuild`: all of a store at once."""

from pathlib import Path
from typing import Annotated

import typer
from typer import Argument, Option

from rostra import config
from rostra.cli import options, streams
from rostra.cli.console import counted, out, say

app = typer.Typer(no_args_is_help=True, help="The upkeep of a store.")

Form = Annotated[
    str | None,
    Option("--format", "-f", help="nquads, trig or jsonld; without it, by the ending of the file.", metavar="FORMAT"),
]


@app.callback()
def _top() -> None:
    """Hold the commands about the upkeep of a store."""


def dump(
    file: Annotated[str, Argument(help="The file to write; - is standard output.", metavar="FILE|-")],
    format: Form = None,  # noqa: A002
    store: options.StorePlace = None,
    *,
    quiet: options.Quiet = False,
) -> None:
    """Write all documents and packs of a store as one file: N-Quads, TriG or JSON-LD, packed where it ends in .gz.

    The same store gives the same bytes; what rules inferred is left out.

    For example:

        rostra dump news.nq --store news

        rostra dump news.trig.gz

        rostra dump - --format jsonld
    """
    from rostra.store.store import Store

    form = streams.form(file, format)
    place = config.read(Path()).store_or(store)
    with Store.open(place, read_only=True) as opened, streams.writing(file) as stream:
        size = sum(stream.write(piece) for piece in opened.dump(form))
    if not quiet:
        say(f"{place}: {size:,} bytes of {form}; rostra load reads them")


def load(
    files: Annotated[list[str], Argument(help="Files that `rostra dump` wrote; - is standard input.", metavar="FILE")],
    format: Form = None,  # noqa: A002
    store: options.StorePlace = None,
    *,
    quiet: options.Quiet = False,
    json: options.AsJson = False,
) -> None:
    """Put the documents and packs of files into a store, in the place of those of the same name.

    A file is read as a whole first: one that is broken, or holds other graphs, changes nothing.

    For example:

        rostra load news.nq --store other

        rostra load part-1.trig part-2.jsonld.gz
    """
    from json import dumps

    from rostra.store.store import Store

    forms = [streams.form(file, format) for file in files]
    place = config.read(Path()).store_or(store)
    with Store.open(place) as opened:
        for file, form in zip(files, forms, strict=True):
            with streams.reading(file) as stream:
                counts = opened.load(stream, form)
            if json:
                out().file.write(dumps({"file": file, **counts}) + "\n")
            elif not quiet:
                say(f"{file}: " + ", ".join(f"{count} {kind}" for kind, count in counts.items()))


def backup(
    folder: Annotated[Path, Argument(help="A new folder, best on the same disk.", metavar="FOLDER")],
    store: options.StoreFolder = None,
    *,
    quiet: options.Quiet = False,
) -> None:
    """Copy a store to a new folder, while others read or write it; on the same disk, in hard links.

    The copy is a store of its own.

    For example:

        rostra backup backups/2026-01-21 --store news
    """
    from rostra.store.backup import back_up

    place = config.read(Path()).folder_or(store)
    back_up(place, folder)
    if not quiet:
        say(f"{place} is in {folder}, too: rostra query --store {folder}")


@app.command("rebuild")
def rebuild(store: options.StoreFolder = None, pack: options.Packs = None, *, quiet: options.Quiet = False) -> None:
    """Make the index of a store again from its documents and packs, and infer again where rules had inferred.

    For example:

        rostra store rebuild --store news
    """
    from rostra.discourse import open_discourse
    from rostra.store import inferred

    settings = config.read(Path())
    place = settings.folder_or(store)
    with open_discourse(place, packs=settings.packs_and(pack), read_only=False) as discourse:
        inferring = discourse.store.holds(inferred.GRAPH)
        discourse.store.rebuild()
        if inferring:
            discourse.infer()
        count = len(discourse.store.documents())
    if not quiet:
        say(f"{place}: the index of {counted(count, 'document')} is made again")


@app.command("migrate")
def migrate(store: options.StoreFolder = None, pack: options.Packs = None, *, quiet: options.Quiet = False) -> None:
    """Bring a store to the vocabulary of the packs as they are now, document by document; `rostra build` does so, too.

    For example:

        rostra store migrate --store news
    """
    from rostra.discourse import open_discourse

    settings = config.read(Path())
    place = settings.folder_or(store)
    with open_discourse(place, packs=settings.packs_and(pack), read_only=False) as discourse:
        changed = discourse.migrate()
    if not quiet:
        say(f"{place}: {counted(changed, 'document')} changed; the packs are as they are now")
