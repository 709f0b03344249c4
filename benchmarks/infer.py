"""What inference costs: on the register alone, and with documents in the store.

    nice -n 10 .venv/bin/python benchmarks/infer.py [DOCUMENTS...]

Times are CPU seconds of this process, the least of three, in memory. 0, 1, 40 and 400 documents are taken if none are
given: about 31,000, 33,000, 90,000 and 600,000 quads.
"""

import random
import sys
import time

import documents

from rostra.store.store import Store
from rostra.vocab import pack

PACKS = (pack.core(),)


def measured(count: int) -> str:
    """Give a line with the size of the store, the number of inferred triples and the time."""
    dice = random.Random(7)
    with Store.open(None) as store:
        store.put_pack(PACKS[0])
        for number in range(count):
            store.put(documents.document(number, dice))
        quads = next(store.select("SELECT (COUNT(*) AS ?n) { GRAPH ?g { ?s ?p ?o } }"))["n"].value
        times = []
        for _ in range(3):
            start = time.process_time()
            found = store.infer(PACKS)
            times.append(time.process_time() - start)
    return f"{count:>4} documents  {quads:>8} quads  {sum(found.values()):>7} inferred  {min(times):.3f} s"


if __name__ == "__main__":
    for wanted in sys.argv[1:] or ("0", "1", "40", "400"):
        print(measured(int(wanted)))
