"""`rostra build`: articles to a store."""

import json as json_module
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

from typer import Option

from rostra import config
from rostra.cli import options
from rostra.cli.console import out, say
from rostra.cli.documents import complain, documents, progress
from rostra.cli.tables import print_table
from rostra.ingest import Outcome

SHOWN = 30
"""Rows of the table of statements that are printed; `rostra query who-said-what` gives them all."""


def build(
    paths: options.SomePaths = None,
    jsonl: options.Jsonl = None,
    store: options.StoreFolder = None,
    view: Annotated[Path | None, Option("--view", help="Draw the network to this page.", metavar="FILE.html")] = None,
    pack: options.Packs = None,
    pipeline: options.Pipeline = None,
    *,
    quiet: options.Quiet = False,
    json: options.AsJson = False,
) -> int:
    """Turn articles into a validated graph in a store, and show who said what.

    Building the same article again changes nothing; a changed one takes the place of the old.

    Examples:

        rostra build article.html

        rostra build articles/ --store news --view news.html

        rostra build --jsonl articles.jsonl --quiet --json
    """
    from rostra.discourse import Discourse
    from rostra.store.store import Store
    from rostra.vocab.lexicons import lexicon
    from rostra.vocab.pack import load

    settings = config.read(Path())
    folder = store or settings.store
    packs = load([*settings.packs, *(pack or ())])
    given = progress(documents(paths, jsonl, lexicon(packs)), quiet=quiet)
    with Discourse(Store.open(folder), packs) as discourse:
        outcomes = _told(discourse.build(given, pipeline=pipeline), quiet=quiet, json=json)
        if view is not None:
            discourse.view().save(view)
    if not (quiet or json):
        _show(outcomes)
        _advise(folder, view)
    return int(any(outcome.problem for outcome in outcomes))
