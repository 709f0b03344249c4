"""All of a store at once, from the command line."""

import gzip
import json
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace

import pytest

from tests.cli.conftest import Call
from tests.cli.test_infer import inferred


@pytest.mark.parametrize("file", ["all.nq", "all.trig", "all.jsonld", "all.nq.gz"])
def test_a_store_goes_out_and_in_again_by_the_same_bytes(built: Path, call: Call, file: str) -> None:
    assert "rostra load reads them" in call("dump", file).err
    assert call("load", file, "--store", "other").err == f"{file}: 2 added, 0 replaced, 0 unchanged\n"
    again = f"again-{file}"
    assert call("dump", again, "--store", "other", "--quiet") == (0, "", "")
    assert (built / again).read_bytes() == (built / file).read_bytes()
    assert call("query", "who-said-what", "--store", "other", "-f", "csv").out.count("\n") > 2


def test_standard_input_and_output_need_a_format(built: Path, call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "--format nquads" in call("dump", "-").err
    said = call("dump", "-", "-f", "trig", "--quiet").out
    assert said.startswith("@prefix")
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=BytesIO(said.encode())))
    answer = call("load", "-", "-f", "trig", "--store", "other", "--json", "--quiet")
    assert json.loads(answer.out) == {"file": "-", "added": 2, "replaced": 0, "unchanged": 0}


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("other.nq", b"<urn:a> <urn:b> <urn:c> <urn:g> .\n", "other.nq, urn:g: the graph of a document holds one"),
        ("cut.nq", b"<urn:a> <urn:b>", "cut.nq, line 1: "),
        ("cut.nq.gz", gzip.compress(b"<urn:a> <urn:b> <urn:c> <urn:g> .\n" * 99, mtime=0)[:-9], "cut.nq.gz: "),
        ("none.nq.gz", b"no gzip", "none.nq.gz: Not a gzipped file"),
    ],
)
def test_a_bad_file_is_one_line_and_changes_nothing(
    built: Path, call: Call, name: str, content: bytes, told: str
) -> None:
    before = call("dump", "-", "-f", "nquads").out
    (built / name).write_bytes(content)
    answer = call("load", name)
    assert answer.code == 3
    assert answer.err.startswith(f"rostra: {told}")
    assert answer.err.count("\n") == 1
    assert call("dump", "-", "-f", "nquads").out == before


@pytest.mark.parametrize("file", ["none.nq", ".nq"])
def test_a_file_that_is_not_there_is_told(built: Path, call: Call, file: str) -> None:
    assert call("load", file) == (
        3,
        "",
        f"rostra: {file}: No such file or directory (name a whole file that can be read)\n",
    )


@pytest.mark.parametrize("arguments", [["dump", "all.ttl"], ["dump", "all"], ["load", "all.nq", "-f", "rdf"]])
def test_a_format_that_names_no_graphs_is_a_wrong_call(built: Path, call: Call, arguments: list[str]) -> None:
    answer = call(*arguments)
    assert answer.code == 2
    assert "nquads, trig or jsonld" in answer.err


def test_a_dump_that_fails_leaves_the_file_as_it_was(built: Path, call: Call) -> None:
    (built / "all.nq").write_text("before")
    assert call("dump", "all.nq", "--store", "nowhere").code == 3
    assert call("dump", "no/folder/all.nq").err.startswith("rostra: no/folder/all.nq: No such file")
    assert (built / "all.nq").read_text() == "before"
    assert sorted(path.name for path in built.glob("*.tmp")) == []


def test_a_backup_is_a_store(built: Path, call: Call) -> None:
    assert call("backup", "kept/today").code == 0
    assert call("dump", "-", "-f", "nquads", "--store", "kept/today").out == call("dump", "-", "-f", "nquads").out
    assert "something here already" in call("backup", "kept/today").err


def test_a_backup_is_made_beside_a_writer(built: Path, call: Call) -> None:
    from rostra.store.store import Store

    with Store.open(built / "discourse"):
        assert call("backup", "kept", "--quiet") == (0, "", "")
    assert call("query", "documents", "--store", "kept").code == 0


def test_an_index_is_made_again_and_inferred_from_again(built: Path, call: Call) -> None:
    call("infer", "--quiet")
    count = inferred(call)
    assert "the index of 1 document is made again" in call("store", "rebuild").err
    assert inferred(call) == count > 0
    call("infer", "--forget")
    assert call("store", "rebuild", "--quiet") == (0, "", "")
    assert inferred(call) == 0


def test_a_store_of_this_version_has_nothing_to_migrate(built: Path, call: Call) -> None:
    answer = call("store", "migrate", "--store", "discourse")

    assert answer.code == 0
    assert "0 documents changed" in answer.err


def test_no_triple_of_a_built_store_stands_in_two_graphs(built: Path, call: Call) -> None:
    """Of the core pack, an article and what is inferred from both: the union of all graphs would count it twice."""
    call("infer", "--quiet")
    asked = "SELECT * { GRAPH ?g { ?s ?p ?o } GRAPH ?h { ?s ?p ?o } FILTER(STR(?g) < STR(?h)) }"
    assert call("query", "-q", asked, "-f", "csv").out.splitlines()[1:] == []
