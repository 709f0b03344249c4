"""Requests to a SPARQL server: bounded in time and size, never sent on elsewhere, with credentials nobody sees."""

import netrc
import os
import time
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from urllib.parse import SplitResult, urlencode, urlsplit
from weakref import finalize

from rostra.errors import QueryError, StoreError
from rostra.version import __version__

TIMEOUT = 120.0
"""Seconds that one request may take."""
LARGEST = 256 * 1024 * 1024
"""Bytes that one answer may have."""
LONGEST_ADDRESS = 2000
"""Characters of an address; a longer query is sent as a form."""

_TRIES = 3
_PIECE = 1024 * 1024
_SHOWN = 300
_FORM = "application/x-www-form-urlencoded"
_CREDENTIALS = "ROSTRA_STORE_TOKEN, or ROSTRA_STORE_USER and ROSTRA_STORE_PASSWORD, or a line in ~/.netrc"
_NO_ADDRESS = "this is no address of a server"
_ADDRESS = "name it as https://HOST/PATH, other letters as %XX"
_LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})


@dataclass(frozen=True, slots=True)
class Reply:
    """Hold what a server answered."""

    media_type: str
    body: bytes


class Connection:
    """Talk to one address of one server."""

    def __init__(self, url: str) -> None:
        self.url = url
        self._parts = _checked(url)
        self._headers = {"User-Agent": f"rostra/{__version__}", **_authorisation(self._parts, url)}
        self._open: HTTPConnection | None = None

    def ask(self, parameters: Mapping[str, str], accept: str) -> Reply:
        """Send a query, by GET where it is short; only GET is tried again where the server or the line fails."""
        asked = urlencode(parameters)
        if len(self.url) + len(asked) > LONGEST_ADDRESS:
            return self._once("POST", "", {"Accept": accept, "Content-Type": _FORM}, asked.encode())
        for left in reversed(range(_TRIES)):
            try:
                return self._once("GET", asked, {"Accept": accept}, None, keep=True)
            except (_BusyError, _BrokenError) as error:
                if not left:
                    raise StoreError(error.problem, where=self.url, remedy=error.remedy) from error
                time.sleep(0.1 if isinstance(error, _BrokenError) else 0.5)
        raise AssertionError

    def tell(self, update: str) -> None:
        """Send an update, once."""
        self._once("POST", "", {"Content-Type": "application/sparql-update"}, update.encode())

    def close(self) -> None:
        """Let go of the line."""
        if self._open is not None:
            self._open.close()
            self._open = None

    def _once(
        self, method: str, asked: str, headers: Mapping[str, str], body: bytes | None, *, keep: bool = False
    ) -> Reply:
        """Send a request; only one that may be tried again goes over a line that was kept, which may be dead."""
        if not keep:
            self.close()
        query = "&".join(part for part in (self._parts.query, asked) if part)
        path = (self._parts.path or "/") + (f"?{query}" if query else "")
        try:
            line = self._line()
            line.request(method, path, body, {**self._headers, **headers})
            with line.getresponse() as response:
                return self._read(response)
        except (OSError, HTTPException) as error:
            self.close()
            remedy = "see that the address is right and the server runs"
            raise _BrokenError(
                f"no answer: {str(error) or type(error).__name__}", where=self.url, remedy=remedy
            ) from error

    def _line(self) -> HTTPConnection:
        if self._open is None:
            kind = HTTPSConnection if self._parts.scheme == "https" else HTTPConnection
            self._open = kind(self._parts.hostname or "", self._parts.port, timeout=TIMEOUT)
            finalize(self, self._open.close)
        return self._open

    def _read(self, response: HTTPResponse) -> Reply:
        deadline = time.monotonic() + TIMEOUT
        pieces, size, whole = [], 0, response.length
        while (whole is None or size < whole) and (piece := response.read1(_PIECE)):
            pieces.append(piece)
            size += len(piece)
            if size > LARGEST or time.monotonic() > deadline:
                self.close()
                problem = "the answer is too large" if size > LARGEST else "the answer takes too long"
                raise StoreError(problem, where=self.url, remedy="ask for less at once")
        if whole is not None and size < whole:
            self.close()
            raise _BrokenError("the answer was cut off", where=self.url, remedy="try again; see that the server runs")
        body = b"".join(pieces)
        self._check(response, body)
        return Reply(response.headers.get_content_type(), body)

    def _check(self, response: HTTPResponse, body: bytes) -> None:
        """Raise the error that the status of an answer stands for."""
        status, said = response.status, " ".join(body[:_SHOWN].decode("utf-8", "replace").split())
        if status < 300:
            return
        if status < 400:
            remedy = f"name the address it points to, if you trust it: {response.getheader('Location', 'none')}"
            raise StoreError("the server sends us elsewhere, and we do not follow", where=self.url, remedy=remedy)
        if status in {401, 403}:
            raise StoreError(f"the server refuses ({status})", where=self.url, remedy=f"set {_CREDENTIALS}")
        if status == 503:
            raise _BusyError("the server is busy", where=self.url, remedy="try again later")
        if status == 400:
            raise QueryError(f"the server cannot read this: {said}", where=self.url, remedy="mend what was asked")
        remedy = "see that this is the address of a SPARQL endpoint that takes what was sent"
        raise StoreError(f"the server answers {status}: {said}", where=self.url, remedy=remedy)


class _BrokenError(StoreError):
    """The line to a server failed before it had answered in full."""


class _BusyError(StoreError):
    """A server that has too much to do."""


def _checked(url: str) -> SplitResult:
    parts = _parted(url)
    if parts.username or parts.password:
        shown = parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()
        raise StoreError("an address is no place for a password", where=shown, remedy=f"set {_CREDENTIALS}")
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.fragment:
        raise StoreError(_NO_ADDRESS, where=url, remedy=_ADDRESS)
    return parts


def _parted(url: str) -> SplitResult:
    """Give the parts of an address; raise `StoreError` where it has none, or letters that no address has."""
    try:
        url.encode("ascii")
        parts = urlsplit(url)
        _ = parts.port
    except ValueError as error:
        shown = url.rpartition("@")[2]
        raise StoreError(f"{_NO_ADDRESS}: {error}", where=shown, remedy=_ADDRESS) from error
    return parts


def _authorisation(parts: SplitResult, url: str) -> dict[str, str]:
    """Give the header for a server, from the environment or from ~/.netrc; over plain HTTP to this machine alone."""
    is_safe = parts.scheme == "https" or parts.hostname in _LOOPBACK
    token, user = os.environ.get("ROSTRA_STORE_TOKEN"), os.environ.get("ROSTRA_STORE_USER")
    if (token or user) and not is_safe:
        raise StoreError("a password goes over https alone", where=url, remedy="name the address with https://")
    if token:
        return {"Authorization": f"Bearer {token}"}
    if user:
        return _basic(user, os.environ.get("ROSTRA_STORE_PASSWORD", ""))
    known = _netrc(parts.hostname or "") if is_safe else None
    return {} if known is None else _basic(*known)


def _basic(user: str, password: str) -> dict[str, str]:
    return {"Authorization": f"Basic {b64encode(f'{user}:{password}'.encode()).decode()}"}


def _netrc(host: str) -> tuple[str, str] | None:
    try:
        found = netrc.netrc().authenticators(host)
    except (OSError, netrc.NetrcParseError):
        return None
    return None if found is None else (found[0], found[2] or "")
