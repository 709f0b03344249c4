import asyncio
import os
import signal
import time
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import AbstractContextManager, asynccontextmanager, nullcontext
from functools import partial
from typing import Any

import pytest

from rostra.errors import QueryError, StoreError
from rostra.server.errors import BusyError, CostlyError, DiedError
from rostra.server.pool import Pool
from rostra.server.settings import Limits
from rostra.server.worker import CHUNK, Out

QUICK = Limits(time=0.5, answer=10 * CHUNK, memory=1024 * 1024 * 1024, patience=0.2, waiting=1)


def opened(where: str) -> str:
    return where


def number(_: str, __: Out) -> int:
    return os.getpid()


def where(subject: str, _: Out) -> str:
    return subject


def sleep(_: str, __: Out, *, seconds: float) -> None:
    time.sleep(seconds)


def write(_: str, out: Out, *, size: int) -> str:
    for _ in range(size // 1000):
        out.write(b"x" * 1000)
    return "written"


def refuse(*_: object) -> None:
    raise QueryError("no", where="here", remedy="yes")


def die(*_: object, code: int = 0) -> None:
    os._exit(code) if code else os.abort()


class Broken:
    """What cannot be sent whole: reading it needs what is not there."""

    def __reduce__(self) -> tuple[object, ...]:
        return (__import__, ("rostra.nowhere",))

    def __call__(self, *_: object) -> None:
        """Do nothing."""


def fill(*_: object) -> None:
    bytearray(2 * 1024 * 1024 * 1024)


def unsayable(*_: object) -> None:
    error = ValueError("odd")
    error.args = ("odd", lambda: None)
    raise error


@asynccontextmanager
async def pool(*, size: int = 1, limits: Limits = QUICK) -> AsyncIterator[Pool]:
    async with Pool(opened, lambda: nullcontext("there"), size=size, limits=limits) as made:
        yield made


def run(body: Callable[[Pool], Coroutine[Any, Any, None]], **given: Any) -> None:
    async def whole() -> None:
        async with pool(**given) as made:
            await body(made)

    asyncio.run(whole())


def test_a_task_is_done_elsewhere_and_its_value_comes_back() -> None:
    async def body(made: Pool) -> None:
        first = await made.call(number)
        assert first != os.getpid()
        assert await made.call(number) == first
        assert await made.call(where) == "there"

    run(body)


def test_what_a_task_raises_is_raised_here_and_the_worker_goes_on() -> None:
    async def body(made: Pool) -> None:
        first = await made.call(number)
        with pytest.raises(QueryError) as raised:
            await made.call(refuse)
        assert (raised.value.problem, raised.value.where, raised.value.remedy) == ("no", "here", "yes")
        with pytest.raises(RuntimeError, match="odd"):
            await made.call(unsayable)
        with pytest.raises(CostlyError, match="memory"):
            await made.call(fill)
        assert await made.call(number) == first

    run(body)


def test_what_a_task_writes_comes_in_pieces() -> None:
    async def body(made: Pool) -> None:
        pieces = [piece async for piece in made.stream(partial(write, size=3 * CHUNK))]
        assert sum(map(len, pieces)) == 3 * CHUNK // 1000 * 1000
        assert len(pieces) > 2

    run(body)


def test_an_answer_has_a_longest_length() -> None:
    async def body(made: Pool) -> None:
        with pytest.raises(CostlyError, match="longer than"):
            await made.call(partial(write, size=12 * CHUNK))

    run(body)


def test_a_task_is_killed_when_its_time_is_up_and_another_worker_takes_its_place() -> None:
    async def body(made: Pool) -> None:
        first = await made.call(number)
        with pytest.raises(CostlyError, match=r"longer than 0\.5 s"):
            await made.call(partial(sleep, seconds=60))
        assert await made.call(number) != first
        with pytest.raises(ProcessLookupError):
            os.kill(first, 0)  # type: ignore[arg-type]

    run(body, limits=Limits(time=0.5, patience=30))


def test_an_answer_that_nobody_reads_ends_with_its_time() -> None:
    async def body(made: Pool) -> None:
        pieces = made.stream(partial(write, size=100 * CHUNK))
        await anext(pieces)
        await asyncio.sleep(1)
        with pytest.raises(CostlyError):
            [piece async for piece in pieces]
        assert await made.call(where) == "there"

    run(body, limits=Limits(time=0.5, patience=30))


def test_an_answer_that_is_given_up_ends_at_once() -> None:
    async def body(made: Pool) -> None:
        first = await made.call(number)
        pieces = made.stream(partial(write, size=9 * CHUNK))
        await anext(pieces)
        await pieces.aclose()
        assert await made.call(number) != first

    run(body, limits=Limits(time=30, patience=30))


def test_a_worker_that_dies_is_replaced() -> None:
    async def body(made: Pool) -> None:
        with pytest.raises(CostlyError, match="memory"):
            await made.call(die)
        with pytest.raises(DiedError, match="exit code 3"):
            await made.call(partial(die, code=3))
        assert await made.call(where) == "there"

    run(body, limits=Limits(patience=30))


def test_who_asks_after_a_worker_died_with_nothing_to_do_is_answered_by_another() -> None:
    async def body(made: Pool) -> None:
        first = await made.call(number)
        os.kill(first, signal.SIGKILL)  # type: ignore[arg-type]
        await asyncio.sleep(0.2)
        assert await made.call(number) != first

    run(body, limits=Limits(patience=30))


def test_a_worker_is_started_once_the_store_is_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rostra.server.pool._AGAIN", 0.1)
    away = [False]

    def reading() -> AbstractContextManager[str]:
        if away[0]:
            raise StoreError("there is no index to read")
        return nullcontext("there")

    async def whole() -> None:
        async with Pool(opened, reading, size=1, limits=Limits(patience=30)) as made:
            os.kill(await made.call(number), signal.SIGKILL)  # type: ignore[arg-type]
            await asyncio.sleep(0.2)
            waiting = asyncio.create_task(made.call(where))
            await asyncio.sleep(0.1)
            away[0] = True
            await asyncio.sleep(2)
            assert not waiting.done()
            away[0] = False
            assert await waiting == "there"

    asyncio.run(whole())


def test_a_task_that_cannot_be_imported_is_told_as_that() -> None:
    async def body(made: Pool) -> None:
        with pytest.raises(ModuleNotFoundError, match=r"rostra\.nowhere"):
            await made.call(Broken())
        assert await made.call(where) == "there"

    run(body, limits=Limits(patience=30))


def test_those_beyond_are_told_to_come_again() -> None:
    async def body(made: Pool) -> None:
        busy = asyncio.create_task(made.call(partial(sleep, seconds=0.5)))
        await asyncio.sleep(0.1)
        waiting = asyncio.create_task(made.call(where))
        await asyncio.sleep(0.05)
        with pytest.raises(BusyError, match="many requests wait"):
            await made.call(where)
        with pytest.raises(BusyError, match="all workers are busy"):
            await waiting
        await busy

    run(body, limits=Limits(patience=0.2, waiting=1))


def test_who_worked_last_works_next() -> None:
    async def body(made: Pool) -> None:
        first = await made.call(number)
        assert {await made.call(number) for _ in range(5)} == {first}

    run(body, size=2)


def test_a_quick_task_is_done_while_a_long_one_runs() -> None:
    async def body(made: Pool) -> None:
        long = asyncio.create_task(made.call(partial(sleep, seconds=0.4)))
        await asyncio.sleep(0.05)
        assert await made.call(where) == "there"
        assert not long.done()
        await long

    run(body, size=2)
