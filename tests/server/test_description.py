import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pyoxigraph as ox
import pytest

from rostra.server import media
from rostra.server.run import site
from tests.server.client import Client
from tests.server.conftest import running
from tests.server.stores import READING, TOKEN, filled

SD = "http://www.w3.org/ns/sparql-service-description#"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return filled(tmp_path_factory.mktemp("described") / "store", "a")


@pytest.fixture(scope="module")
def client(folder: Path) -> Iterator[Client]:
    with site(folder, (), READING) as made, running(made) as asking:
        yield asking


def described(client: Client, name: str) -> set[str]:
    answer = client.ask("GET", "/sparql", accept="text/turtle")
    quads = ox.parse(answer.body, format=ox.RdfFormat.TURTLE)
    return {str(quad.object.value) for quad in quads if quad.predicate.value == SD + name}  # type: ignore[union-attr]


@pytest.mark.parametrize("kind", [*media.TRIPLES])
def test_the_service_describes_itself_in_every_format(client: Client, kind: str) -> None:
    answer = client.ask("GET", "/sparql", accept=kind)

    assert (answer.status, answer.kind) == (200, kind)
    assert f"http://127.0.0.1:{client.port}/sparql".encode() in answer.body


def test_a_description_in_another_format_is_refused(client: Client) -> None:
    assert client.ask("GET", "/sparql", accept="image/png").status == 406


def test_it_says_what_it_can(client: Client) -> None:
    assert described(client, "supportedLanguage") == {f"{SD}SPARQL11Query"}
    assert described(client, "feature") == {f"{SD}UnionDefaultGraph"}


def test_every_format_of_an_answer_is_described(client: Client) -> None:
    found = {re.sub(r"[^a-z]", "", one.rpartition("/")[2].lower()) for one in described(client, "resultFormat")}
    forms = [*dict.fromkeys(media.ROWS.values()), *media.TRIPLES.values()]

    assert len(found) == len(forms)
    for form in forms:
        assert any(one in re.sub(r"[^a-z]", "", f"{form.iri} {form.name}".lower()) for one in found), form


def test_updates_are_described_where_they_are_taken(folder: Path) -> None:
    with site(folder, (), replace(READING, token=TOKEN)) as made, running(made) as client:
        assert described(client, "supportedLanguage") == {f"{SD}SPARQL11Query", f"{SD}SPARQL11Update"}
