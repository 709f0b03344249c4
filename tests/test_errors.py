import pickle

import pytest

from rostra.errors import (
    DocumentError,
    InvalidDocumentError,
    PackError,
    PipelineError,
    QueryError,
    RostraError,
    StoreError,
)


def test_an_error_says_where_what_and_what_to_do() -> None:
    error = StoreError("it is locked", where="news", remedy="close the other writer")

    assert str(error) == "news: it is locked (close the other writer)"


def test_fields_that_are_empty_are_left_out() -> None:
    assert str(DocumentError("it is empty")) == "it is empty"


@pytest.mark.parametrize(
    "kind", [DocumentError, InvalidDocumentError, PackError, PipelineError, QueryError, StoreError]
)
def test_every_error_is_of_the_one_tree(kind: type[RostraError]) -> None:
    with pytest.raises(RostraError, match="broken"):
        raise kind("broken")


def test_an_error_goes_from_one_process_to_another_whole() -> None:
    sent = pickle.dumps(StoreError("it is locked", where="news", remedy="close the other writer"))
    error = pickle.loads(sent)  # noqa: S301 - our own

    assert isinstance(error, StoreError)
    assert (error.problem, error.where, error.remedy) == ("it is locked", "news", "close the other writer")
