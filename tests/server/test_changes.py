"""Changes of a store of documents: an update, and who may make one."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest

from rostra.server.run import site
from tests.server.client import Client
from tests.server.conftest import running
from tests.server.stores import ALLOWED, GRAPH_A, WRITING, filled
from tests.store.material import DATA

UPDATE = "application/sparql-update"
ALL = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"


def counted(client: Client, sparql: str) -> int:
    answer = client.ask("GET", f"/sparql?{urlencode({'query': sparql})}", accept="application/sparql-results+json")
    return int(answer.json()["results"]["bindings"][0]["n"]["value"])


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return filled(tmp_path_factory.mktemp("written") / "store", "a")


@pytest.fixture(scope="module")
def writable(folder: Path) -> Iterator[Client]:
    with site(folder, (), WRITING) as made, running(made) as client:
        yield client


def test_an_update_goes_into_the_documents_of_the_store(writable: Client, folder: Path) -> None:
    title = f'GRAPH <{GRAPH_A}> {{ <{DATA}document/a> <http://purl.org/dc/terms/title> "New" }}'
    found = f"GRAPH <{GRAPH_A}> {{ ?d <http://purl.org/dc/terms/title> ?t }}"
    text = f"DELETE {{ {found} }} INSERT {{ {title} }} WHERE {{ {found} }}"

    assert writable.post("/sparql", text, UPDATE, **ALLOWED).status == 204
    assert counted(writable, f"SELECT (COUNT(*) AS ?n) {{ {title} }}") == 1
    (file,) = (folder / "documents").glob("*/*.nq")
    assert '"New"' in file.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("INSERT DATA { <urn:s> <urn:p> 1 }", 422),
        ("INSERT DATA { GRAPH <urn:other> { <urn:s> <urn:p> 1 } }", 422),
        (f"DROP GRAPH <{GRAPH_A}>", 403),
        ("DROP ALL", 403),
        ("LOAD <http://127.0.0.1:1/x>", 403),
        ("INSERT { ?s ?p ?o } WHERE { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }", 403),
        ("INSERT DATA { ", 400),
        ("SELECT * { ?s ?p ?o }", 400),
    ],
)
def test_what_would_leave_something_else_changes_nothing(writable: Client, text: str, status: int) -> None:
    before = counted(writable, ALL)

    answer = writable.post("/sparql", text, UPDATE, **ALLOWED)

    assert answer.status == status, answer
    assert counted(writable, ALL) == before


@pytest.mark.parametrize("shown", ["", "Bearer", "Bearer wrong", "Basic YTpi", "Bearer a token of sixteen letters!"])
def test_who_does_not_show_the_token_does_not_write(writable: Client, shown: str) -> None:
    answer = writable.post("/sparql", "DROP ALL", UPDATE, **({"authorization": shown} if shown else {}))

    assert (answer.status, answer.headers["www-authenticate"]) == (401, 'Bearer realm="rostra"')
