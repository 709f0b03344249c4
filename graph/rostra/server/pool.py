"""Worker processes: started before they are needed, lent for a task each, and killed where one takes too long."""

from __future__ import annotations

import asyncio
import logging
import os
import pickle
import socket
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing import get_context
from typing import TYPE_CHECKING, Self

from rostra.server.errors import BusyError, CostlyError, DiedError
from rostra.server.worker import CHUNK, PIECE, PROBLEM, START, ended, serve, warm

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable, Iterator
    from contextlib import AbstractContextManager
    from multiprocessing.context import ForkServerProcess

    from rostra.errors import RostraError
    from rostra.server.settings import Limits
    from rostra.server.worker import Opening, Task

_LOG = logging.getLogger("rostra.server")
_AGAIN = 1.0
"""Seconds after which a process that could not be started is tried again."""
_CONTEXT = get_context("forkserver")


@dataclass(slots=True)
class Answer:
    """Hold the value of a task, once its last piece is there."""

    value: object = None


class Pool:
    """Lend workers: `size` tasks at once, some more that wait, and a `BusyError` for those beyond.

    `reading` gives the folder that a task is about for as long as the task lasts.
    """

    def __init__(
        self,
        opening: Opening,
        reading: Callable[[], AbstractContextManager[str]],
        *,
        size: int,
        limits: Limits,
    ) -> None:
        self._opening = opening
        self._reading = reading
        self._size = size
        self._limits = limits
        self._idle: asyncio.Queue[_Worker] = asyncio.LifoQueue()  # who worked last has parts of the index at hand
        self._waiting = 0
        self._all: set[_Worker] = set()
        self._starting: set[asyncio.Task[None]] = set()

    async def __aenter__(self) -> Self:
        _CONTEXT.set_forkserver_preload(["rostra.server.tasks", "rostra.server.pages.drawings", "rostra.views.html"])
        try:
            await asyncio.gather(*(self._add() for _ in range(self._size)))
        except BaseException:
            await self.__aexit__()
            raise
        return self

    async def __aexit__(self, *_: object) -> None:
        for starting in self._starting:
            starting.cancel()
        await asyncio.gather(*self._starting, return_exceptions=True)
        await asyncio.gather(*(worker.stop() for worker in self._all))
        self._all.clear()

    async def call(self, task: Task) -> object:
        """Do a task and give its value; raises what the task raises, and as `stream` does."""
        answer = Answer()
        async for _ in self.stream(task, answer):
            pass
        return answer.value

    async def stream(self, task: Task, answer: Answer | None = None) -> AsyncGenerator[bytes]:
        """Do a task and give the bytes that it writes, piece by piece; `answer` takes its value.

        Raises what the task raises, `BusyError` where no worker is free in time, `CostlyError` where the task takes too
        long or too much memory, and `DiedError` where its process ends otherwise. A task whose bytes nobody wants any
        more is killed.
        """
        with self._reading() as where:
            worker = await self._free()
            timer = asyncio.get_running_loop().call_later(self._limits.time, self._end, worker)
            try:
                async for piece in worker.do(task, where, answer or Answer()):
                    yield piece
            except EOFError as error:
                raise await self._cut_off(worker) from error
            finally:
                timer.cancel()
                self._take_back(worker)

    async def _cut_off(self, worker: _Worker) -> RostraError:
        if worker.is_late:
            problem = f"this took longer than {self._limits.time:g} s and was stopped"
            return CostlyError(problem, remedy="ask for less: add LIMIT, or patterns that narrow it down")
        return ended(await worker.code())

    def _end(self, worker: _Worker) -> None:
        """Kill a worker whose time is up, even while nobody reads what it wrote."""
        worker.is_late = True
        self._replace(worker)

    def _take_back(self, worker: _Worker) -> None:
        if worker.is_fit and not worker.is_late:
            self._idle.put_nowait(worker)
        elif not worker.is_late:
            self._replace(worker)

    async def _free(self) -> _Worker:
        while (worker := await self._next()).is_gone:
            self._replace(worker)
        return worker

    async def _next(self) -> _Worker:
        if not self._idle.empty():
            return self._idle.get_nowait()
        if self._waiting >= self._limits.waiting:
            raise BusyError("all workers are busy, and many requests wait for one", remedy="come again in a moment")
        with self._counted():
            try:
                return await asyncio.wait_for(self._idle.get(), self._limits.patience)
            except TimeoutError as error:
                raise BusyError("all workers are busy", remedy="come again in a moment") from error

    @contextmanager
    def _counted(self) -> Iterator[None]:
        self._waiting += 1
        try:
            yield
        finally:
            self._waiting -= 1

    def _replace(self, worker: _Worker) -> None:
        self._all.discard(worker)
        worker.kill()
        starting = asyncio.get_running_loop().create_task(self._add_at_last())
        self._starting.add(starting)
        starting.add_done_callback(self._starting.discard)

    async def _add_at_last(self) -> None:
        """Add a worker, however often that fails: a store that is away, or memory that is short, may come back."""
        while True:
            try:
                return await self._add()
            except Exception as error:
                _LOG.warning("a worker cannot be started, and is tried again: %s", error)
                await asyncio.sleep(_AGAIN)

    async def _add(self) -> None:
        worker = await _Worker.started(self._opening, self._limits)
        self._all.add(worker)
        try:
            with self._reading() as where:
                async for _ in worker.do(warm, where, Answer()):
                    pass
        except Exception:
            self._all.discard(worker)
            worker.kill()
            raise
        self._idle.put_nowait(worker)


