"""`rostra check`: whether every document of a store holds what the shapes say."""

from pathlib import Path
from typing import TYPE_CHECKING

from rostra import config
from rostra.cli import options
from rostra.cli.console import counted, say
from rostra.cli.tables import print_table

if TYPE_CHECKING:
    from rostra.store.report import Violation


def check(store: options.StorePlace = None, pack: options.Packs = None, *, quiet: options.Quiet = False) -> int:
    """Check every document of a store against the shapes, and say which sentence breaks one.

    For example:

        rostra check

        rostra check --store news --pack packs/climate
    """
    from rostra.discourse import open_discourse
    from rostra.vocab.prefixes import prefixes

    settings = config.read(Path())
    with open_discourse(settings.store_or(store), packs=settings.packs_and(pack)) as discourse:
        reports = list(discourse.check())
        short = prefixes(discourse.packs)
    broken = [(name, violation) for name, report in reports for violation in report.violations]
    doubtful = [(name, warning) for name, report in reports for warning in report.warnings]
    _show("what is wrong", broken, short)
    if not quiet:
        _show("worth a look", doubtful, short)
        counts = f"{counted(len(broken), 'violation')}, {counted(len(doubtful), 'warning')}"
        say(f"{counted(len(reports), 'document')} checked, {counts}")
    return int(bool(broken))


def _show(heading: str, found: "list[tuple[str, Violation]]", short: dict[str, str]) -> None:
    from rostra.vocab.prefixes import shorten

    if found:
        rows = ((name, v.message, v.sentence, shorten(v.path, short)) for name, v in found)
        print_table(("document", heading, "where in the text", "property"), rows)
