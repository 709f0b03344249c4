"""What runs in a worker, here run in this process over a line of its own."""

import pickle
import signal
from collections.abc import Iterator
from multiprocessing import Pipe, get_context
from multiprocessing.connection import Connection
from threading import Thread
from time import sleep

import pytest

from rostra.server import worker
from rostra.server.errors import CostlyError
from rostra.server.settings import Limits
from rostra.server.worker import CHUNK, PIECE, PROBLEM, READY, RESULT, Out


@pytest.fixture
def line() -> Iterator[tuple[Connection, Connection]]:
    ours, theirs = Pipe()
    yield ours, theirs
    ours.close()
    theirs.close()


def test_what_is_written_goes_in_pieces_and_the_last_ones_are_kept(line: tuple[Connection, Connection]) -> None:
    ours, theirs = line
    out = Out(theirs, most=4 * CHUNK)

    assert out.write(b"a") == 1
    out.write(b"b" * 100)
    out.flush()
    out.flush()
    out.write(b"c" * 2 * CHUNK)
    out.write(b"d")

    assert [ours.recv_bytes() for _ in range(2)] == [PIECE + b"a" + b"b" * 100, PIECE + b"c" * 2 * CHUNK]
    assert out.rest() == [b"d"]
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


def greedy(*_: object) -> None:
    raise MemoryError


def refuse(*_: object) -> None:
    raise ValueError("no")


def test_a_worker_opens_what_it_is_asked_about_and_answers(
    line: tuple[Connection, Connection], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(worker, "confine", lambda _: ())
    monkeypatch.setattr(worker.signal, "signal", lambda *_: None)
    monkeypatch.setattr(worker.signal, "alarm", lambda _: None)
    ours, theirs = line
    thread = Thread(target=worker.serve, args=(theirs, opened, Limits(answer=CHUNK)))
    thread.start()

    assert ours.recv_bytes()[:1] == READY
    for where in ("here", "here", "there"):
        ours.send_bytes(pickle.dumps((said, where)))
        message = ours.recv_bytes()
        value, _, rest = pickle.loads(message[1:])  # noqa: S301
        assert (message[:1], value, rest) == (RESULT, where, [b"written"])
    ours.send_bytes(pickle.dumps((refuse, "here")))
    message = ours.recv_bytes()
    assert (message[:1], pickle.loads(message[1:]).args) == (PROBLEM, ("no",))  # noqa: S301
    ours.send_bytes(pickle.dumps((greedy, "here")))
    assert isinstance(pickle.loads(ours.recv_bytes()[1:]), CostlyError)  # noqa: S301
    ours.close()
    thread.join()


def endless(*_: object) -> None:
    sleep(60)


def impatient(line: Connection) -> None:
    worker._SLACK = 0
    worker.serve(line, opened, Limits(time=0.5))


def test_a_task_that_outlives_its_server_is_ended_by_the_system(line: tuple[Connection, Connection]) -> None:
    ours, theirs = line
    process = get_context("spawn").Process(target=impatient, args=(theirs,), daemon=True)
    process.start()
    assert ours.recv_bytes()[:1] == READY
    ours.send_bytes(pickle.dumps((endless, "here")))
    process.join(30)
    assert process.exitcode == -signal.SIGALRM
