"""`rostra build`: articles to a store."""

import json as json_module
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

from typer import Option

from rostra import config
from rostra.cli import options, served
from rostra.cli.console import out, say
from rostra.cli.documents import complain, documents, progress, require
from rostra.cli.files import save
from rostra.cli.tables import print_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rostra.ingest import Outcome

SHOWN = 30
"""Statements that are printed of one call; `rostra query who-said-what` gives them all."""


def build(
    paths: options.SomePaths = None,
    jsonl: options.Jsonl = None,
    store: options.StorePlace = None,
    view: Annotated[Path | None, Option("--view", help="Draw the network to this page.", metavar="FILE.html")] = None,
    pack: options.Packs = None,
    pipeline: options.Pipeline = None,
    extractor: options.Extractor = options.Extraction.ROSTRA,
    model: options.Model = None,
    jobs: Annotated[int, Option("--jobs", "-j", min=1, help="Processes that annotate.", metavar="N")] = 1,
    *,
    quiet: options.Quiet = False,
    json: options.AsJson = False,
) -> int:
    """Turn articles into a validated graph in a store, and show who said what.

    Building the same article again changes nothing; a changed one takes the place of the old.

    For example:

        rostra build article.html

        rostra build articles/ --store news --view news.html

        rostra build --jsonl articles.jsonl --quiet
    """
    from rostra.discourse import Discourse
    from rostra.store.store import Store
    from rostra.vocab.pack import load

    require(paths, jsonl)
    attributing = served.attributing(extractor, model)
    settings = config.read(Path())
    folder = settings.store_or(store)
    packs = load(settings.packs_and(pack))
    with Discourse(Store.open(folder), packs) as discourse:
        given = progress(documents(paths, jsonl, discourse.lexicon), quiet=quiet)
        attributor = attributing(discourse.lexicon)
        built = discourse.build(given, pipeline=pipeline, attributor=attributor, jobs=jobs)
        outcomes = list(_told(built, json=json))
        if view is not None:
            save(discourse.view(), view)
    served.tell(attributor)
    option = "" if folder == config.Config().store else f" --store {folder}"
    if not json:
        _show(outcomes, option)
    if not (quiet or json):
        _advise(outcomes, folder, option, view)
    return int(any(outcome.problem for outcome in outcomes))


def _told(outcomes: "Iterable[Outcome]", *, json: bool) -> "Iterator[Outcome]":
    """Pass outcomes on; say at once which document is set aside, and print each as JSON if that is wanted."""
    from rostra.extract.record import record

    for outcome in outcomes:
        if outcome.problem is not None:
            complain(outcome.problem)
        if json:
            found = record(outcome.annotated) if outcome.annotated else {"id": outcome.id}
            change = outcome.change.kind.value if outcome.change else "set aside"
            line = {**found, "change": change, "problem": str(outcome.problem) if outcome.problem else None}
            out().file.write(json_module.dumps(line, ensure_ascii=False) + "\n")
        yield outcome


def _show(outcomes: "list[Outcome]", option: str) -> None:
    from rostra.views.table import COLUMNS, statements

    rows = [row for outcome in outcomes if outcome.annotated for row in statements(outcome.annotated)]
    if rows:
        print_table(COLUMNS, rows[:SHOWN], roomy="content")
    if len(rows) > SHOWN:
        say(f"... and {len(rows) - SHOWN} more: rostra query who-said-what{option}")


def _advise(outcomes: "list[Outcome]", folder: Path | str, option: str, view: Path | None) -> None:
    changes = [outcome.change.kind.value for outcome in outcomes if outcome.change]
    counts = ", ".join(f"{changes.count(change)} {change}" for change in sorted(set(changes))) or "nothing"
    say(f"{folder}: {counts}")
    if not changes:
        return
    say(f"ask:  rostra query{option}")
    if view is None:
        say(f"look: rostra view{option} -o network.html")
    else:
        say(f"look: open {view} in a browser")
