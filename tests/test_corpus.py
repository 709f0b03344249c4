"""A pool of processes: order is kept, and one that dies takes no other document with it."""

import os
import signal
from collections.abc import Iterator
from concurrent.futures import Future
from pathlib import Path

import pytest

from rostra import corpus
from rostra.errors import DocumentError
from rostra.model import Annotated, Block, BlockKind, Document, Span
from rostra.vocab import pack

SAID = "Mark Rutte said on Monday that the alliance would defend Denmark."


def document(name: str) -> Document:
    return Document(name, SAID, (Block(Span(0, len(SAID)), BlockKind.PARAGRAPH),))


@pytest.mark.slow
def test_what_is_found_comes_back_in_order() -> None:
    annotate = corpus.pooled((pack.core(),), jobs=2)

    found = list(annotate(document(f"d{number}") for number in range(5)))

    assert [one.document.id for one in found if isinstance(one, Annotated)] == ["d0", "d1", "d2", "d3", "d4"]
    assert all(one.statements for one in found if isinstance(one, Annotated))


@pytest.mark.slow
def test_a_process_that_is_killed_takes_no_document_with_it() -> None:
    annotate = corpus.pooled((pack.core(),), jobs=1)

    def documents() -> Iterator[Document]:
        yield document("first")
        kill_children()
        yield document("second")

    found = list(annotate(documents()))

    assert [one.document.id for one in found if isinstance(one, Annotated)] == ["first", "second"]


def kill_children() -> None:
    for child in Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children").read_text(encoding="utf-8").split():
        command = Path(f"/proc/{child}/cmdline").read_text(encoding="utf-8")
        if "spawn_main" in command:
            os.kill(int(child), signal.SIGKILL)


def test_a_document_at_which_every_process_dies_is_set_aside(tmp_path: Path) -> None:
    annotate = corpus.pooled((pack.core(),), jobs=1, pipeline=tmp_path / "no-pipeline")

    found = list(annotate([document("first"), document("second")]))

    assert [str(one) for one in found if isinstance(one, DocumentError)] == [
        "first: the process that read it died (try it alone; the machine may be short of memory)",
        "second: the process that read it died (try it alone; the machine may be short of memory)",
    ]


def test_a_process_must_have_been_started_here() -> None:
    with pytest.raises(RuntimeError, match="pooled"):
        corpus._annotate(document("first"))


def test_a_future_of_a_broken_pool_is_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    broken: Future[Annotated | DocumentError] = Future()
    broken.set_exception(corpus.BrokenProcessPool())
    monkeypatch.setattr(corpus, "_alone", lambda one, *_: DocumentError("tried again", where=one.id))

    assert str(corpus._found(document("first"), broken, (), None)) == "first: tried again"
