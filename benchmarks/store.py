"""Our store and query path against bare pyoxigraph and against rdflib's in-memory store, as ratios of one run.

    nice -n 10 .venv/bin/python benchmarks/store.py [DOCUMENTS] [--rdflib]

DOCUMENTS is 150 if it is left out: about 200,000 quads, and the core pack. Times are CPU seconds of this process; with
--rdflib the questions are asked of rdflib's memory too, each for a minute at most.
"""

import random
import signal
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import documents
import pyoxigraph as ox
import rdflib

from rostra.query.catalogue import questions
from rostra.query.run import ask
from rostra.rdf.graphs import nquads
from rostra.store.store import Store
from rostra.vocab import pack

LONGEST = 60
"""Seconds that a question may take in rdflib."""


def took(what: Callable[[], object], *, times: int = 1) -> float:
    """Give the least CPU seconds of several calls."""

    def once() -> float:
        start = time.process_time()
        what()
        return time.process_time() - start

    return min(once() for _ in range(times))


def loading(graphs: list[rdflib.Graph], folder: Path) -> Iterator[tuple[str, float, float]]:
    """Give what it takes to put documents, to build the index again, and to open, with bare pyoxigraph beside it."""
    texts = [nquads(graph) for graph in graphs]
    core = pack.quads(pack.core())
    store, bare, bulk = Store.open(folder / "ours"), ox.Store(folder / "bare"), ox.Store(folder / "bulk")
    store.put_pack(pack.core())
    bare.load(core, format=ox.RdfFormat.N_QUADS)
    each = took(lambda: [bare.load(text, format=ox.RdfFormat.N_QUADS) for text in texts]) / len(texts)
    yield "put a document", took(lambda: [store.put(graph) for graph in graphs]) / len(graphs), each
    yield "put it again", took(lambda: [store.put(graph) for graph in graphs]) / len(graphs), each
    loaded = took(lambda: bulk.bulk_load(b"".join([*texts, core]), format=ox.RdfFormat.N_QUADS))
    yield "build the index", took(store.rebuild), loaded
    store.close()
    bulk.flush()
    opened = took(lambda: ox.Store.read_only(str(folder / "bulk")), times=5)
    yield "open to read", took(lambda: Store.open(folder / "ours", read_only=True), times=5), opened


def asking(folder: Path, memory: rdflib.Dataset | None) -> Iterator[tuple[str, float, float, float | None]]:
    """Give what each question takes through `ask`, in bare pyoxigraph on the same index, and in rdflib's memory."""
    packs = (pack.core(),)
    index = ox.Store.read_only(str(folder / "ours" / "index"))
    with Store.open(folder / "ours", read_only=True) as store:
        for name, question in questions(packs).items():
            ours = took(lambda question=question: ask(store, question, packs=packs), times=5)
            bare = took(lambda question=question: native(index, question.text), times=5)
            yield name, ours, bare, None if memory is None else in_rdflib(memory, question.text)


def native(index: ox.Store, text: str) -> list[tuple[object, ...]]:
    """Give the rows of a query in bare pyoxigraph, each term taken out."""
    return [tuple(row) for row in index.query(text, use_default_graph_as_union=True)]


def in_rdflib(memory: rdflib.Dataset, text: str) -> float | None:
    """Give the CPU seconds of a query in rdflib; the longest where it takes longer, None where it fails."""
    signal.signal(signal.SIGALRM, signal.default_int_handler)
    signal.alarm(LONGEST)
    try:
        return took(lambda: list(memory.query(text)))
    except KeyboardInterrupt:
        return float(LONGEST)
    except (TypeError, ValueError):
        return None
    finally:
        signal.alarm(0)


def in_memory(graphs: list[rdflib.Graph]) -> rdflib.Dataset:
    """Give the documents and the core pack in rdflib's own memory."""
    memory = rdflib.Dataset(default_union=True)
    parts = [*(nquads(graph) for graph in graphs), pack.quads(pack.core())]
    return memory.parse(data=b"".join(parts), format="nquads")


def main(count: int, *, with_rdflib: bool) -> None:
    """Print the table."""
    chance = random.Random(7)
    graphs = [documents.document(number, chance) for number in range(count)]
    print(f"{count} documents, {sum(map(len, graphs))} quads")
    print(f"{'CPU ms':24}{'ours':>10}{'bare':>10}{'ratio':>8}{'rdflib':>12}")
    with tempfile.TemporaryDirectory() as name:
        for what, ours, bare in loading(graphs, Path(name)):
            print(f"{what:24}{ours * 1e3:10.2f}{bare * 1e3:10.2f}{ours / bare:8.2f}")
        rows = []
        for what, ours, bare, slow in asking(Path(name), in_memory(graphs) if with_rdflib else None):
            rows.append((ours / bare, None if slow is None else slow / ours))
            shown = "" if slow is None else f"{slow * 1e3:12.1f}"
            print(f"{what:24}{ours * 1e3:10.2f}{bare * 1e3:10.2f}{ours / bare:8.2f}{shown}", flush=True)
    print(f"questions, geometric mean: {statistics.geometric_mean(ratio for ratio, _ in rows):.2f} x bare pyoxigraph")
    if gains := [gain for _, gain in rows if gain is not None]:
        print(f"{len(gains)} questions: {statistics.geometric_mean(gains):.0f} x faster than rdflib in memory")


if __name__ == "__main__":
    counts = [int(argument) for argument in sys.argv[1:] if argument.isdecimal()]
    main(counts[0] if counts else 150, with_rdflib="--rdflib" in sys.argv)
