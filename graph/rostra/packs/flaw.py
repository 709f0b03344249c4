"""What is wrong in a pack: a value, not an error."""

from dataclasses import dataclass

from rostra.errors import PackError


@dataclass(frozen=True, slots=True, order=True)
class Flaw:
    """Say in which file and line of a pack something is wrong, of which term, and what to write instead.

    `line` is 0 where the whole file is meant; `term` is "" where none is.
    """

    file: str
    line: int
    term: str
    problem: str
    remedy: str

    def __str__(self) -> str:
        """Give it as one line of text."""
        place = f"{self.file}, line {self.line}" if self.line else self.file
        term = f"{self.term}: " if self.term else ""
        advice = f" ({self.remedy})" if self.remedy else ""
        return f"{place}: {term}{self.problem}{advice}"


def of(error: PackError, file: str) -> Flaw:
    """Make a flaw of an error; the error may know the file and line better than `file` does."""
    place, found, line = error.where.partition(", line ")
    if found and line.isdecimal():
        return Flaw(place, int(line), "", error.problem, error.remedy)
    return Flaw(file, 0, "", error.problem, error.remedy)
