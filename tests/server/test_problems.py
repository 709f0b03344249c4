import pytest
from starlette.exceptions import HTTPException

from rostra.errors import QueryError, RefusedError, StoreError
from rostra.server.errors import BusyError, CostlyError, UnacceptableError, UnfitError, UnknownGraphError
from rostra.server.problems import Problem, meant


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (QueryError("no"), 400),
        (RefusedError("no"), 403),
        (UnknownGraphError("no"), 404),
        (UnacceptableError("no"), 406),
        (CostlyError("no"), 422),
        (UnfitError("no"), 422),
        (BusyError("no"), 503),
        (HTTPException(405, "no"), 405),
        (Problem(413, "no"), 413),
    ],
)
def test_each_error_has_its_status(error: Exception, status: int) -> None:
    assert (meant(error).status, meant(error).title) == (status, "no")


def test_who_finds_no_room_is_told_when_to_come_again() -> None:
    assert meant(BusyError("full")).headers == {"Retry-After": "2"}


def test_an_unforeseen_error_says_nothing_of_itself() -> None:
    assert "secret" not in meant(ValueError("secret")).title


def test_a_store_that_is_away_is_told_without_where_it_lies(caplog: pytest.LogCaptureFixture) -> None:
    problem = meant(StoreError("there is no index to read", where="/srv/news/index"))
    assert (problem.status, problem.where, problem.headers) == (503, "", {"Retry-After": "2"})
    assert "srv" not in problem.title + problem.remedy
    assert [(record.getMessage(), record.exc_info) for record in caplog.records] == [
        ("/srv/news/index: there is no index to read", None)
    ]
