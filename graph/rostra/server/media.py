"""The media types in which answers are given and graphs are taken."""

from collections.abc import Mapping
from functools import lru_cache

from pyoxigraph import QueryResultsFormat, RdfFormat

from rostra.server.errors import UnacceptableError
from rostra.server.negotiate import best

_ROWS = (QueryResultsFormat.JSON, QueryResultsFormat.XML, QueryResultsFormat.CSV, QueryResultsFormat.TSV)
_TRIPLES = (RdfFormat.TURTLE, RdfFormat.N_TRIPLES, RdfFormat.RDF_XML, RdfFormat.JSON_LD)

ROWS: Mapping[str, QueryResultsFormat] = {
    **{form.media_type.partition(";")[0]: form for form in _ROWS},
    "application/json": QueryResultsFormat.JSON,
    "application/xml": QueryResultsFormat.XML,
}
"""In order of what is given where a client likes several as well; the last two are for clients that know no better."""
TRIPLES: Mapping[str, RdfFormat] = {form.media_type: form for form in _TRIPLES}


@lru_cache(maxsize=64)
def chosen(accept: str, offered: tuple[str, ...]) -> str:
    """Give the media type to answer in; raise `UnacceptableError` where the client wants none of those `offered`."""
    found = best(accept, offered)
    if found is None:
        raise UnacceptableError("the answer cannot be given as that", remedy=f"accept one of {', '.join(offered)}")
    return found


def told(media_type: str) -> str:
    """Give the value of Content-Type: the types of text say that they are UTF-8."""
    return f"{media_type}; charset=utf-8" if media_type.startswith("text/") else media_type
