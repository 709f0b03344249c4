"""How long `rostra build` takes on the example: the whole process, and what of it each step takes.

usage: python benchmarks/build.py [ARTICLE]

The whole is the wall time of a fresh process (best of three); the steps are timed in one fresh process of their own,
imports apart. CPU seconds stand beside wall seconds, since neighbours on the machine cost wall time alone.
"""

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ARTICLE = ROOT / "examples/nato-article-5/article.html"
TRIES = 3


def whole(article: Path) -> tuple[float, float]:
    """Give the least wall and CPU seconds of `rostra build --view` in a process of its own."""
    import resource

    wall, cpu = [], []
    for _ in range(TRIES):
        with tempfile.TemporaryDirectory() as folder:
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            start = time.perf_counter()
            command = [sys.executable, "-m", "rostra", "build", article, "--quiet", "--view", "page.html"]
            subprocess.run(command, cwd=folder, check=True, capture_output=True)
            wall.append(time.perf_counter() - start)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            cpu.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return min(wall), min(cpu)


@contextmanager
def timed(name: str) -> Iterator[None]:
    """Print wall and CPU seconds of what is done within."""
    wall, cpu = time.perf_counter(), time.process_time()
    yield
    print(f"{name:28} {time.perf_counter() - wall:7.3f} {time.process_time() - cpu:7.3f}")


def steps(article: Path) -> None:
    """Time each step of building one article, once."""
    with timed("import"):
        import rostra.cli.app
        import rostra.discourse
        import rostra.extract.pipeline
        import rostra.ingest
        import rostra.text.read
        import rostra.views.html
        from rostra.rdf import writer
        from rostra.store.store import Store
        from rostra.store.validate import validate
        from rostra.views.style import style
        from rostra.vocab import lexicons, pack
    with timed("packs and lexicon"):
        packs = pack.load()
        lexicon = lexicons.lexicon(packs)
    with timed("pipeline load"):
        extractor = rostra.extract.pipeline.Extractor(lexicon)
    with timed("reading the page"):
        document = rostra.text.read.read(article, block_cues=lexicon.block_cues)
    with timed("extraction"):
        annotated = extractor.annotate(document)
    with timed("RDF"):
        graph = writer.write(annotated, rostra.ingest.run(extractor.name, packs))
    with timed("validation"):
        report = validate(graph, packs)
    assert report.conforms, report
    with tempfile.TemporaryDirectory() as folder, Store.open(Path(folder) / "store") as store:
        with timed("store: packs"):
            for each in packs:
                store.put_pack(each)
        with timed("store: document"):
            store.put(graph)
        with timed("view"):
            discourse = rostra.discourse.Discourse(store, packs)
            rostra.views.html.page(discourse.network(), title="example", style=style(packs))


def main() -> None:
    """Print the whole and its steps."""
    if "--steps" in sys.argv:
        steps(Path(sys.argv[-1]))
        return
    article = Path(sys.argv[1]).resolve() if len(sys.argv) > 1 else ARTICLE
    wall, cpu = whole(article)
    print(f"{'':28} {'wall s':>7} {'CPU s':>7}")
    print(f"{'whole process, best of 3':28} {wall:7.3f} {cpu:7.3f}", flush=True)
    subprocess.run([sys.executable, __file__, "--steps", article], check=True)


if __name__ == "__main__":
    main()
