"""Rows counted as they are written, by what parts one from the next in each format."""

from pyoxigraph import QueryResultsFormat

from rostra.server.errors import CostlyError
from rostra.server.worker import Out

_PARTS = {
    # in a string the quotation mark would be escaped, in XML the bracket; a row without a single value is not counted
    QueryResultsFormat.JSON: (b'}},{"', 1),
    QueryResultsFormat.XML: (b"<result>", 0),
    QueryResultsFormat.TSV: (b"\n", -1),
    QueryResultsFormat.CSV: (b"\r\n", -1),
}
"""The bytes, and what is added to their number: a row stands after the last comma, the first line is the header."""


class Counted:
    """Pass bytes on; raise `CostlyError` once they hold more than `most` rows."""

    def __init__(self, out: Out, form: QueryResultsFormat, *, most: int) -> None:
        self._out = out
        self._part, self._found = _PARTS[form]
        self._most = most
        self._end = b""

    def write(self, piece: bytes) -> int:
        """Take some bytes."""
        text = self._end + piece
        self._found += text.count(self._part)
        self._end = text[-(len(self._part) - 1) :] if len(self._part) > 1 else b""
        if self._found > self._most:
            raise CostlyError(f"the answer has more than {self._most:,} rows", remedy="add LIMIT, or ask for less")
        return self._out.write(piece)

    def flush(self) -> None:
        """Do nothing: what is passed on is sent in pieces of their own size."""
