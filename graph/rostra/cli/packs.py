"""`rostra packs`: what extends the ontology."""

from itertools import groupby
from pathlib import Path
from typing import Annotated

import typer
from typer import Argument, Option

from rostra import config
from rostra.cli import codebook, options
from rostra.cli.console import counted, say
from rostra.cli.tables import print_table
from rostra.errors import PackError

app = typer.Typer(
    no_args_is_help=True, help="The packs that extend the ontology: list, write, look into, check, try and change them."
)

Folder = Annotated[Path, Argument(help="The folder of a pack, or one Turtle file.", metavar="DIR")]


@app.callback()
def _top() -> None:
    """Hold the commands about packs."""


@app.command("list")
def list_packs(pack: options.Packs = None) -> None:
    """List the packs in use with their versions; fail where a file of theirs cannot be read.

    For example:

        rostra packs list

        rostra packs list --pack packs/climate
    """
    from rostra.packs.readable import require_readable
    from rostra.vocab.pack import load

    packs = load(config.read(Path()).packs_and(pack))
    require_readable(packs)
    print_table(("pack", "version", "folder"), ((one.name, one.version, str(one.root)) for one in packs))


@app.command("new")
def new_pack(
    name: Annotated[str, Argument(help="Small letters, digits and hyphens.", metavar="NAME")],
    folder: Annotated[Path | None, Option("--folder", help="Where to write it (default: NAME).", metavar="DIR")] = None,
    *,
    quiet: options.Quiet = False,
) -> None:
    """Write a pack to start from: one of each thing that a pack can add, with comments, and an example that works.

    For example:

        rostra packs new climate

        rostra packs new climate --folder packs/climate
    """
    from rostra.packs.scaffold import new

    place = folder or Path(name)
    for file in new(name, place):
        typer.echo(file)
    if not quiet:
        say(f"check: rostra packs check {place}")
        say(f"try:   rostra packs test {place}")
        say(f"use:   rostra build PATH --pack {place}")


@app.command("show")
def show_pack(
    name: Annotated[str | None, Argument(help="A pack in use, or a folder.", metavar="[NAME|DIR]")] = None,
    kind: Annotated[
        str | None, Option("--kind", help="Only this: class, entity, cue, act, topic, question ...", metavar="KIND")
    ] = None,
    pack: options.Packs = None,
    language: options.Languages = None,
) -> None:
    """Show what a pack adds, by kind; without a name, how much each pack in use adds.

    For example:

        rostra packs show

        rostra packs show packs/climate

        rostra packs show core --kind act
    """
    from rostra.packs.contents import contents
    from rostra.packs.found import found

    settings = config.read(Path())
    packs, one = found(name, settings.packs_and(pack))
    if one is None:
        counts = [(each.name, entry.kind) for each in packs for entry in contents(each, packs)]
        rows = ((*key, sum(1 for _ in group)) for key, group in groupby(counts))
        print_table(("pack", "what", "number"), rows)
        return
    languages = settings.languages_or(language)
    every = contents(one, packs, languages=languages)
    entries = [entry for entry in every if kind in {None, entry.kind}]
    if not entries and kind is not None:
        kinds = ", ".join(dict.fromkeys(entry.kind for entry in every))
        raise PackError(f"it has nothing of the kind {kind}", where=one.name, remedy=f"its kinds are {kinds}")
    rows_ = ((entry.kind, entry.term, entry.name, ", ".join(entry.words)) for entry in entries)
    print_table(("what", "term", "name", "words"), rows_)


@app.command("document")
def document_pack(
    name: Annotated[str, Argument(help="A pack in use, or a folder.", metavar="NAME|DIR")],
    folder: Annotated[
        Path | None, Option("--output", "-o", help="Where to write it (default: NAME-reference).", metavar="DIR")
    ] = None,
    pack: options.Packs = None,
    language: options.Languages = None,
    *,
    quiet: options.Quiet = False,
) -> None:
    """Write pages that show a pack: its terms with a diagram, concepts, words, entities, questions and checks.

    For example:

        rostra packs document packs/climate --output climate-reference

        rostra packs document core
    """
    from rostra.packs.found import found
    from rostra.packs.reference.pages import document

    settings = config.read(Path())
    packs, one = found(name, settings.packs_and(pack))
    if one is not None:
        place = folder or Path(f"{one.name}-reference")
        for file in document(one, packs, place, languages=settings.languages_or(language)):
            typer.echo(file)
        if not quiet:
            say(f"open {place / 'index.html'} in a browser")


@app.command("check")
def check_pack(folder: Folder, pack: options.Packs = None, *, quiet: options.Quiet = False) -> int:
    """Check a pack before it is used: say what is wrong, in which file and line, and what to write instead.

    For example:

        rostra packs check packs/climate
    """
    from rostra.packs.check import check
    from rostra.packs.found import with_

    packs, one = with_(folder, config.read(Path()).packs_and(pack))
    flaws = check(one, packs)
    for flaw in flaws:
        typer.echo(str(flaw))
    if not quiet:
        say(f"{one.name}: {counted(len(flaws), 'thing')} to mend" if flaws else f"{one.name}: nothing is wrong")
    return int(bool(flaws))


@app.command("test")
def try_pack(folder: Folder, pack: options.Packs = None, *, quiet: options.Quiet = False) -> int:
    """Run the examples of a pack: read its tests/*.txt, and compare what is found with tests/*.ttl.

    For example:

        rostra packs test packs/climate
    """
    from rostra.packs.found import with_
    from rostra.packs.trial import trials

    packs, one = with_(folder, config.read(Path()).packs_and(pack))
    tried = list(trials(one, packs))
    failed = [trial for trial in tried if not trial.holds]
    for trial in failed:
        typer.echo(f"{trial.file}, line {trial.line}: not found: {trial.expected} ({trial.missing})")
    if not tried:
        say(f"{one.name} has no examples: write tests/example.txt and tests/example.ttl")
    elif not quiet:
        say(f"{one.name}: {counted(len(tried), 'expectation')}, {len(failed)} not met")
    return int(bool(failed))


@app.command("remove")
def remove_pack(
    name: Annotated[str, Argument(help="The name of the pack.", metavar="NAME")],
    store: options.StorePlace = None,
    *,
    quiet: options.Quiet = False,
) -> int:
    """Take a pack out of a store: all that it says there; documents that were read with it stay until built again.

    For example:

        rostra packs remove climate --store news
    """
    from rostra.store.store import Store

    place = config.read(Path()).store_or(store)
    with Store.open(place) as opened:
        was_there = opened.remove_pack(name)
    if not quiet:
        say(f"{place}: {name} is out" if was_there else f"{place}: there is no pack {name}")
    return int(not was_there)


app.command("rename")(codebook.rename)
app.command("merge")(codebook.merge)
app.command("split")(codebook.split)
