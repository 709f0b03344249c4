"""A task in a process of its own, which is killed when its time is up: for a command that asks once."""

import pickle
from multiprocessing import get_context
from multiprocessing.connection import Connection
from time import monotonic

from rostra.server.errors import CostlyError
from rostra.server.settings import Limits
from rostra.server.worker import PIECE, PROBLEM, START, Opening, Task, ended, serve

_CONTEXT = get_context("spawn")


def done(task: Task, opening: Opening, where: str, limits: Limits) -> object:
    """Do a task about what `opening` opens and give its value; the time of `limits` counts from when the process is up.

    Raises what the task raises, `CostlyError` where it takes too long or too much memory, and `DiedError` where its
    process ends otherwise.
    """
    ours, theirs = _CONTEXT.Pipe()
    process = _CONTEXT.Process(target=serve, args=(theirs, opening, limits), daemon=True)
    process.start()
    theirs.close()
    try:
        _message(ours, monotonic() + START, "starting took too long")
        ours.send_bytes(pickle.dumps((task, where)))
        return _value(ours, limits.time)
    except EOFError as error:
        process.join(1)
        raise ended(process.exitcode) from error
    finally:
        process.kill()
        process.join()
        ours.close()


def _value(line: Connection, seconds: float) -> object:
    end = monotonic() + seconds
    late = f"this took longer than {seconds:g} s and was stopped"
    kind, body = _message(line, end, late)
    while kind == PIECE:
        kind, body = _message(line, end, late)
    told = pickle.loads(body)  # noqa: S301 - it comes from a process of ours
    if kind == PROBLEM:
        raise told
    return told[0]


def _message(line: Connection, end: float, late: str) -> tuple[bytes, bytes]:
    if not line.poll(max(0.0, end - monotonic())):
        raise CostlyError(late, remedy="ask for less: add LIMIT, or patterns that narrow it down")
    message = line.recv_bytes()
    return message[:1], message[1:]
