"""Our server against `oxigraph serve` and rdflib-endpoint on the same store, and what it is like after a long day.

    .venv/bin/python benchmarks/server.py queries [QUADS]          against `oxigraph serve`, the 14 reference queries
    .venv/bin/python benchmarks/server.py small [QUADS] --peer PYTHON    requests a second at 32 clients
    .venv/bin/python benchmarks/server.py soak MINUTES             32 clients, 1 in 20 queries hostile

The data and the queries are those of ../shared/rdf-reference (1,000,000 quads if nothing is said). PYTHON is one of an
environment that has rdflib-endpoint and oxrdflib: `uv venv /tmp/peer && uv pip install --python /tmp/peer/bin/python
rdflib-endpoint oxrdflib uvicorn`. Servers are processes of their own; CPU seconds are theirs, with all their children;
the servers are asked in turns, so that the load of the machine falls on all alike.
"""

import argparse
import asyncio
import os
import random
import runpy
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from itertools import count, product, repeat
from pathlib import Path

import pyoxigraph as ox
from clients import Line, asked, cpu, free_port, resident, target, until_up

from rostra.store import layout

SHARED = Path(__file__).resolve().parents[2] / "shared/rdf-reference"
CLIENTS = 32
SMALL = "SELECT ?p ?o WHERE { <https://w3id.org/dkg/id/entity/3> ?p ?o }"
HOW = ("first", "again")
"""Our server keeps answers: so each query is asked in a text that is new, and then in one that is not."""
OF = ("wall", "CPU")
PEER = """
import sys, uvicorn
from rdflib import Dataset
from rdflib_endpoint import SparqlEndpoint
graph = Dataset(store="Oxigraph", default_union=True)
graph.open(sys.argv[1])
uvicorn.run(SparqlEndpoint(graph=graph, path="/sparql"), port=int(sys.argv[2]), log_level="warning")
"""
PRODUCT = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o"
HOSTILE = (
    f"SELECT (COUNT(*) AS ?n) {{ {PRODUCT} }}",
    f"SELECT * {{ {PRODUCT} }} ORDER BY ?c ?f",
    f"SELECT DISTINCT ?c ?f ?i {{ {PRODUCT} }}",
    f"SELECT * {{ {PRODUCT} }}",
    f"SELECT * {{ {'{' * 5000}{'}' * 5000} }}",
    "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }",
    'SELECT ?x9 { BIND("0123456789" AS ?x0) '
    + " ".join(f"BIND(CONCAT({', '.join([f'?x{n}'] * 10)}) AS ?x{n + 1})" for n in range(9))
    + " }",
    "SELECT ?s {",
)
LIMITS = ["--workers", "4", "--limit-time", "3", "--limit-memory", "1024"]


def made(folder: Path, quads: int) -> Path:
    """Give the folder of a store whose index holds `quads` made-up quads; it has no documents of ours."""
    file = folder / "quads.nq"
    subprocess.run([sys.executable, SHARED / "gen.py", str(quads), file], check=True, stdout=subprocess.DEVNULL)
    store = folder / "store"
    layout.create(store)
    index = ox.Store(store / layout.INDEX)
    index.bulk_load(path=str(file), format=ox.RdfFormat.N_QUADS)
    index.flush()
    index.optimize()
    file.unlink()
    return store


@contextmanager
def serving(*command: object, ask: str) -> Iterator[tuple[int, int]]:
    """Run a server; give its port and the number of its process. "PORT" in the command is the port."""
    port = free_port()
    words = [str(word).replace("PORT", str(port)) for word in command]
    with subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            until_up(port, ask)
            yield port, server.pid
        finally:
            server.terminate()


def ours(store: Path, *more: str) -> tuple[object, ...]:
    """Give the command that serves a store."""
    program = Path(sys.executable).with_name("rostra")
    return (program, "serve", "--store", store, "--port", "PORT", "--quiet", *more)


def theirs(store: Path) -> tuple[object, ...]:
    """Give the command of `oxigraph serve` on a copy of the index."""
    program = Path(sys.executable).with_name("oxigraph")
    return (
        program,
        "serve-read-only",
        "--location",
        copied(store),
        "--bind",
        "127.0.0.1:PORT",
        "--union-default-graph",
    )


def copied(store: Path) -> Path:
    """Give a copy of the index of a store, for another server."""
    copy = Path(tempfile.mkdtemp(dir=store.parent)) / "index"
    ox.Store(store / layout.INDEX).backup(copy)
    return copy


def queries(store: Path, rounds: int) -> None:
    """Print what each reference query takes in both servers: asked for the first time, and then once more."""
    known = runpy.run_path(str(SHARED / "queries.py"))["QUERIES"]
    with (
        serving(*ours(store, "--limit-time", "120"), ask="/sparql?query=ASK%7B%7D") as (port, process),
        serving(*theirs(store), ask="/query?query=ASK%7B%7D") as (other_port, other_process),
    ):
        paths = {"ours": (port, process, "/sparql"), "oxigraph": (other_port, other_process, "/query")}
        print(f"{'ours, oxigraph, ratio':28}" + "".join(f"{f'{how}: {of} ms':>26}" for how in HOW for of in OF))
        ratios = []
        for name, text in known.items():
            found = {(one, how): [] for one in paths for how in HOW}
            for number, (one, (there, server, path)) in product(range(rounds), paths.items()):
                for how in HOW:
                    found[one, how].append(once(there, server, target(path, fresh(text, number))))
            if len({row[2] for rows in found.values() for row in rows}) != 1:
                print(f"{name}: the answers differ in length")
            best = {one: [min(row[at] for row in found[one, how]) for how in HOW for at in (0, 1)] for one in paths}
            pairs = [*zip(*best.values(), strict=True)]
            ratios.append([a / b for a, b in pairs])
            print(f"{name:28}" + "".join(f"{1e3 * a:10.1f}{1e3 * b:9.1f}{a / b:7.2f}" for a, b in pairs), flush=True)
    for (how, of), column in zip(product(HOW, OF), zip(*ratios, strict=True), strict=True):
        print(f"geometric mean, {how}, {of}: {statistics.geometric_mean(column):.2f} x oxigraph serve")


