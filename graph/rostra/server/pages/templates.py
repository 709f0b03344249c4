"""Pages as HTML: templates in which every text is escaped, and what they may call."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from starlette.responses import HTMLResponse

from rostra.server.guard import POLICY
from rostra.server.pages import twins
from rostra.server.pages.addresses import address
from rostra.views.templates import environment

if TYPE_CHECKING:
    from jinja2 import Environment
    from starlette.requests import Request

VARY = {"Vary": "Accept, Accept-Language"}
_HEADERS = VARY | {"Content-Security-Policy": f"{POLICY}; frame-src 'self'"}
"""A page may hold the drawing of a network, which is a page of this server."""


def render(request: Request, name: str, *, status: int = 200, **context: Any) -> HTMLResponse:
    """Give the page that the template `name` makes of `context`."""
    template = _environment().get_template(f"{name}.html")
    return HTMLResponse(template.render(path=request.url.path, **context), status, headers=_HEADERS)


@cache
def _environment() -> Environment:
    made = environment("rostra.server.pages", trim_blocks=True, lstrip_blocks=True)
    made.filters |= {"address": address, "twin": twins.address, "kind": kind, "urldecoded": unquote}
    made.filters |= {"day": day, "grouped": grouped, "last": last, "words": words}
    return made


def day(value: object) -> str:
    """Give a date as a person writes it; what is none stays as it is.

    >>> day(date(2026, 1, 23))
    '23 January 2026'
    """
    return f"{value.day} {value:%B %Y}" if isinstance(value, date) else str(value or "")


def grouped(number: int) -> str:
    """Give a number with its thousands apart."""
    return f"{number:,}"


def last(iri: str) -> str:
    """Give the last part of an IRI as words, for what has no name."""
    return words(iri.rstrip("/#").replace("#", "/").rpartition("/")[2])


def words(name: str) -> str:
    """Give a name of the ontology or of a question as words."""
    return name.replace("-", " ").replace("_", " ")


def kind(address: str) -> str:
    """Give the kind of thing whose page has this address."""
    return address[1:].partition("/")[0].partition("?")[0]
