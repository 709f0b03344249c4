"""Rows counted as they are written, by what parts one from the next in each format."""

from pyoxigraph import QueryResultsFormat

from rostra.server.errors import CostlyError
from rostra.server.worker import Out

_PARTS = {
    # in a string the quotation mark would be escaped, in XML the bracket; a row without a single value is not counted
    QueryResultsFormat.JSON: b'}},{"',
    QueryResultsFormat.XML: b"<result>",
    QueryResultsFormat.TSV: b"\n",
    QueryResultsFormat.CSV: b"\r\n",
}


class Counted:
    """Pass bytes on; raise `CostlyError` once they hold more than `most` rows."""

    def __init__(self, out: Out, form: QueryResultsFormat, *, most: int) -> None:
        self._out = out
        self._part = _PARTS[form]
        self._most = most
        self._found = 0
        self._end = b""

    def write(self, piece: bytes) -> int:
        """Take some bytes."""
        text = self._end + piece
        self._found += text.count(self._part)
        self._end = text[len(text) - len(self._part) + 1 :] if len(self._part) > 1 else b""
        if self._found > self._most:
            raise CostlyError(f"the answer has more than {self._most:,} rows", remedy="add LIMIT, or ask for less")
        return self._out.write(piece)

    def flush(self) -> None:
        """Do nothing: what is passed on is sent in pieces of their own size."""