def fresh(sparql: str, number: int) -> str:
    """Give a query that says the same, and that no server has seen yet."""
    return f"{sparql}\n# {number}"


def once(port: int, process: int, address: str) -> tuple[float, float, int]:
    """Ask once; give the wall seconds, the CPU seconds of the server, and the rows."""
    start, before = time.perf_counter(), cpu(process)
    status, body = asyncio.run(asked(port, address))
    taken = time.perf_counter() - start
    if status != 200:
        raise SystemExit(f"{address}: {status} {body[:300]!r}")
    return taken, cpu(process) - before, body.count(b'}},{"') + body.count(b"\n")


def small(store: Path, peer: str, seconds: float) -> None:
    """Print requests a second of a small query at 32 clients, and of ones that differ in each request.

    Servers are asked in turns, for half a second each.
    """
    commands = {"ours": (*ours(store), "/sparql"), "oxigraph": (*theirs(store), "/query")}
    if peer:
        commands["rdflib-endpoint"] = (peer, "-c", PEER, copied(store), "PORT", "/sparql")
    with ExitStack() as stack:
        servers = {
            one: (*stack.enter_context(serving(*command, ask=f"{path}?query=ASK%7B%7D")), path)
            for one, (*command, path) in commands.items()
        }
        for how, numbers in zip(HOW, (count(), repeat(0)), strict=True):
            _rates(how, servers, numbers, seconds)


def _rates(how: str, servers: dict[str, tuple[int, int, str]], numbers: Iterator[int], seconds: float) -> None:
    answers = {one: Counter() for one in servers}
    used = dict.fromkeys(servers, 0.0)
    for _ in range(round(2 * seconds)):
        for one, (port, process, path) in servers.items():
            before = cpu(process)

            def address(_: random.Random, path: str = path) -> str:
                return target(path, fresh(SMALL, next(numbers)))

            answers[one] += asyncio.run(load(port, address, 0.5))
            used[one] += cpu(process) - before
    rates = {one: sum(answers[one].values()) / seconds for one in servers}
    each = {one: used[one] / sum(answers[one].values()) for one in servers}
    for one in servers:
        ratio, spent = rates["ours"] / rates[one], each[one] / each["ours"]
        told = f"{rates[one]:8.0f} requests a second{1e3 * each[one]:8.2f} CPU ms each  {dict(answers[one])}"
        print(f"{how}: {one:16}{told}")
        print(f"{'':16}ours: {ratio:.1f} x the requests a second, {spent:.1f} x the requests a CPU second", flush=True)


async def load(port: int, address: Callable[[random.Random], str], seconds: float) -> Counter[int]:
    """Ask with 32 clients for some time; give how many answers of each status came."""
    end = time.perf_counter() + seconds
    found: Counter[int] = Counter()

    async def client(number: int) -> None:
        dice = random.Random(number)
        line = Line(port)
        while time.perf_counter() < end:
            status, _ = await line.ask(address(dice))
            found[status] += 1
        line.close()

    await asyncio.gather(*(client(number) for number in range(CLIENTS)))
    return found


def soak(store: Path, minutes: float) -> None:
    """Print memory and statuses of a server that is asked without end, one query in twenty hostile."""
    known = [*runpy.run_path(str(SHARED / "queries.py"))["QUERIES"].values()]

    def address(dice: random.Random) -> str:
        return target("/sparql", dice.choice(HOSTILE if dice.random() < 1 / 20 else known))

    with serving(*ours(store, *LIMITS), ask="/sparql?query=ASK%7B%7D") as (port, process):
        total: Counter[int] = Counter()
        sizes = []
        part = min(30.0, 60 * minutes / 6)
        for at in range(round(60 * minutes / part)):
            total += asyncio.run(load(port, address, part))
            time.sleep(1)
            sizes.append((resident(process, children=False), resident(process)))
            own, whole = (size / 1e6 for size in sizes[-1])
            print(
                f"{(at + 1) * part:5.0f} s  server {own:6.0f} MB  with workers {whole:6.0f} MB  {dict(total)}",
                flush=True,
            )
    third = max(1, len(sizes) // 3)
    for at, what in enumerate(("server", "server with workers")):
        first, last = (statistics.median(row[at] for row in rows) for rows in (sizes[:third], sizes[-third:]))
        print(f"{what}: {100 * (last / first - 1):+.0f} % from the first third to the last")
    odd = {status: count for status, count in total.items() if (status >= 500 and status != 503) or status == 0}
    print(f"answers: {dict(total)}; 0 is one that broke off or a connection that was refused; of 5xx but 503: {odd}")


def main() -> None:
    """Do what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["queries", "small", "soak"])
    parser.add_argument("number", nargs="?", type=float)
    parser.add_argument("--quads", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=10)
    parser.add_argument("--peer", default="")
    given = parser.parse_args()
    os.environ["OMP_NUM_THREADS"] = "1"
    quads = given.quads if given.what == "soak" or given.number is None else int(given.number)
    with tempfile.TemporaryDirectory() as name:
        store = made(Path(name), quads)
        if given.what == "queries":
            queries(store, given.rounds)
        elif given.what == "small":
            small(store, given.peer, given.seconds)
        else:
            soak(store, given.number or 10)


if __name__ == "__main__":
    main()
