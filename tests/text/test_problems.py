from pathlib import Path

import pytest

from rostra.errors import DocumentError
from rostra.text.problems import own, placed


def test_an_error_without_a_place_gets_that_of_its_file() -> None:
    error = placed(DocumentError("it is empty", remedy="write it"), Path("a.txt"))
    assert (error.where, error.problem, error.remedy) == ("a.txt", "it is empty", "write it")


def test_an_error_that_knows_its_place_keeps_it() -> None:
    known = DocumentError("it is empty", where="a.jsonl, line 3")
    assert placed(known, Path("a.jsonl")) is known


@pytest.mark.parametrize(("path", "remedy"), [("a.txt", "that can be read"), ("https://x.example/a", "save the page")])
def test_what_the_system_refuses_is_told_with_what_to_do(path: str, remedy: str) -> None:
    error = placed(FileNotFoundError(2, "No such file or directory"), Path(path))
    assert error.problem == "No such file or directory"
    assert remedy in error.remedy


def test_a_fault_of_ours_is_to_be_reported_and_its_traceback_is_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    error = own(KeyError("x"), "a.txt")
    assert str(error) == "a.txt: KeyError('x') (a fault of rostra's own: please report it)"
    assert caplog.records[0].exc_info
