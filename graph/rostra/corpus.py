"""Many documents: a pool of processes that annotate, each with a pipeline of its own."""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from pathlib import Path

from rostra.errors import DocumentError
from rostra.extract.pipeline import Extractor
from rostra.ingest import Annotate, annotated_or_problem
from rostra.model import Annotated, Document
from rostra.vocab.lexicons import lexicon
from rostra.vocab.pack import Pack

_AHEAD = 8
"""Documents a process that wait for their turn: enough to keep it busy, few enough for the memory."""

_extractor: Extractor | None = None


def pooled(packs: tuple[Pack, ...], *, jobs: int, pipeline: Path | None = None) -> Annotate:
    """Annotate in `jobs` processes; what they find comes back in order of the documents.

    A document at which a process dies is tried once more in one of its own, and set aside if that dies too.
    """

    def annotate(documents: Iterable[Document]) -> Iterator[Annotated | DocumentError]:
        workers = _Workers(packs, jobs, pipeline)
        waiting: deque[tuple[Document, Future[Annotated | DocumentError]]] = deque()
        try:
            for document in documents:
                waiting.append((document, workers.submit(document)))
                if len(waiting) > jobs * _AHEAD:
                    yield _found(*waiting.popleft(), packs, pipeline)
            while waiting:
                yield _found(*waiting.popleft(), packs, pipeline)
        finally:
            workers.stop()

    return annotate


class _Workers:
    """Hold a pool of processes that is made anew when one of them dies."""

    def __init__(self, packs: tuple[Pack, ...], jobs: int, pipeline: Path | None) -> None:
        self._made_of = (packs, jobs, pipeline)
        self._pool = _pool(*self._made_of)

    def submit(self, document: Document) -> Future[Annotated | DocumentError]:
        try:
            return self._pool.submit(_annotate, document)
        except BrokenProcessPool:
            self.stop()
            self._pool = _pool(*self._made_of)
            return self._pool.submit(_annotate, document)

    def stop(self) -> None:
        self._pool.shutdown(cancel_futures=True)


def _pool(packs: tuple[Pack, ...], jobs: int, pipeline: Path | None) -> ProcessPoolExecutor:
    # what a process is started with stays small: a big lexicon would fill the pipe to one that dies while it starts
    return ProcessPoolExecutor(jobs, get_context("spawn"), _start, (packs, pipeline))


def _found(
    document: Document,
    future: Future[Annotated | DocumentError],
    packs: tuple[Pack, ...],
    pipeline: Path | None,
) -> Annotated | DocumentError:
    try:
        return future.result()
    except BrokenProcessPool:
        return _alone(document, packs, pipeline)


def _alone(document: Document, packs: tuple[Pack, ...], pipeline: Path | None) -> Annotated | DocumentError:
    """Annotate a document in a process of its own."""
    with _pool(packs, 1, pipeline) as pool:
        try:
            return pool.submit(_annotate, document).result()
        except BrokenProcessPool:
            remedy = "try it alone; the machine may be short of memory"
            return DocumentError("the process that read it died", where=document.id, remedy=remedy)


def _start(packs: tuple[Pack, ...], pipeline: Path | None) -> None:
    global _extractor  # noqa: PLW0603 - a process has one, made when it starts
    _extractor = Extractor(lexicon(packs), pipeline=pipeline)


def _annotate(document: Document) -> Annotated | DocumentError:
    if _extractor is None:
        raise RuntimeError("this process was not started by `pooled`")
    return annotated_or_problem(document, _extractor)