class _Worker:
    """Hold a process and the line to it; it is fit for a next task unless one was left off in the middle."""

    def __init__(self, process: ForkServerProcess, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._process = process
        self._reader = reader
        self._writer = writer
        self.is_fit = True
        self.is_late = False

    @property
    def is_gone(self) -> bool:
        """Tell whether the process ended while it had nothing to do."""
        return self._reader.at_eof()

    @classmethod
    async def started(cls, opening: Opening, limits: Limits) -> _Worker:
        process, line = await asyncio.to_thread(_start, opening, limits)
        worker = cls(process, *await asyncio.open_connection(sock=line, limit=16 * CHUNK))
        try:
            async with asyncio.timeout(START):
                _, missing = await worker._message()
        except BaseException as error:
            worker.kill()
            if isinstance(error, EOFError):
                raise DiedError("a worker ended as it started", remedy="what it wrote above says why") from error
            raise
        if missing := pickle.loads(missing):  # noqa: S301 - as below
            _LOG.warning("on this system a worker cannot be kept from: %s", ", ".join(missing))
        return worker

    async def do(self, task: Task, where: str, answer: Answer) -> AsyncGenerator[bytes]:
        self.is_fit = False
        try:
            await self._send(pickle.dumps((task, where)))
            kind, body = await self._message()
            while kind == PIECE:
                yield body
                kind, body = await self._message()
        except (asyncio.IncompleteReadError, ConnectionError) as error:
            raise EOFError("the process ended") from error
        told = pickle.loads(body)  # noqa: S301 - it comes from a process of ours
        if kind == PROBLEM:
            self.is_fit = True
            raise told
        answer.value, is_spent, rest = told
        self.is_fit = not is_spent
        for piece in rest:
            yield piece

    def kill(self) -> None:
        self._process.kill()
        self._writer.close()

    async def code(self) -> int | None:
        """Give the exit code of a process that has ended."""
        await asyncio.to_thread(self._process.join, 1)
        return self._process.exitcode

    async def stop(self) -> None:
        self.kill()
        with suppress(ConnectionError):
            await self._writer.wait_closed()
        await asyncio.to_thread(self._process.join)

    async def _send(self, body: bytes) -> None:
        self._writer.write(len(body).to_bytes(4, "big") + body)
        await self._writer.drain()

    async def _message(self) -> tuple[bytes, bytes]:
        """Give kind and content of a message, as `multiprocessing.connection` writes it."""
        size = int.from_bytes(await self._reader.readexactly(4), "big")
        body = await self._reader.readexactly(size)
        return body[:1], body[1:]


def _start(opening: Opening, limits: Limits) -> tuple[ForkServerProcess, socket.socket]:
    ours, theirs = _CONTEXT.Pipe()
    process = _CONTEXT.Process(target=serve, args=(theirs, opening, limits), daemon=True)
    process.start()
    theirs.close()
    line = socket.socket(fileno=os.dup(ours.fileno()))
    ours.close()
    line.setblocking(False)
    return process, line
