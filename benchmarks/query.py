"""Fourteen queries through our path, in bare pyoxigraph and in rdflib's in-memory store, as ratios of one run.

    nice -n 10 .venv/bin/python benchmarks/query.py [QUADS] [--rdflib]

QUADS is 1,000,000 if it is left out. Ours is `query.run.ask`: checks, typed rows; bare is pyoxigraph on the same
index, each term taken out of each solution. Times are CPU seconds of this process, the least of five; rdflib answers
each query once, and is given up after two minutes. The answers are compared by the number of rows.
"""

import signal
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from io import BytesIO
from pathlib import Path

import corpus
import pyoxigraph as ox
import rdflib

from rostra.query.run import ask
from rostra.store.store import Store
from rostra.vocab import pack

TIMES = 5
LONGEST = 120
"""Seconds that a query may take in rdflib."""

Took = tuple[float, int]
"""CPU seconds, and the number of rows."""


def took(what: Callable[[], int], *, times: int = TIMES) -> Took:
    """Give the least CPU seconds of several calls, and what they give."""

    def once() -> Took:
        start = time.process_time()
        rows = what()
        return time.process_time() - start, rows

    return min(once() for _ in range(times))


def ours(store: Store, text: str) -> Took:
    """Ask as a user of the library does."""
    packs = (pack.core(),)
    return took(lambda: len(ask(store, text, packs=packs)))


def bare(index: ox.Store, text: str) -> Took:
    """Ask pyoxigraph, and take each term out."""
    return took(lambda: len([tuple(row) for row in index.query(text, use_default_graph_as_union=True)]))


def in_rdflib(memory: rdflib.Dataset, text: str) -> Took:
    """Ask rdflib once; no rows and the longest time where it is given up."""
    signal.signal(signal.SIGALRM, signal.default_int_handler)
    signal.alarm(LONGEST)
    try:
        return took(lambda: len(list(memory.query(text))), times=1)
    except KeyboardInterrupt:
        return float(LONGEST), -1
    finally:
        signal.alarm(0)


def queries() -> Iterator[tuple[str, str]]:
    """Give name and text of each query."""
    for path in sorted((Path(__file__).parent / "queries").glob("*.rq")):
        yield path.stem, path.read_text(encoding="utf-8")


def filled(folder: Path | None, lines: bytes) -> Store:
    """Give a store of the corpus and the core pack, open to read where it is a folder."""
    store = Store.open(folder)
    store.put_pack(pack.core())
    store.load(BytesIO(lines))
    if folder is None:
        return store
    store.close()
    return Store.open(folder, read_only=True)


def main(quads: int, *, with_rdflib: bool) -> None:
    """Print the table."""
    lines = b"".join(corpus.corpus(quads))
    number = lines.count(b"\n")
    print(f"{number:,} quads, and the core pack")
    with tempfile.TemporaryDirectory() as name:
        disk = filled(Path(name) / "store", lines)
        index = ox.Store.read_only(str(Path(name) / "store" / "index"))
        askers: list[Callable[[str], Took]] = [partial(ours, disk), partial(bare, index)]
        if with_rdflib:
            slow = rdflib.Dataset(default_union=True).parse(data=lines + pack.quads(pack.core()), format="nquads")
            askers += [partial(ours, filled(None, lines)), partial(in_rdflib, slow)]
        print(f"{'CPU ms':22}{'rows':>8}{'ratio':>7}{'disk':>10}{'bare':>10}{'memory':>10}{'rdflib':>12}")
        table = [compared(query, [asker(text) for asker in askers]) for query, text in queries()]
        disk.close()
    mean = statistics.geometric_mean
    print(f"geometric mean, on disk: {mean(row[0] / row[1] for row in table):.3f} x bare pyoxigraph")
    if with_rdflib:
        print(f"in memory: {mean(row[3] / row[2] for row in table):.1f} x faster than rdflib in memory")
        print(f"on disk: {mean(row[3] / row[0] for row in table):.1f} x faster than rdflib in memory")


def compared(query: str, found: list[Took]) -> list[float]:
    """Print a line and give its seconds; end where the answers differ in number."""
    counts = {rows for _, rows in found if rows >= 0}
    if len(counts) != 1:
        sys.exit(f"{query}: the answers have {sorted(counts)} rows")
    seconds = [each for each, _ in found]
    shown = "".join(f"{each * 1e3:10.2f}" for each in seconds)
    print(f"{query:22}{counts.pop():8,}{seconds[0] / seconds[1]:7.2f}{shown}", flush=True)
    return seconds


if __name__ == "__main__":
    sizes = [int(float(argument)) for argument in sys.argv[1:] if not argument.startswith("-")]
    main(sizes[0] if sizes else 1_000_000, with_rdflib="--rdflib" in sys.argv)
