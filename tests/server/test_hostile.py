"""What people do to servers that answer queries: each is refused or ends at its limit, and the server goes on."""

import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from http.client import IncompleteRead
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import quote

import pytest

from rostra.server.run import site
from rostra.server.settings import Limits, Settings
from rostra.store.store import Store
from tests.server import raw
from tests.server.client import Client
from tests.server.conftest import running
from tests.store.material import graph

MEGA = 1024 * 1024
LIMITS = Limits(time=1.5, rows=5000, answer=4 * MEGA, memory=768 * MEGA, body=MEGA, patience=5, slowest=1, waiting=8)
PRODUCT = "?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o"
DOUBLED = " ".join(f"BIND(CONCAT(?x{n}, ?x{n}) AS ?x{n + 1})" for n in range(40))


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Client]:
    folder = tmp_path_factory.mktemp("hostile") / "store"
    with Store.open(folder) as store:
        for name in ("a", "b", "c"):
            store.put(graph(name, statements=tuple(f"Statement {number} of {name}." for number in range(60))))
    with site(folder, (), Settings(workers=2, limits=LIMITS)) as made, running(made) as asking:
        yield asking


@pytest.fixture(autouse=True)
def _goes_on(client: Client) -> Iterator[None]:
    yield
    assert client.query("ASK {}").status == 200


@pytest.mark.parametrize(
    ("sparql", "status"),
    [
        (f"SELECT * {'{' * 5000}{'}' * 5000}", 400),
        (f"SELECT * {{ FILTER({'(' * 5000}1{')' * 5000}) }}", 400),
        (f"SELECT * {{ FILTER(1{' || 1' * 15000}) }}", 400),
        (f"SELECT * {{ {'OPTIONAL { ?s ?p ?o } ' * 2900} }}", 400),
        (f"SELECT * {{ VALUES ?x {{ {'1 ' * 40_000} }} }}", 400),
        ("SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", 403),
        ("SELECT * { SERVICE SILENT ?u { ?s ?p ?o } }", 403),
        ("SELECT * { \\u0053ERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", 400),
        ("LOAD <file:///etc/passwd>", 400),
        ("SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }", 200),
        ("SELECT (\"\\uD800\" AS ?x) {}", 400),
        ("", 400),
        ("\x00", 400),
    ],
    ids=lambda given: str(given)[:40],
)  # fmt: skip
def test_a_query_that_may_not_be_asked_is_refused(client: Client, sparql: str, status: int) -> None:
    body = sparql.encode("utf-8", "surrogatepass")
    answer = client.post("/sparql", body, "application/sparql-query", accept="application/sparql-results+json")

    assert answer.status == status, answer
    assert b"Traceback" not in answer.body


@pytest.mark.parametrize(
    "sparql",
    [
        f"SELECT (COUNT(*) AS ?n) {{ {PRODUCT} }}",
        f"SELECT * {{ {PRODUCT} }} ORDER BY ?c ?f LIMIT 1",
        f"SELECT DISTINCT ?c ?f ?i {{ {PRODUCT} }}",
        f'SELECT (STRLEN(?x40) AS ?n) {{ BIND("0123456789" AS ?x0) {DOUBLED} }}',
        f"CONSTRUCT {{ ?a ?e ?i }} {{ {PRODUCT} }}",
        'SELECT (REGEX(STRDT(CONCAT("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "!"), xsd:string), "^(a+)+$") AS ?x) {}',
    ],
    ids=["count", "order", "distinct", "doubling", "construct", "regex"],
)
def test_a_query_that_costs_too_much_ends_at_its_limit(client: Client, sparql: str) -> None:
    start = time.monotonic()

    answer = client.query(sparql, "application/sparql-results+json, text/turtle")

    assert answer.status in {200, 400, 422}, answer
    assert time.monotonic() - start < LIMITS.time + LIMITS.patience + 10
    assert len(answer.body) < 2 * LIMITS.answer


def test_a_long_answer_that_grows_too_long_breaks_off_and_is_never_taken_for_whole(client: Client) -> None:
    with pytest.raises(IncompleteRead):
        client.query(f"SELECT * {{ {PRODUCT} }}")


def test_an_answer_of_too_many_rows_is_told_so(client: Client) -> None:
    answer = client.query("SELECT ?a { ?a ?b ?c . ?d ?e ?f }")

    assert (answer.status, answer.json()["title"]) == (422, "the answer has more than 5,000 rows")


def test_a_quick_query_is_answered_while_a_long_one_runs(client: Client) -> None:
    client.query("ASK {}")
    with ThreadPoolExecutor() as threads:
        long = threads.submit(client.query, f"SELECT (COUNT(*) AS ?n) {{ {PRODUCT} }}")
        time.sleep(0.3)
        taken = []
        while not long.done() and len(taken) < 20:
            start = time.perf_counter()
            assert client.query("ASK {}").status == 200
            taken.append(time.perf_counter() - start)

    assert long.result().status == 422
    assert min(taken) < 0.1


