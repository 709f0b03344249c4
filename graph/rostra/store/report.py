"""What a check of a document found: a value, not an error."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """Say what is wrong and what to do.

    `focus` is the IRI of the node, `shape` that of the shape that it breaks, `path` the property ("" where there is
    none, "^" before one that is followed backwards), `value` what stands there; `message` says what to do, and
    `sentence` gives the words of the document that the node stands at, if it stands at any.
    """

    focus: str
    shape: str
    path: str
    value: str
    message: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Report:
    """Hold the violations of one document in order, and apart from them what is only a warning."""

    violations: tuple[Violation, ...] = ()
    warnings: tuple[Violation, ...] = ()

    @property
    def conforms(self) -> bool:
        """Tell whether the document breaks no shape."""
        return not self.violations

    def __str__(self) -> str:
        """Give one line a violation: the message and, in quotation marks, the words that it concerns."""
        return "\n".join(_line(violation) for violation in self.violations) or "conforms"


def _line(violation: Violation) -> str:
    return violation.message + (f" “{violation.sentence}”" if violation.sentence else f" <{violation.focus}>")
