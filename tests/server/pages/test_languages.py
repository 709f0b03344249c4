"""Labels in the language of who asks."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from rostra.query.labels import preferring
from rostra.rdf.writer import write
from rostra.server.app import application
from rostra.server.negotiate import LANGUAGES
from rostra.server.pages import lookup
from rostra.server.run import site
from rostra.server.settings import Settings
from rostra.store import limits
from rostra.store.store import Store
from rostra.vocab import pack
from tests.rdf import example
from tests.server.pages.conftest import HTML
from tests.server.pages.parsed import Parsed

LABELS = """
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<https://w3id.org/rostra/concept/topic/border-security> skos:prefLabel "Grenzschutz"@de ;
  skos:definition "Wer darf."@de .
<https://w3id.org/rostra/entity/nato> skos:prefLabel "Nordatlantikpakt"@de , "OTAN"@fr .
"""
GERMAN = {"accept-language": "de-CH, de;q=0.9, en;q=0.5"}


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """Give a client of a store in which some things have names in German and French; the site itself likes French."""
    folder: Path = tmp_path_factory.mktemp("languages")
    (folder / "pack" / "entities").mkdir(parents=True)
    (folder / "pack" / "entities" / "named.ttl").write_text(LABELS, encoding="utf-8")
    packs = (*pack.load(), pack.Pack("named", "1", folder / "pack"))
    with Store.open(folder / "store") as store:
        for one in packs:
            store.put_pack(one)
        store.put(write(example.annotated(), example.RUN))
    settings = Settings(workers=1, languages=("fr",))
    with (
        site(folder / "store", packs, settings) as served,
        TestClient(application(served), base_url="http://localhost", headers=HTML) as made,
    ):
        yield made


@pytest.mark.parametrize(
    ("accept", "name"),
    [
        ("de-CH, de;q=0.9, en;q=0.5", "Nordatlantikpakt"),
        ("fr;q=0.4, de;q=0.5", "Nordatlantikpakt"),
        ("en-US, en;q=0.9, de;q=0.8", "OTAN"),
        ("da", "OTAN"),
        ("", "OTAN"),
    ],
)
def test_an_entity_is_called_as_the_reader_calls_it_or_else_the_site(
    client: TestClient, accept: str, name: str
) -> None:
    answer = client.get("/entity/nato", headers={"accept-language": accept})
    assert Parsed(answer).text("//h1") == name
    assert answer.headers["vary"] == "Accept, Accept-Language"


def test_lists_and_definitions_follow(client: TestClient) -> None:
    topic = Parsed(client.get("/topic/border-security", headers=GERMAN))
    assert topic.text("//h1") == "Grenzschutz"
    assert topic.texts("//p[@class='lead']") == ["Wer darf."]
    assert "security" in topic.links()
    assert "Nordatlantikpakt" in Parsed(client.get("/", headers=GERMAN)).links()


def test_questions_files_drawings_and_completion_follow(client: TestClient) -> None:
    asked = {"about": "NATO"}
    assert "Grenzschutz" in Parsed(client.get("/questions/topics", headers=GERMAN)).text()
    assert "Grenzschutz" in client.get("/questions/topics.csv", headers=GERMAN).text
    assert "Nordatlantikpakt" in client.get("/graph", params=asked, headers=GERMAN).text
    assert "Grenzschutz" in client.get("/editor/vocabulary.json", headers=GERMAN).text


def test_the_twin_in_rdf_holds_all_languages(client: TestClient) -> None:
    twin = client.get("/entity/nato.ttl", headers=GERMAN).text
    assert all(f'"{name}"@{tag}' in twin for name, tag in (("NATO", "en"), ("OTAN", "fr"), ("Nordatlantikpakt", "de")))


def test_every_query_of_the_pages_stays_within_the_limits(root: Path) -> None:
    for file in (root / "graph/rostra/server/pages/queries").glob("*.rq"):
        asked = preferring(lookup.sparql(file.stem), ["de-ch", "de", "fr"][:LANGUAGES])
        limits.check(asked)
        assert "FILTER(LANG(" not in asked, file.stem