def test_those_for_whom_there_is_no_room_are_told_when_to_come_again(client: Client) -> None:
    with ThreadPoolExecutor(16) as threads:
        answers = list(threads.map(client.query, [f"SELECT (COUNT(*) AS ?n) {{ {PRODUCT} }}"] * 16))

    assert {answer.status for answer in answers} == {422, 503}
    assert {answer.headers.get("retry-after") for answer in answers if answer.status == 503} == {"2"}


class Listening(BaseHTTPRequestHandler):
    asked: list[str]

    def do_GET(self) -> None:
        self.asked.append(self.path)
        self.send_error(404)

    do_POST = do_GET  # noqa: N815 - as http.server has it


def test_no_query_calls_another_server(client: Client) -> None:
    asked: list[str] = []
    with HTTPServer(("127.0.0.1", 0), type("Noting", (Listening,), {"asked": asked})) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        there = f"http://127.0.0.1:{server.server_port}/"
        for sparql in (
            f"SELECT * {{ SERVICE <{there}> {{ ?s ?p ?o }} }}",
            f"SELECT * {{ 1SERVICE <{there}> {{ ?s ?p ?o }} }}",
            f"SELECT * {{ \\u0053ERVICE <{there}> {{ ?s ?p ?o }} }}",
            f"SELECT * FROM <{there}> {{ ?s ?p ?o }}",
            f"SELECT * FROM NAMED <{there}> {{ GRAPH ?g {{ ?s ?p ?o }} }}",
        ):
            client.query(sparql)
        client.ask("GET", f"/sparql?query=ASK%7B%3Fs%20%3Fp%20%3Fo%7D&default-graph-uri={quote(there, safe='')}")
        client.ask("GET", f"/graphs?graph={quote(there, safe='')}")
        server.shutdown()

    assert asked == []


@pytest.mark.parametrize(
    "path",
    [
        "/../../etc/passwd",
        "/static/../../../etc/passwd",
        "/static/%2e%2e/%2e%2e/settings.py",
        "/static/..%2f..%2fsettings.py",
        "/static/%252e%252e%252fsettings.py",
        "/static//etc/passwd",
        "/static/%00",
        "/entity/..%2f..%2f..%2fetc%2fpasswd",
        "/questions/..%2f..%2fpack.ttl",
    ],
)
def test_a_path_leads_to_no_file(client: Client, path: str) -> None:
    answer = client.ask("GET", path)

    assert answer.status in {400, 404}, answer
    assert b"root:" not in answer.body
    assert b"dataclass" not in answer.body


def test_no_header_is_written_by_a_client(client: Client) -> None:
    answer = client.ask("GET", "/sparql?query=ASK%7B%7D%0d%0aSet-Cookie:a=b&x=%0d%0aSet-Cookie:%20c=d", accept="a\tb")

    assert "set-cookie" not in answer.headers


def test_percent_signs_are_decoded_once_on_every_way(client: Client) -> None:
    sparql = "SELECT (STR(<http://e/a%20b>) AS ?i) {}"
    form = f"query={quote(sparql, safe='')}"
    accept = "text/csv"

    answers = [
        client.ask("GET", f"/sparql?{form}", accept=accept),
        client.post("/sparql", form, "application/x-www-form-urlencoded", accept=accept),
        client.post("/sparql", sparql, "application/sparql-query", accept=accept),
    ]

    assert {answer.body for answer in answers} == {b"i\r\nhttp://e/a%20b\r\n"}


def test_many_connections_that_say_nothing_keep_nobody_out(client: Client) -> None:
    with ThreadPoolExecutor(20) as threads:
        silent = [threads.submit(raw.said, client.port, b"GET /sparql HTTP/1.1\r\n", pause=0) for _ in range(20)]
        assert client.query("ASK {}").status == 200
        assert {one.result() for one in silent} == {b""}


def test_a_client_that_goes_away_stops_its_query(client: Client) -> None:
    target = f"/sparql?query={quote(f'SELECT (COUNT(*) AS ?n) {{ {PRODUCT} }}')}".encode()
    for _ in range(4):
        raw.left(client.port, b"GET " + target + b" HTTP/1.1\r\nHost: localhost\r\n\r\n")

    start = time.monotonic()

    assert client.query("ASK {}").status == 200
    assert time.monotonic() - start < LIMITS.time + LIMITS.patience


def test_the_text_of_an_answer_is_never_a_page(client: Client, tmp_path: Path) -> None:
    answer = client.query("SELECT ('<script>alert(1)</script>' AS ?x) {}", "text/html, */*;q=0.1")

    assert answer.kind == "application/sparql-results+json"
    assert answer.headers["x-content-type-options"] == "nosniff"


def test_a_fault_is_shown_in_a_page_as_text(client: Client) -> None:
    answer = client.query("SELECT <script>alert(1)</script>", "text/html,application/xhtml+xml,*/*;q=0.8")

    assert (answer.status, answer.kind) == (400, "text/html")
    assert b"<script>" not in answer.body
    assert b"&lt;script&gt;" in answer.body
