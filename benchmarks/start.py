"""How long a command takes from nothing to its last line: the whole process, the least of several runs.

    .venv/bin/python benchmarks/start.py [RUNS]

The store holds one made-up document and the core pack. CPU is user and system time of the process; on a machine with
nothing else to do, wall time is hardly more. RUNS is 7 if it is left out.
"""

import os
import random
import sys
import tempfile
import time
from pathlib import Path

import documents

from rostra.store.store import Store
from rostra.vocab import pack

PYTHON = [sys.executable]
ROSTRA = [sys.executable, "-m", "rostra"]
CALLS = {
    "python -c pass": [*PYTHON, "-c", "pass"],
    "python -c 'import rostra'": [*PYTHON, "-c", "import rostra"],
    "rostra --version": [*ROSTRA, "--version"],
    "rostra --help": [*ROSTRA, "--help"],
    "rostra query": [*ROSTRA, "query"],
    "rostra query NAME": [*ROSTRA, "query", "who-said-what"],
    "rostra query NAME -f csv": [*ROSTRA, "query", "who-said-what", "-f", "csv"],
    "rostra query NAME -p about=NATO": [*ROSTRA, "query", "who-said-what", "-p", "about=NATO"],
    "rostra query -q TEXT": [*ROSTRA, "query", "-q", "ASK { ?s a rostra:Statement }"],
}


def took(call: list[str]) -> tuple[float, float]:
    """Give CPU and wall seconds of one process."""
    start = time.perf_counter()
    child = os.posix_spawn(
        call[0],
        call,
        os.environ | {"COLUMNS": "100"},
        file_actions=[(os.POSIX_SPAWN_OPEN, number, os.devnull, os.O_WRONLY, 0) for number in (1, 2)],
    )
    _, status, used = os.wait4(child, 0)
    if status:
        sys.exit(f"{' '.join(call)} ended with {os.waitstatus_to_exitcode(status)}")
    return used.ru_utime + used.ru_stime, time.perf_counter() - start


def main(runs: int) -> None:
    """Print the table."""
    print(f"{'seconds':36}{'CPU':>8}{'wall':>8}")
    with tempfile.TemporaryDirectory() as name:
        os.chdir(name)
        with Store.open(Path("discourse")) as store:
            store.put_pack(pack.core())
            store.put(documents.document(0, random.Random(7)))
        for what, call in CALLS.items():
            cpu, wall = (min(column) for column in zip(*(took(call) for _ in range(runs)), strict=True))
            print(f"{what:36}{cpu:8.3f}{wall:8.3f}", flush=True)


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 7)
