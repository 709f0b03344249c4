"""`rostra infer`: what the rules of the packs infer from a store."""

from pathlib import Path
from typing import Annotated

from typer import Option

from rostra import config
from rostra.cli import options
from rostra.cli.console import say
from rostra.cli.tables import print_table


def infer(
    store: options.StorePlace = None,
    pack: options.Packs = None,
    *,
    forget: Annotated[bool, Option("--forget", help="Only take out what was inferred.")] = False,
    quiet: options.Quiet = False,
) -> None:
    """Infer by the rules of the packs, in the place of what was inferred before, and say how much each rule gave.

    For example:

        rostra infer --store news

        rostra infer --pack packs/climate

        rostra infer --forget
    """
    from rostra.discourse import open_discourse
    from rostra.store.rules import rules

    settings = config.read(Path())
    folders = settings.packs_and(pack)
    with open_discourse(settings.store_or(store), packs=folders, read_only=False) as discourse:
        if forget:
            was_there = discourse.store.forget_inferred()
            said = "what was inferred is gone" if was_there else "nothing was inferred"
        else:
            counts = discourse.infer()
            titles = {rule.name: rule.title for rule in rules(discourse.packs)}
            print_table(
                ("rule", "what it says", "triples"), ((name, titles[name], count) for name, count in counts.items())
            )
            said = f"{sum(counts.values())} triples inferred; rostra infer --forget takes them out"
    if not quiet:
        say(said)
