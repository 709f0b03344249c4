from pathlib import Path

import pytest

from rostra.packs.scaffold import new
from tests.cli.conftest import Call

MORE = """@prefix reef: <https://w3id.org/rostra/pack/reef/> .
@prefix rostra: <https://w3id.org/rostra/ontology/> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
reef:resolve a skos:Concept ; skos:prefLabel "resolve"@en ; rostra:word "resolve"@en ;
  skos:inScheme <https://w3id.org/rostra/concept/topic> .
reef:doubt a skos:Concept ; skos:prefLabel "doubt"@en ; rostra:word "doubt"@en, "alliance"@en ;
  skos:inScheme <https://w3id.org/rostra/concept/topic> .
reef:talk a skos:Concept ; skos:prefLabel "talk"@en ; rostra:word "talk"@en ;
  skos:inScheme <https://w3id.org/rostra/concept/topic> .
"""


@pytest.fixture(scope="module")
def read(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give an article, a pack, and the store of the one read with the other."""
    from rostra.cli.app import run
    from tests.cli.conftest import ARTICLE

    folder = tmp_path_factory.mktemp("read")
    new("reef", folder / "reef")
    (folder / "reef" / "more.ttl").write_text(MORE, encoding="utf-8")
    (folder / "article.txt").write_text(ARTICLE, encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        assert run(["build", "article.txt", "--pack", "reef", "--quiet"]) == 0
    return folder


@pytest.fixture
def project(read: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    import shutil

    monkeypatch.chdir(shutil.copytree(read, tmp_path / "project"))
    return tmp_path / "project"


def test_a_renaming_shows_the_lines_and_the_store_follows(project: Path, call: Call) -> None:
    answer = call("packs", "rename", "reef", "resolve", "steadfastness")

    assert answer.code == 0
    assert "-reef:resolve a skos:Concept" in answer.out
    assert "+reef:steadfastness a skos:Concept" in answer.out
    assert "1 of 1 document rewritten" in answer.err
    asked = ("query", "who-said-what", "--pack", "reef", "--param", "topic=reef:steadfastness", "--format", "csv")
    assert "Nobody should doubt our resolve" in call(*asked).out


def test_a_dry_run_changes_nothing(project: Path, call: Call) -> None:
    before = (project / "reef" / "more.ttl").read_bytes()

    answer = call("packs", "merge", "reef", "resolve", "--into", "doubt", "--dry-run")

    assert (answer.code, (project / "reef" / "more.ttl").read_bytes()) == (0, before)
    assert "+reef:doubt rostra:word" in answer.out
    assert "1 document would follow" in answer.err


def test_a_split_lists_what_no_word_decides(project: Path, call: Call) -> None:
    answer = call("packs", "split", "reef", "doubt", "--into", "resolve", "--into", "talk", "--rest", "talk")

    assert answer.code == 0
    assert "no word decides: that the alliance would defend Denmark" in answer.out
    assert "Nobody should doubt" not in answer.out.partition("no word decides")[2].replace("\n", " ")


def test_the_same_change_again_says_that_it_is_made(project: Path, call: Call) -> None:
    call("packs", "merge", "reef", "resolve", "--into", "doubt")

    answer = call("packs", "merge", "reef", "resolve", "--into", "doubt")

    assert (answer.code, answer.out) == (0, "")
    assert "has this change already" in answer.err


def test_a_pack_changes_without_a_store(desk: Path, call: Call) -> None:
    new("reef", desk / "reef")

    answer = call("packs", "rename", "reef", "coral-reefs", "reefs")

    assert answer.code == 0
    assert "--store DIR" in answer.err


def test_a_store_that_is_named_must_be_there(desk: Path, call: Call) -> None:
    new("reef", desk / "reef")

    answer = call("packs", "rename", "reef", "coral-reefs", "reefs", "--store", "nowhere")

    assert answer.code == 3
    assert "there is no store here" in answer.err


def test_a_term_of_the_core_is_not_changed(desk: Path, call: Call) -> None:
    new("reef", desk / "reef")

    answer = call("packs", "rename", "reef", "topic:climate", "weather")

    assert answer.code == 3
    assert "write one of your own below it" in answer.err
