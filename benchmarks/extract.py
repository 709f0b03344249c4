"""Extraction against the bare language pipeline on the same texts: words a second, the ratio, and the slowest steps.

    nice -n 5 .venv/bin/python benchmarks/extract.py [FILE.jsonl] [--rounds N] [--steps N]

FILE has a line a document with "id" and "text"; without one, the articles of examples/ are read over and over. Times
are CPU seconds of this process in one thread, the least of the rounds. The bare pipeline gets all paragraphs in one
stream, extraction a document at a time, as `rostra build` has it; batches over documents were no quicker (1.92 and
1.90 s for 30 articles of 690 words), since an article's paragraphs fill a batch.
"""

import argparse
import cProfile
import json
import os
import pstats
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")

import rostra.extract
from rostra.extract import language
from rostra.extract.attribution import Attributor
from rostra.extract.pipeline import Extractor
from rostra.model import Block, BlockKind, Document, Span
from rostra.text.read import documents as read
from rostra.vocab import lexicons, pack

ROOT = Path(__file__).resolve().parent.parent
PIPELINE = Path(rostra.extract.__file__).parent / "en_rostra"


def lines(path: Path) -> list[Document]:
    """Take each line of each text as a block, as the scorer's texts come."""
    made = []
    for row in map(json.loads, path.read_text("utf-8").splitlines()):
        blocks, at = [], 0
        for line in row["text"].split("\n"):
            if line.strip():
                blocks.append(Block(Span(at, at + len(line)), BlockKind.PARAGRAPH))
            at += len(line) + 1
        made.append(Document(row["id"], row["text"], tuple(blocks)))
    return made


def examples() -> list[Document]:
    found = [one for one in read([ROOT / "examples"]) if isinstance(one, Document)]
    return found * max(1, 60_000 // sum(len(one.text.split()) for one in found))


def least(work: Callable[[], object], rounds: int) -> float:
    """Give the CPU seconds of the quickest round, after one that warms up."""
    work()
    times = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def main() -> None:
    asked = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    asked.add_argument("file", type=Path, nargs="?")
    asked.add_argument("--rounds", type=int, default=2)
    asked.add_argument("--steps", type=int, default=15)
    given = asked.parse_args()
    documents = lines(given.file) if given.file else examples()
    words = sum(len(block.span.of(one.text).split()) for one in documents for block in one.article)
    nlp, lexicon = language.load(PIPELINE), lexicons.lexicon(pack.load())
    nlp.remove_pipe("quoted_sentences")
    texts = [language.normalise(block.span.of(one.text)) for one in documents for block in one.article]
    bare = least(lambda: [None for _ in nlp.pipe(texts)], given.rounds)
    careful = language.load(PIPELINE)
    parsed = [language.parse(careful, document) for document in documents]
    attributor, extractor = Attributor(lexicon), Extractor(lexicon)
    attributing = least(lambda: [attributor.attribute(paragraphs) for paragraphs in parsed], given.rounds)
    whole = least(lambda: [extractor.annotate(document) for document in documents], given.rounds)
    print(f"{len(documents)} documents, {words:,} words")
    for name, seconds in (("bare pipeline", bare), ("attribution alone", attributing), ("whole extraction", whole)):
        print(
            f"{name:18s} {seconds:7.2f} s  {words / seconds:9,.0f} words/s  {seconds / bare:5.2f} x the bare pipeline"
        )
    profile = cProfile.Profile()
    profile.runcall(lambda: [extractor.annotate(document) for document in documents])
    print("slowest steps of the whole extraction, by own time")
    pstats.Stats(profile).strip_dirs().sort_stats("tottime").print_stats(given.steps)


if __name__ == "__main__":
    main()
