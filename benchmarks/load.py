"""`Store.load` of a dump into an empty store against a bulk load of the same file by bare pyoxigraph, in one run.

    nice -n 10 .venv/bin/python benchmarks/load.py [QUADS]

QUADS is a million if it is left out. CPU seconds are those of this process with all its threads.
"""

import random
import re
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import documents
import pyoxigraph as ox

from rostra.rdf.graphs import nquads
from rostra.store.store import Store

MADE = 40
"""Documents that are made; the others are copies of them under other names."""


def write(file: Path, quads: int) -> int:
    """Write N-Quads of as many documents as it takes; give the number of quads."""
    chance = random.Random(7)
    made = b"".join(nquads(documents.document(number, chance)) for number in range(MADE))
    count = made.count(b"\n")
    with file.open("wb") as stream:
        for copy in range(-(-quads // count)):
            stream.write(re.sub(rb"/(document|graph)/d", rb"/\1/d%d-" % copy, made))
    return count * -(-quads // count)


def took(what: Callable[[], object]) -> tuple[float, float]:
    """Give CPU and wall seconds of a call."""
    cpu, wall = time.process_time(), time.monotonic()
    what()
    return time.process_time() - cpu, time.monotonic() - wall


def bare(file: Path, folder: Path) -> None:
    store = ox.Store(folder)
    store.bulk_load(path=file, format=ox.RdfFormat.N_QUADS)
    store.flush()


def ours(file: Path, folder: Path) -> None:
    with Store.open(folder) as store, file.open("rb") as stream:
        store.load(stream)


def main(quads: int) -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as name:
        file = Path(name) / "all.nq"
        print(f"{write(file, quads):,} quads, {file.stat().st_size / 1e6:.0f} MB")
        print(f"{'seconds':16}{'CPU':>8}{'wall':>8}")
        spent = {}
        for what in (bare, ours):
            spent[what] = took(lambda what=what: what(file, Path(name) / what.__name__))
            print(f"{what.__name__:16}{spent[what][0]:8.1f}{spent[what][1]:8.1f}", flush=True)
        cpu, wall = (ours_ / bare_ for ours_, bare_ in zip(spent[ours], spent[bare], strict=True))
        print(f"{'ratio':16}{cpu:8.2f}{wall:8.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
