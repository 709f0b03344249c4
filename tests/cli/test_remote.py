"""A store on a server, from the command line: the address takes the place of the folder."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.conftest import Call
from tests.store import servers


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    with servers.oxigraph() as url:
        yield url


def test_build_query_view_check_and_dump_work_on_a_server(built: Path, call: Call, server: str) -> None:
    first = call("build", "article.txt", "--store", server)
    assert first.code == 0
    assert f"ask:  rostra query --store {server}" in first.err
    assert "1 unchanged" in call("build", "article.txt", "--store", server).err
    asked = ("query", "who-said-what", "-f", "csv")
    assert call(*asked, "--store", server).out == call(*asked).out
    assert call("check", "--store", server) == call("check")
    assert call("view", "--store", server, "-o", "network.html").code == 0
    assert "triples inferred" in call("infer", "--store", server).err
    call("dump", "all.nq", "--store", server)
    assert call("load", "all.nq", "--store", "copy", "--quiet").code == 0
    assert call(*asked, "--store", "copy").out == call(*asked).out
    assert call("packs", "remove", "core", "--store", server).code == 0


def test_a_mistake_in_a_query_is_told_as_of_a_folder(built: Path, call: Call, server: str) -> None:
    wrong = ("query", "-q", "SELECT ?s { ?s a rostra:Statement ")
    assert call(*wrong, "--store", server).code == 2
    assert call(*wrong, "--store", server).err == call(*wrong).err


@pytest.mark.parametrize("address", ["http://127.0.0.1:9/sparql", "https://127.0.0.1:9/sparql"])
def test_a_server_that_does_not_answer_is_one_line(built: Path, call: Call, address: str) -> None:
    answer = call("query", "documents", "--store", address)
    assert answer.code == 3
    assert answer.err.startswith(f"rostra: {address}: no answer: ")
    assert answer.err.count("\n") == 1


def test_what_needs_a_folder_says_so(built: Path, call: Call) -> None:
    (built / "rostra.toml").write_text('store = "http://127.0.0.1:9/sparql"')
    for command in (("backup", "copy"), ("store", "rebuild")):
        answer = call(*command)
        assert answer.code == 3
        assert "http://127.0.0.1:9/sparql: this is done with a store in a folder" in answer.err
    assert "no answer" in call("query", "documents").err
