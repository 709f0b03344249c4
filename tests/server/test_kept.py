"""What is kept of answers, for how long, and what a client is told that has one already."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from starlette.responses import Response, StreamingResponse
from starlette.types import Receive, Scope, Send

from rostra.server import kept
from rostra.server.kept import ONCE, Keeper
from rostra.server.run import site
from rostra.store.store import Store
from tests.server.client import Client
from tests.server.conftest import running
from tests.server.stores import COUNT, READING, filled
from tests.store.material import graph

PATH = "/asked"


@dataclass
class Counting:
    """An application that answers with how often it was asked."""

    asked: int = 0
    status: int = 200
    headers: dict[str, str] = field(default_factory=lambda: {"Vary": "Accept"})
    is_long: bool = False
    copy: str = "1"

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.asked += 1
        body = str(self.asked).encode()
        if self.is_long:
            await StreamingResponse(iter([body, b"more"]), self.status, self.headers)(scope, receive, send)
        else:
            await Response(body, self.status, self.headers)(scope, receive, send)

    @contextmanager
    def reading(self) -> Iterator[str]:
        yield self.copy


@dataclass
class Told:
    status: int
    headers: dict[str, str]
    body: bytes


def ask(keeper: Keeper, query: str = "", method: str = "GET", path: str = PATH, **headers: str) -> Told:
    given = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    scope = {"type": "http", "method": method, "path": path, "scheme": "http", "query_string": query.encode()}
    messages = []

    async def send(message: object) -> None:
        messages.append(message)

    async def receive() -> dict[str, object]:
        await asyncio.sleep(60)
        return {"type": "http.disconnect"}

    asyncio.run(keeper({**scope, "headers": given}, receive, send))
    start, *rest = messages
    told = {name.decode(): value.decode() for name, value in start["headers"]}
    return Told(start["status"], told, b"".join(one.get("body", b"") for one in rest))


def made(**given: object) -> tuple[Counting, Keeper]:
    app = Counting(**given)
    return app, Keeper(app, app.reading, [PATH])


def test_what_is_asked_again_is_worked_out_once() -> None:
    app, keeper = made()

    assert ask(keeper) == ask(keeper)
    assert app.asked == 1
    assert ask(keeper, method="HEAD").status == 200
    assert app.asked == 1


@pytest.mark.parametrize(
    "other", [{"query": "b"}, {"accept": "text/csv"}, {"host": "localhost"}, {"path": "/elsewhere"}]
)
def test_what_is_asked_otherwise_is_another_answer(other: dict[str, str]) -> None:
    _app, keeper = made()
    ask(keeper, "a")

    assert ask(keeper, **{"query": "a", **other}).body == b"2"


def test_who_has_the_answer_is_told_that_it_is_right() -> None:
    app, keeper = made()
    tag = ask(keeper).headers["etag"]

    told = ask(keeper, if_none_match=f'"other", {tag}')

    assert (told.status, told.body, app.asked) == (304, b"", 1)
    assert told.headers == {"etag": tag, "vary": "Accept", "cache-control": "no-cache"}
    assert ask(keeper, if_none_match='"other"').status == 200


def test_a_long_answer_is_not_kept_and_yet_right_for_who_has_it() -> None:
    _app, keeper = made(is_long=True)
    tag = ask(keeper).headers["etag"]

    assert ask(keeper).body == b"2more"
    assert ask(keeper, if_none_match=tag).status == 304


@pytest.mark.parametrize("given", [{"status": 400}, {"headers": ONCE}])
def test_a_fault_and_what_is_of_the_moment_are_not_kept(given: dict[str, object]) -> None:
    _app, keeper = made(**given)

    assert "etag" not in ask(keeper).headers
    assert ask(keeper).body == b"2"


def test_another_copy_of_the_index_and_a_change_let_all_be_forgotten() -> None:
    app, keeper = made()
    tag = ask(keeper).headers["etag"]

    app.copy = "2"
    assert ask(keeper, if_none_match=tag).body == b"2"
    ask(keeper, method="POST")
    assert ask(keeper).body == b"2"
    app.status = 204
    ask(keeper, method="PUT")
    app.status = 200
    assert ask(keeper).body == b"5"


def test_what_is_kept_has_a_largest_size(monkeypatch: pytest.MonkeyPatch) -> None:
    app, keeper = made()
    monkeypatch.setattr(kept, "MOST", 100)
    monkeypatch.setattr(kept, "AROUND", 0)
    for query in ("a", "b", "a", "c" * 70, "d" * 200):
        ask(keeper, query)

    assert app.asked == 4
    assert ask(keeper, "a").body == b"1"
    assert ask(keeper, "b").body == b"5"
    assert ask(keeper, "d" * 200).body == b"6"


def test_many_short_answers_count_what_they_take(monkeypatch: pytest.MonkeyPatch) -> None:
    app, keeper = made()
    monkeypatch.setattr(kept, "MOST", 10 * kept.AROUND)
    for number in range(20):
        ask(keeper, str(number))
    ask(keeper, "19")
    ask(keeper, "0")

    assert app.asked == 21


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return filled(tmp_path_factory.mktemp("kept") / "store", "a")


@pytest.fixture(scope="module")
def client(folder: Path) -> Iterator[Client]:
    with site(folder, (), READING) as made_, running(made_) as asking:
        yield asking


def test_answers_of_queries_and_graphs_are_kept(client: Client) -> None:
    for target in ("/sparql?query=ASK%7B%7D", "/graphs?default"):
        tag = client.ask("GET", target).headers["etag"]

        assert client.ask("GET", target, if_none_match=tag).status == 304


def test_where_the_log_holds_queries_none_is_answered_without_it(
    folder: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with (
        caplog.at_level("INFO", "rostra.server.requests"),
        site(folder, (), replace(READING, log_queries=True)) as made_,
        running(made_) as asking,
    ):
        answers = [asking.query(COUNT) for _ in range(2)]

    assert "etag" not in answers[0].headers
    assert caplog.text.count("COUNT(*)") == 2


@pytest.mark.parametrize(
    "sparql", ["SELECT (rand() AS ?n) {}", "SELECT (NOW() AS ?n) {}", r"SELECT (N\u004fW() AS ?n) {}"]
)
def test_a_query_of_the_moment_is_asked_each_time(client: Client, sparql: str) -> None:
    answer = client.query(sparql)

    assert answer.headers.get("cache-control", "no-store") == "no-store"
    assert "etag" not in answer.headers


def test_what_is_built_meanwhile_is_seen(client: Client, folder: Path) -> None:
    before = client.query(COUNT).json()["results"]["bindings"][0]["n"]["value"]
    with Store.open(folder) as store:
        store.put(graph("b"))

    def now() -> str:
        return str(client.query(COUNT).json()["results"]["bindings"][0]["n"]["value"])

    while now() == before:
        pass
    assert int(now()) == int(before) + 1
