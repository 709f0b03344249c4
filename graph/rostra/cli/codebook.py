"""`rostra packs rename`, `merge` and `split`: a codebook that changes in mid-project, and stores that follow."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer
from typer import Argument, Option

from rostra import config
from rostra.cli import options
from rostra.cli.console import counted, say
from rostra.store import layout

if TYPE_CHECKING:
    from collections.abc import Sequence

    from rostra.packs.codebook import Change, Plan
    from rostra.packs.retell import Decision
    from rostra.vocab.pack import Pack

Folder = Annotated[Path, Argument(help="The folder of the pack, or one Turtle file.", metavar="DIR")]
Old = Annotated[str, Argument(help="A topic, cue or entity of the pack: my:reefs, an IRI, or its last part.")]
DryRun = Annotated[bool, Option("--dry-run", help="Only show what would change.")]


def rename(
    folder: Folder,
    old: Old,
    new: Annotated[str, Argument(help="What it is to be called.")],
    store: options.StoreFolder = None,
    pack: options.Packs = None,
    *,
    dry_run: DryRun = False,
    quiet: options.Quiet = False,
) -> int:
    """Call a topic, cue or entity otherwise, in the pack's files and in the store; the old term stays, deprecated.

    For example:

        rostra packs rename packs/climate my:pledges my:promises --dry-run
    """
    from rostra.packs import codebook
    from rostra.packs.found import with_

    packs, one = with_(folder, config.read(Path()).packs_and(pack))
    plan = codebook.rename(one, packs, old, new, when=datetime.now(UTC))
    return _done(plan, packs, store, dry_run=dry_run, quiet=quiet)


def merge(
    folder: Folder,
    old: Old,
    into: Annotated[str, Option("--into", help="The term of any pack that takes its place.", metavar="TERM")],
    store: options.StoreFolder = None,
    pack: options.Packs = None,
    *,
    dry_run: DryRun = False,
    quiet: options.Quiet = False,
) -> int:
    """Let another term take the place and the words of one, in the pack's files and in the store.

    For example:

        rostra packs merge packs/climate my:vows --into my:pledges
    """
    from rostra.packs import codebook
    from rostra.packs.found import with_

    packs, one = with_(folder, config.read(Path()).packs_and(pack))
    plan = codebook.merge(one, packs, old, into, when=datetime.now(UTC))
    return _done(plan, packs, store, dry_run=dry_run, quiet=quiet)


def split(
    folder: Folder,
    old: Old,
    into: Annotated[list[str], Option("--into", help="A term that is in a pack already; repeat it.", metavar="TERM")],
    rest: Annotated[str, Option("--rest", help="The one of them that gets what no word decides.", metavar="TERM")],
    store: options.StoreFolder = None,
    pack: options.Packs = None,
    *,
    dry_run: DryRun = False,
    quiet: options.Quiet = False,
) -> int:
    """Let two or more terms take the place of one: each what has its words, and one of them the rest, which is listed.

    For example:

        rostra packs split packs/climate my:energy --into my:coal --into my:wind --rest my:wind
    """
    from rostra.packs import codebook
    from rostra.packs.found import with_

    packs, one = with_(folder, config.read(Path()).packs_and(pack))
    plan = codebook.split(one, packs, old, into, rest=rest, when=datetime.now(UTC))
    return _done(plan, packs, store, dry_run=dry_run, quiet=quiet)


def _done(plan: "Plan", packs: "Sequence[Pack]", store: Path | None, *, dry_run: bool, quiet: bool) -> int:
    """Show the edits, make them, and let the store follow."""
    place = config.read(Path()).folder_or(store)
    if store is not None:
        layout.check(store)
    for edit in plan.edits:
        typer.echo(str(edit))
    if not dry_run:
        plan.save()
    if not quiet and not plan.edits:
        say("the pack has this change already")
    if place.is_dir():
        return _look(plan.change, place) if dry_run else _follow(plan.change, packs, place, quiet=quiet)
    if not quiet:
        say("no store here: --store DIR lets one follow")
    return 0


def _look(change: "Change", place: Path) -> int:
    from rostra.packs.follow import affected
    from rostra.store.store import Store

    with Store.open(place, read_only=True) as opened:
        say(f"{place}: {counted(len(affected(opened, change)), 'document')} would follow")
    return 0


def _follow(change: "Change", packs: "Sequence[Pack]", place: Path, *, quiet: bool) -> int:
    from rostra.packs.follow import affected, follow
    from rostra.store.store import Store

    problems = 0
    with Store.open(place) as opened:
        due = len(affected(opened, change))
        for one in follow(opened, change, packs, _decision(change, packs, due=due)):
            for words in one.undecided:
                typer.echo(f"{one.id}: no word decides: {words}")
            if one.problem is not None:
                problems += 1
                say(f"left as it is: {one.problem}", style="red")
    if not quiet:
        say(f"{place}: {due - problems} of {counted(due, 'document')} rewritten")
    return int(problems > 0)


def _decision(change: "Change", packs: "Sequence[Pack]", *, due: int) -> "Decision":
    """Give what decides; a language pipeline is loaded where words must, for a document at least."""
    from rostra.packs.retell import Sole
    from rostra.packs.words import Words
    from rostra.vocab.lexicons import lexicon

    if len(change.new) == 1 or not due:
        return Sole(change.rest)
    return Words(change, lexicon(tuple(packs)))
