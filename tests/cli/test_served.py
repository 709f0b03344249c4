import json
from pathlib import Path

import pytest

from tests.cli.conftest import Call
from tests.model_server import ModelServer, Reply, claim, claims, server

__all__ = ["server"]

TOLD = claim(source=[(3, "Rutte")], cue=[(3, "told")], content=[(3, "“Nobody should doubt our resolve,”")])
LIE = claim(source=[(3, "Rutte")], cue=[(3, "told")], content=[(3, "“Everybody doubts it,”")])


@pytest.fixture
def address(server: ModelServer, monkeypatch: pytest.MonkeyPatch) -> ModelServer:
    """Give a model server that the environment names."""
    monkeypatch.setenv("OPENAI_BASE_URL", server.address)
    monkeypatch.setenv("OPENAI_API_KEY", "k")
    monkeypatch.setenv("ROSTRA_MODEL", "tiny")
    return server


@pytest.fixture
def unset(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("OPENAI_BASE_URL", "OPENAI_API_KEY", "ROSTRA_MODEL"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize("command", ["build", "extract"])
def test_without_an_address_it_says_what_to_set(unset: None, desk: Path, call: Call, command: str) -> None:
    answer = call(command, "article.txt", "--extractor", "openai")

    assert answer.code == 2
    assert "needs OPENAI_BASE_URL, OPENAI_API_KEY, ROSTRA_MODEL" in answer.err
    assert not (desk / "discourse").exists()


def test_only_what_is_missing_is_asked_for(
    unset: None, desk: Path, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_BASE_URL", "http://localhost:8000/v1")

    answer = call("extract", "article.txt", "--extractor", "openai", "--model", "tiny")

    assert "needs OPENAI_API_KEY:" in answer.err


def test_an_address_without_a_scheme_is_refused(
    address: ModelServer, desk: Path, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPENAI_BASE_URL", "localhost:8000")

    answer = call("extract", "article.txt", "--extractor", "openai")

    assert (answer.code, "localhost:8000" in answer.err) == (2, True)


def test_a_model_without_its_extractor_is_refused(desk: Path, call: Call) -> None:
    answer = call("extract", "article.txt", "--model", "tiny")

    assert (answer.code, "add --extractor openai" in answer.err) == (2, True)


def test_what_the_model_finds_is_written_and_its_lies_are_told(address: ModelServer, desk: Path, call: Call) -> None:
    address.replies = [claims(TOLD, LIE)]

    answer = call("extract", "article.txt", "--extractor", "openai", "--quiet")
    (found,) = json.loads(answer.out)["attributions"]

    assert answer.code == 0
    assert found["speaker"] == "https://w3id.org/rostra/entity/mark-rutte"
    assert found["act"].endswith("act/state")
    assert "thrown out: 1 piece" in answer.err


def test_a_graph_of_it_is_valid_and_names_the_model(address: ModelServer, desk: Path, call: Call) -> None:
    address.replies = [claims(TOLD)]

    answer = call("build", "article.txt", "--extractor", "openai", "--model", "other", "--jobs", "2")
    runs = call("query", "--query", "SELECT ?p WHERE { ?run rostra:pipeline ?p }", "--format", "csv")

    assert (answer.code, "1 added" in answer.err) == (0, True)
    assert "openai other" in runs.out
    assert "thrown out" not in answer.err


def test_building_again_does_not_ask_again(address: ModelServer, desk: Path, call: Call) -> None:
    address.replies = [claims(TOLD)]
    call("build", "article.txt", "--extractor", "openai")

    assert "1 unchanged" in call("build", "article.txt", "--extractor", "openai").err
    assert len(address.asked) == 1


def test_a_document_without_an_answer_is_set_aside(address: ModelServer, desk: Path, call: Call) -> None:
    (desk / "second.txt").write_text((desk / "article.txt").read_text(encoding="utf-8"), encoding="utf-8")
    address.replies = [Reply(b'{"error": {"message": "too long"}}', 400), claims(TOLD)]

    answer = call("extract", "article.txt", "second.txt", "--extractor", "openai")

    assert answer.code == 1
    assert "set aside: article.txt: the model server answered HTTP 400" in answer.err
    assert answer.out.count("\n") == 1
