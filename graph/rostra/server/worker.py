"""What runs in a worker process: tasks over a store that is open to read, one after the other.

The process may be killed at any moment, so nothing is kept here that is not elsewhere. On the line to the server, a
message is a byte that tells its kind, and what follows it.
"""

import gc
import pickle
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from math import ceil
from multiprocessing.connection import Connection
from typing import Any

from rostra.errors import RostraError
from rostra.server.errors import CostlyError, DiedError
from rostra.server.sandbox import confine, most_used
from rostra.server.settings import Limits

PIECE, RESULT, PROBLEM, READY = b"P", b"R", b"E", b"S"
CHUNK = 64 * 1024
START = 60.0
"""Seconds that a process may take to start."""
_SPENT = 512 * 1024 * 1024
"""Bytes of memory that a process has used once, above which it gives way to a fresh one."""

_SLACK = 5
"""Seconds beyond the time of a task after which its process ends by itself, where no server is left to end it."""
_YEAR = 366 * 86_400


class Out:
    """Take the bytes of an answer and send them on in pieces; raise `CostlyError` where they are too many.

    The last pieces go with the value of the task, so that a short answer is one message.
    """

    def __init__(self, connection: Connection, *, most: int) -> None:
        self._connection = connection
        self._left = most
        self._most = most
        self._held = bytearray()
        self._pieces: list[bytes] = []

    def write(self, piece: bytes) -> int:
        """Take some bytes."""
        self._held += piece
        if len(self._held) > self._left:
            raise CostlyError(f"the answer is longer than {self._most // 1024:,} kB", remedy="ask for less at once")
        if len(self._held) >= CHUNK:
            self.flush()
            self._send()
        return len(piece)

    def flush(self) -> None:
        """End a piece here."""
        if self._held:
            self._pieces.append(bytes(self._held))
            self._left -= len(self._held)
            self._held.clear()

    def rest(self) -> list[bytes]:
        """Give the pieces that are not sent yet."""
        self.flush()
        return self._pieces

    def _send(self) -> None:
        for piece in self._pieces:
            self._connection.send_bytes(PIECE + piece)
        self._pieces.clear()


Task = Callable[[Any, Out], object]
"""What is asked of a worker: a function of what it has open and of where an answer goes, which may give a value."""
Opening = Callable[[str], object]
"""Opens what tasks are asked of, by the name of a folder."""


def warm(subject: object, _: Out) -> None:
    """Do nothing but have something open, so that the first who asks need not wait for it."""


def serve(connection: Connection, opening: Opening, limits: Limits) -> None:
    """Do tasks until the line is closed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the server, which then closes the line
    missing = confine(limits.memory)
    gc.freeze()
    connection.send_bytes(READY + pickle.dumps(missing))
    opened: tuple[str, object] | None = None
    while True:
        try:
            asked = connection.recv_bytes()
        except (EOFError, OSError):
            return
        try:
            task, where = pickle.loads(asked)  # noqa: S301 - it comes from the server alone
            if opened is None or opened[0] != where:
                opened = None  # let go of what was open before
                opened = where, opening(where)
            with _bounded(limits.time):
                _do(task, opened[1], connection, limits.answer)
        except BrokenPipeError:
            return
        except MemoryError:
            connection.send_bytes(PROBLEM + pickle.dumps(_too_much_memory()))
        except Exception as error:  # what it means is told to the server, which asked
            with suppress(BrokenPipeError):
                connection.send_bytes(PROBLEM + _pickled(error))


@contextmanager
def _bounded(seconds: float) -> Iterator[None]:
    """Have the system end this process where a task outlives a server that was killed and can no longer end it."""
    signal.alarm(ceil(min(seconds, _YEAR)) + _SLACK)
    try:
        yield
    finally:
        signal.alarm(0)


def ended(code: int | None) -> RostraError:
    """Give what it means that a process ended before its answer, by its exit code: a signal is for want of memory.

    Oxigraph ends the process (SIGABRT) where it gets no memory, and so does the system (SIGKILL) or a full stack
    (SIGSEGV).
    """
    if code is None or code < 0:
        return _too_much_memory()
    return DiedError(f"what should answer this ended with exit code {code}", remedy="the log of the server says why")


def _too_much_memory() -> CostlyError:
    return CostlyError("this took more memory than it may have", remedy="ask for less at once")


def _do(task: Task, subject: object, connection: Connection, most: int) -> None:
    out = Out(connection, most=most)
    result = task(subject, out)
    connection.send_bytes(RESULT + pickle.dumps((result, most_used() > _SPENT, out.rest())))


def _pickled(error: Exception) -> bytes:
    try:
        return pickle.dumps(error)
    except (pickle.PicklingError, TypeError, AttributeError):
        return pickle.dumps(RuntimeError(str(error)))
