"""`rostra extract`: articles to JSON Lines, without a store."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, TextIO

from typer import Option

from rostra import config
from rostra.cli import options, served
from rostra.cli.documents import complain, documents, progress, require
from rostra.cli.files import unwritable
from rostra.errors import DocumentError


def extract(
    paths: options.SomePaths = None,
    jsonl: options.Jsonl = None,
    output: Annotated[
        Path, Option("--output", "-o", help="The file to write; - is standard output.", metavar="FILE.jsonl")
    ] = Path("-"),
    pack: options.Packs = None,
    pipeline: options.Pipeline = None,
    extractor: options.Extractor = options.Extraction.ROSTRA,
    model: options.Model = None,
    *,
    quiet: options.Quiet = False,
) -> int:
    """Write who said what in each article as a line of JSON, offsets into its text.

    For example:

        rostra extract article.html -o statements.jsonl

        rostra extract --jsonl articles.jsonl -o statements.jsonl
    """
    from rostra.extract.pipeline import Extractor
    from rostra.extract.record import record
    from rostra.ingest import annotated_or_problem
    from rostra.vocab.lexicons import lexicon
    from rostra.vocab.pack import load

    require(paths, jsonl)
    attributing = served.attributing(extractor, model)
    words = lexicon(load(config.read(Path()).packs_and(pack)))
    given = progress(documents(paths, jsonl, words), quiet=quiet)
    attributor = attributing(words)
    annotator = Extractor(words, pipeline=pipeline, attributor=attributor)
    set_aside = 0
    with _opened(output) as stream:
        for document in given:
            found = document if isinstance(document, DocumentError) else annotated_or_problem(document, annotator)
            if isinstance(found, DocumentError):
                complain(found)
                set_aside += 1
            else:
                stream.write(json.dumps(record(found), ensure_ascii=False) + "\n")
    served.tell(attributor)
    return int(set_aside > 0)


@contextmanager
def _opened(path: Path) -> Iterator[TextIO]:
    if str(path) == "-":
        yield sys.stdout
        return
    try:
        stream = path.open("w", encoding="utf-8", newline="\n")
    except OSError as error:
        raise unwritable(path, error) from error
    with stream:
        yield stream
