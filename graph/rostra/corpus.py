"""Many documents: a pool of processes that annotate, each with a pipeline of its own."""

from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from rostra.errors import DocumentError
from rostra.extract.pipeline import Extractor
from rostra.ingest import Annotate, annotated_or_problem
from rostra.model import Annotated, Document, Lexicon

_AHEAD = 8
"""Documents a process that wait for their turn: enough to keep it busy, few enough for the memory."""

_extractor: Extractor | None = None


def pooled(lexicon: Lexicon, *, jobs: int, pipeline: Path | None = None) -> Annotate:
    """Annotate in `jobs` processes; what they find comes back in order of the documents."""

    def annotate(documents: Iterable[Document]) -> Iterator[Annotated | DocumentError]:
        context = get_context("spawn")
        with ProcessPoolExecutor(jobs, context, _start, (lexicon, pipeline)) as pool:
            waiting: deque[Future[Annotated | DocumentError]] = deque()
            for document in documents:
                waiting.append(pool.submit(_annotate, document))
                if len(waiting) > jobs * _AHEAD:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()

    return annotate


def _start(lexicon: Lexicon, pipeline: Path | None) -> None:
    global _extractor  # noqa: PLW0603 - a process has one, made when it starts
    _extractor = Extractor(lexicon, pipeline=pipeline)


def _annotate(document: Document) -> Annotated | DocumentError:
    if _extractor is None:
        raise RuntimeError("this process was not started by `pooled`")
    return annotated_or_problem(document, _extractor)
