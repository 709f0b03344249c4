"""What runs in a worker, here run in this process over a line of its own."""

import pickle
from collections.abc import Iterator
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from threading import Thread

import pytest

from rostra.server import worker
from rostra.server.errors import CostlyError
from rostra.server.worker import CHUNK, PIECE, PROBLEM, READY, RESULT, Out


@pytest.fixture
def line() -> Iterator[tuple[Connection, Connection]]:
    ours, theirs = Pipe()
    yield ours, theirs
    ours.close()
    theirs.close()


def test_what_is_written_goes_in_pieces(line: tuple[Connection, Connection]) -> None:
    ours, theirs = line
    out = Out(theirs, most=3 * CHUNK)

    assert out.write(b"a") == 1
    out.write(b"b" * 100)
    out.flush()
    out.flush()

    assert ours.recv_bytes() == PIECE + b"a" + b"b" * 100
    assert not ours.poll()


def test_more_than_may_be_is_not_sent(line: tuple[Connection, Connection]) -> None:
    _, theirs = line
    out = Out(theirs, most=10)

    with pytest.raises(CostlyError):
        out.write(b"x" * 11)


def opened(where: str) -> list[str]:
    return [where]


def said(subject: list[str], out: Out) -> str:
    out.write(b"written")
    return subject[0]


def refuse(*_: object) -> None:
    raise ValueError("no")


def test_a_worker_opens_what_it_is_asked_about_and_answers(
    line: tuple[Connection, Connection], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker, "confine", lambda _: ())
    monkeypatch.setattr(worker.signal, "signal", lambda *_: None)
    ours, theirs = line
    thread = Thread(target=worker.serve, args=(theirs, opened, 0, CHUNK))
    thread.start()

    assert ours.recv_bytes()[:1] == READY
    for where in ("here", "here", "there"):
        ours.send_bytes(pickle.dumps((said, where)))
        assert ours.recv_bytes() == PIECE + b"written"
        message = ours.recv_bytes()
        assert message[:1] == RESULT
        assert pickle.loads(message[1:])[0] == where  # noqa: S301
    ours.send_bytes(pickle.dumps((refuse, "here")))
    message = ours.recv_bytes()
    assert (message[:1], pickle.loads(message[1:]).args) == (PROBLEM, ("no",))  # noqa: S301
    ours.close()
    thread.join()
