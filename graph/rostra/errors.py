"""The one tree of errors: a world that did not fit; fields first, then a message that says what to do next."""

from functools import partial
from typing import Self


class RostraError(Exception):
    """Say what is wrong, where, and what to do next.

    A caller's mistake is a `ValueError`; a `RostraError` is a file, a store, a pack or a query that does not fit.
    """

    def __init__(self, problem: str, *, where: str = "", remedy: str = "") -> None:
        self.problem = problem
        self.where = where
        self.remedy = remedy
        super().__init__(problem, where, remedy)

    def __reduce__(self) -> tuple["partial[Self]", tuple[str]]:
        """Let an error go from one process to another."""
        return partial(type(self), where=self.where, remedy=self.remedy), (self.problem,)

    def __str__(self) -> str:
        """Give the three fields as one line, those that are empty left out."""
        place = f"{self.where}: " if self.where else ""
        advice = f" ({self.remedy})" if self.remedy else ""
        return f"{place}{self.problem}{advice}"


class DocumentError(RostraError):
    """A document that cannot be read; it is set aside and the others go on."""


class PackError(RostraError):
    """A pack, the core among them, that does not hold what it should."""


class PipelineError(RostraError):
    """A language pipeline that cannot be loaded."""


class StoreError(RostraError):
    """A store that cannot be opened, read or written."""


class QueryError(RostraError):
    """A question that cannot be asked: unknown name, bad parameter, syntax."""


class RefusedError(QueryError):
    """A question or change that is understood, and not allowed: one that would call other servers."""


class InvalidDocumentError(RostraError):
    """A document whose graph breaks a shape; the report says which sentence and how."""
