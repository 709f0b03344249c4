"""A client of HTTP that says what it is told to, and nothing more."""

import json
from dataclasses import dataclass
from http.client import HTTPConnection
from typing import Any
from urllib.parse import urlencode


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def kind(self) -> str:
        """Give the media type, without its parameters."""
        return self.headers.get("content-type", "").partition(";")[0]

    def json(self) -> Any:
        return json.loads(self.body)


@dataclass(frozen=True)
class Client:
    port: int

    def ask(self, method: str, target: str, body: bytes | None = None, **headers: str) -> Answer:
        """Make one request on a connection of its own; a header `content_type` is sent as Content-Type."""
        connection = HTTPConnection("127.0.0.1", self.port, timeout=60)
        try:
            given = {name.replace("_", "-"): value for name, value in headers.items()}
            connection.putrequest(method, target, skip_accept_encoding=True, skip_host="host" in given)
            for name, value in given.items():
                connection.putheader(name, value)
            if body is not None and "transfer-encoding" not in given:
                connection.putheader("Content-Length", str(len(body)))
            connection.endheaders(body)
            answer = connection.getresponse()
            told = {name.lower(): value for name, value in answer.getheaders()}
            return Answer(answer.status, told, answer.read())
        finally:
            connection.close()

    def query(self, sparql: str, accept: str = "application/sparql-results+json") -> Answer:
        """Ask a query by GET."""
        return self.ask("GET", f"/sparql?{urlencode({'query': sparql})}", accept=accept)

    def post(self, target: str, body: str | bytes, kind: str, **headers: str) -> Answer:
        """Post a body of a media type."""
        sent = body.encode() if isinstance(body, str) else body
        return self.ask("POST", target, sent, content_type=kind, **headers)
