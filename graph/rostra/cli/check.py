"""`rostra check`: whether every document of a store holds what the shapes say."""

from pathlib import Path

from rostra import config
from rostra.cli import options
from rostra.cli.console import say
from rostra.cli.tables import print_table


def check(store: options.StoreFolder = None, pack: options.Packs = None, *, quiet: options.Quiet = False) -> int:
    """Check every document of a store against the shapes, and say which sentence breaks one.

    For example:

        rostra check

        rostra check --store news --pack packs/climate
    """
    from rostra.discourse import open_discourse

    settings = config.read(Path())
    with open_discourse(store or settings.store, packs=[*settings.packs, *(pack or ())]) as discourse:
        reports = list(discourse.check())
    broken = [(name, violation) for name, report in reports for violation in report.violations]
    if broken:
        rows = ((name, v.message, v.sentence, v.path) for name, v in broken)
        print_table(("document", "what is wrong", "where in the text", "property"), rows)
    if not quiet:
        say(f"{_counted(len(reports), 'document')} checked, {_counted(len(broken), 'violation')}")
    return int(bool(broken))


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
