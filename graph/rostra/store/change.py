"""What a store says that a change has done."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """Say what became of a document or pack that was put into a store."""

    ADDED = "added"
    REPLACED = "replaced"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class Change:
    """Say what putting a document has changed.

    `document` and `graph` are IRIs; `added` and `removed` the IRIs of statements that are new or gone, sorted.
    """

    kind: Kind
    document: str
    graph: str
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()

    def __str__(self) -> str:
        """Give a short account.

        >>> str(Change(Kind.REPLACED, "d", "g", added=("s1", "s2")))
        'replaced (statements: 2 new, 0 gone)'
        """
        if self.kind is Kind.UNCHANGED:
            return str(self.kind)
        return f"{self.kind} (statements: {len(self.added)} new, {len(self.removed)} gone)"
