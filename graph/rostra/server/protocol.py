"""What a request of the SPARQL 1.1 Protocol asks (https://www.w3.org/TR/sparql11-protocol/)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal
from urllib.parse import parse_qsl

from rostra.server.problems import Problem

if TYPE_CHECKING:
    from starlette.requests import Request

_FORM = "application/x-www-form-urlencoded"
_DIRECT: dict[str, Kind] = {"application/sparql-query": "query", "application/sparql-update": "update"}
_GRAPHS = {"query": ("default-graph-uri", "named-graph-uri"), "update": ("using-graph-uri", "using-named-graph-uri")}
_MOST = 1000
"""Parameters of a request."""

Kind = Literal["query", "update"]
Pairs = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Asked:
    """Hold a query or an update, and the graphs that the request names for it: none is for the text to say."""

    kind: Kind
    text: str
    base: str
    """What IRIs of the text are relative to, where it does not say so itself: the address of the endpoint."""
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()


async def asked(request: Request) -> Asked | None:
    """Read a request; None asks for nothing but a description of the service.

    Raises `Problem` where it is not of the protocol.
    """
    pairs, base = decoded(request.scope["query_string"]), address(request)
    if request.method != "POST":
        return _of(pairs, base, kinds=("query",)) if pairs else None
    media_type = media_type_of(request)
    if media_type == _FORM:
        return _of(decoded(await request.body()), base, kinds=("query", "update"))
    kind = _DIRECT.get(media_type)
    if kind is None:
        remedy = f"send it as {', '.join((*_DIRECT, _FORM))}"
        raise Problem(415, f"a query is not sent as {media_type or 'nothing in particular'}", remedy)
    return _with_graphs(Asked(kind, in_utf8(await request.body()), base), pairs)


def address(request: Request) -> str:
    """Give the address that a request was made to, without what follows the path."""
    url = request.url
    return f"{url.scheme}://{url.netloc}{url.path}"


def media_type_of(request: Request) -> str:
    """Give the media type of a body; raise `Problem` where its letters are said to be others than those of UTF-8."""
    kind, *parameters = request.headers.get("content-type", "").lower().split(";")
    for parameter in parameters:
        name, _, value = parameter.strip().partition("=")
        if name == "charset" and value.strip('"') not in {"utf-8", "utf8", "us-ascii"}:
            raise Problem(415, f"text in {value[:40]} is not read here", "send it in UTF-8")
    return kind.strip()


def in_utf8(body: bytes) -> str:
    """Give bytes as text; raise `Problem` where they are none."""
    try:
        return body.decode()
    except UnicodeDecodeError as error:
        raise Problem(400, "the request is not in UTF-8", "send it in UTF-8") from error


def decoded(form: bytes) -> Pairs:
    """Give the parameters of a form, or of the part of an address after "?", percent signs decoded once."""
    try:
        return parse_qsl(form.decode("ascii"), keep_blank_values=True, errors="strict", max_num_fields=_MOST)
    except ValueError as error:
        raise Problem(400, "the parameters cannot be read", "encode them as UTF-8, then with % signs") from error


def _of(pairs: Pairs, base: str, *, kinds: tuple[Kind, ...]) -> Asked:
    found = [(name, value) for name, value in pairs if name in {"query", "update"}]
    if len(found) != 1 or found[0][0] not in kinds:
        raise Problem(400, "a request holds one query", f"give the parameter {' or '.join(kinds)} once")
    kind: Kind = "query" if found[0][0] == "query" else "update"
    return _with_graphs(Asked(kind, found[0][1], base), pairs)


def _with_graphs(asked_: Asked, pairs: Pairs) -> Asked:
    default, named = (tuple(value for name, value in pairs if name == wanted) for wanted in _GRAPHS[asked_.kind])
    return replace(asked_, default_graphs=default, named_graphs=named)
