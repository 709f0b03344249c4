"""A local server that speaks the chat completions of the OpenAI protocol, and answers as a test tells it to."""

import json
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import pytest


@dataclass
class Reply:
    """Hold an HTTP answer; `drip` is a pause in seconds after each byte, `promised` a length that is not kept."""

    body: bytes
    status: int = 200
    wait: float = 0.0
    drip: float = 0.0
    promised: int | None = None
    headers: dict[str, str] = field(default_factory=dict)


Answer = Callable[[dict[str, Any]], Reply]


def completion(content: object, *, finish: str = "stop", refusal: str | None = None) -> Reply:
    """Give a chat completion whose message holds some content: JSON of it, or the words if it is a string."""
    text = content if isinstance(content, str) else json.dumps(content)
    message = {"role": "assistant", "content": text, "refusal": refusal}
    choice = {"index": 0, "message": message, "finish_reason": finish, "logprobs": None}
    whole = {"id": "chatcmpl-1", "object": "chat.completion", "created": 1, "model": "tiny", "choices": [choice]}
    return Reply(json.dumps(whole).encode())


def claim(**parts: list[tuple[int, str]]) -> dict[str, list[dict[str, object]]]:
    """Give one attribution as a model writes it: each part in pieces, the number of a paragraph with words."""
    names = ("source", "cue", "content", "addressee")
    return {name: [{"paragraph": n, "words": words} for n, words in parts.get(name, [])] for name in names}


def claims(*given: dict[str, list[dict[str, object]]]) -> Reply:
    """Give a chat completion that holds some attributions."""
    return completion({"attributions": list(given)})


class ModelServer(ThreadingHTTPServer):
    """Answer each request with the next of some replies, the last one again and again; remember what was asked."""

    daemon_threads = True
    block_on_close = False

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Exchange)
        self.replies: list[Reply | Answer] = []
        self.asked: list[dict[str, Any]] = []
        self.keys: list[str | None] = []

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/v1"

    def next(self, question: dict[str, Any]) -> Reply:
        self.asked.append(question)
        reply = self.replies.pop(0) if len(self.replies) > 1 else self.replies[0]
        return reply(question) if callable(reply) else reply

    def handle_error(self, request: object, client_address: object) -> None:
        """Pass over clients that went away."""


class _Exchange(BaseHTTPRequestHandler):
    server: ModelServer

    def do_POST(self) -> None:
        question = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.server.keys.append(self.headers["Authorization"])
        found = self.path == "/v1/chat/completions"
        reply = self.server.next(question) if found else Reply(b"{}", 404)
        time.sleep(reply.wait)
        self.send_response(reply.status)
        for name, value in {"Content-Type": "application/json", **reply.headers}.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(reply.body) if reply.promised is None else reply.promised))
        self.end_headers()
        for at in range(len(reply.body)) if reply.drip else ():
            self.wfile.write(reply.body[at : at + 1])
            self.wfile.flush()
            time.sleep(reply.drip)
        if not reply.drip:
            self.wfile.write(reply.body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def serving() -> Iterator[ModelServer]:
    """Serve on a free port of this machine."""
    with ModelServer() as server:
        thread = Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModelServer]:
    """Give a model server that is not asked by way of a proxy."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with serving() as one:
        yield one
