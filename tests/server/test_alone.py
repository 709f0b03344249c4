import os
import time
from pathlib import Path

import pytest

from rostra.errors import QueryError
from rostra.server.alone import done
from rostra.server.errors import CostlyError, DiedError
from rostra.server.settings import Limits


def name(where: str) -> str:
    return where


def reading(where: str) -> bytes:
    return Path(where).read_bytes()


def doubled(opened: str, *_: object) -> str:
    return opened * 2


def dying(*_: object) -> None:
    os.abort()


def leaving(*_: object) -> None:
    os._exit(3)


def refusing(*_: object) -> None:
    raise QueryError("no", where="here", remedy="ask otherwise")


def lasting(*_: object) -> None:
    time.sleep(60)


def test_the_value_of_a_task_comes_back() -> None:
    assert done(doubled, name, "a", Limits()) == "aa"


def test_what_a_task_raises_is_raised() -> None:
    with pytest.raises(QueryError, match=r"here: no \(ask otherwise\)"):
        done(refusing, name, "a", Limits())


def test_a_task_is_stopped_when_its_time_is_up() -> None:
    with pytest.raises(CostlyError, match=r"longer than 0\.3 s and was stopped"):
        done(lasting, name, "a", Limits(time=0.3))


def test_a_process_that_dies_is_told() -> None:
    with pytest.raises(CostlyError, match="more memory than it may have"):
        done(dying, name, "a", Limits())


def test_a_process_that_ends_by_itself_is_told_as_that() -> None:
    with pytest.raises(DiedError, match="exit code 3"):
        done(leaving, name, "a", Limits())


def test_what_cannot_be_opened_is_told() -> None:
    with pytest.raises(FileNotFoundError):
        done(doubled, reading, "nowhere", Limits())
