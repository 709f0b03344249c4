import json
import os
import signal
import subprocess
import sys
import time
from errno import ENOSPC
from io import StringIO
from pathlib import Path

import pytest

from rostra.cli.query import FORMATS
from rostra.query import formats
from tests.cli.conftest import Call


def test_without_a_question_the_questions_are_listed(desk: Path, call: Call) -> None:
    answer = call("query")

    assert answer.code == 0
    assert "who-said-what" in answer.out
    assert "about" in answer.out


def test_the_list_of_questions_comes_as_json_too(desk: Path, call: Call) -> None:
    names = [json.loads(line)["name"] for line in call("query", "--json").out.splitlines()]

    assert len(names) >= 10
    assert "who-said-what" in names


def test_a_question_is_asked_by_name_with_a_parameter(built: Path, call: Call) -> None:
    answer = call("query", "who-said-what", "--param", "speaker=Rutte", "-f", "json")
    rows = json.loads(answer.out)

    assert answer.code == 0
    assert "“Nobody should doubt our resolve,”" in json.dumps(rows, ensure_ascii=False)


def test_sparql_is_asked_with_known_prefixes(built: Path, call: Call) -> None:
    text = "SELECT (COUNT(DISTINCT ?s) AS ?n) WHERE { ?s a rostra:Document }"

    assert call("query", "-q", text, "-f", "csv").out.splitlines() == ["n", "1"]


def test_a_file_of_sparql_is_asked(built: Path, call: Call) -> None:
    (built / "count.rq").write_text("SELECT (COUNT(DISTINCT ?s) AS ?n) WHERE { ?s a rostra:Run }", encoding="utf-8")

    assert call("query", "count.rq", "-f", "csv").out.splitlines() == ["n", "1"]


def test_a_table_says_how_many_rows_there_are(built: Path, call: Call) -> None:
    answer = call("query", "documents")

    assert "article.txt" in answer.out or "Allies talk past each other" in answer.out
    assert "1 row" in answer.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["who-sad-what"], "who-said-what"),
        (["who-said-what", "--param", "abuot=NATO"], "about"),
        (["who-said-what", "--param", "about"], "NAME=VALUE"),
        (["who-said-what", "--param", "about=Atlantis"], "Atlantis"),
        (["-q", "SELECT ?s WHERE { ?s a rostra:Statement "], "line"),
        (["missing.rq"], "missing.rq"),
    ],
)
def test_a_wrong_question_says_what_would_be_right(built: Path, call: Call, arguments: list[str], said: str) -> None:
    answer = call("query", *arguments)

    assert answer.code == 2
    assert said in answer.err
    assert "Traceback" not in answer.err


def test_without_a_store_the_remedy_is_named(desk: Path, call: Call) -> None:
    answer = call("query", "documents")

    assert answer.code == 3
    assert "rostra build" in answer.err


def test_the_ending_of_the_file_says_the_format(built: Path, call: Call) -> None:
    answer = call("query", "documents", "-o", "documents.md")

    assert (answer.code, answer.out, answer.err) == (0, "", "")
    assert (built / "documents.md").read_text(encoding="utf-8").startswith("| ")
    assert call("query", "documents", "-o", "d.txt", "-f", "tsv").code == 0
    assert (built / "d.txt").read_text(encoding="utf-8").startswith("?")


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["documents", "-o", "documents.xlsx"], 2, "documents.xlsx is no format of an answer (there are table, csv"),
        (["documents", "-f", "turtle"], 2, "turtle holds triples, and this query gives rows"),
        (["-q", "CONSTRUCT WHERE { ?s ?p ?o }", "-f", "sparql-json"], 2, "sparql-json holds rows"),
        (["documents", "-f", "table", "-o", "a.md"], 2, "a table is for the terminal"),
        (["documents", "-o", "no/such/folder.csv"], 3, "no/such/folder.csv: No such file or directory"),
    ],
)
def test_a_format_that_does_not_fit_says_which_do(
    built: Path, call: Call, arguments: list[str], code: int, said: str
) -> None:
    answer = call("query", *arguments)

    assert (answer.code, answer.out) == (code, "")
    assert said in " ".join(answer.err.split())


def test_every_format_is_named_in_the_help() -> None:
    named = FORMATS.replace(";", ",").replace("of triples also ", "").split(", ")

    assert named[0] == "table"
    assert sorted(named[1:]) == sorted(form.name for form in formats.FORMATS)


def test_sparql_comes_from_standard_input(built: Path, call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", StringIO("ASK { ?s a rostra:Run }"))

    assert call("query", "-", "-f", "csv").out.splitlines() == ["answer", "true"]


def test_what_is_beyond_the_limit_is_left_out_and_said(built: Path, call: Call) -> None:
    answer = call("query", "-q", "SELECT ?s { ?s ?p ?o }", "--limit-rows", 2, "-f", "csv")

    assert len(answer.out.splitlines()) == 3
    assert answer.err.strip() == "2 rows, and more were left out"


def test_explaining_says_what_was_asked_and_how_long_it_took(built: Path, call: Call) -> None:
    answer = call("query", "who-said-what", "-p", "speaker=Rutte", "--explain", "-f", "csv")

    assert "VALUES ?speaker { <https://w3id.org/rostra/entity/mark-rutte>" in " ".join(answer.err.split())
    assert "PREFIX rostra: <https://w3id.org/rostra/ontology/>" in answer.err
    assert " s  let Oxigraph" in answer.err
    assert "resolve" in answer.out


ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


def test_a_query_that_takes_too_long_is_stopped(built: Path, call: Call) -> None:
    answer = call("query", "-q", ENDLESS, "--limit-time", "0.5")

    assert (answer.code, answer.out) == (3, "")
    assert "this took longer than 0.5 s and was stopped (ask for less" in " ".join(answer.err.split())


def test_within_its_time_a_query_answers_as_ever(built: Path, call: Call) -> None:
    asked = ["query", "who-said-what", "-p", "speaker=Rutte"]

    assert call(*asked, "--limit-time", 60, "-f", "json").out == call(*asked, "-f", "json").out
    assert call(*asked, "--limit-time", 60).out == call(*asked).out
    assert "did you mean who-said-what" in call("query", "who-sad-what", "--limit-time", 60).err
    assert "rostra:Document" in call("query", "-q", "ASK { ?s a rostra:Documnt }", "--limit-time", 60).err


def test_what_is_no_tag_of_a_language_is_a_wrong_call(built: Path, call: Call) -> None:
    answer = call("query", "topics", "--language", "en) ||")

    assert answer.code == 2
    assert "no tag of a language" in answer.err


def test_labels_may_be_wanted_in_another_language(built: Path, call: Call) -> None:
    (built / "names.ttl").write_text(
        "<https://w3id.org/rostra/entity/nato> <http://www.w3.org/2004/02/skos/core#prefLabel> 'OTAN'@fr .",
        encoding="utf-8",
    )
    call("store", "migrate", "--pack", "names.ttl")

    assert "OTAN" in call("query", "entities", "--language", "fr").out
    assert "OTAN" not in call("query", "entities").out


def test_a_file_that_cannot_be_written_in_full_stays_as_it_was(
    built: Path, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: int) -> None:
        raise OSError(ENOSPC, "No space left on device")

    (built / "answer.csv").write_text("before", encoding="utf-8")
    monkeypatch.setattr("os.fsync", full)
    answer = call("query", "documents", "-o", "answer.csv")

    assert (answer.code, "No space left" in answer.err) == (3, True)
    assert (built / "answer.csv").read_text(encoding="utf-8") == "before"
    assert not [*built.glob("*.tmp")]


@pytest.mark.skipif(os.name != "posix", reason="there is no SIGINT")
def test_ctrl_c_ends_a_query_that_takes_for_ever(built: Path) -> None:
    text = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
    command = [sys.executable, "-m", "rostra", "query", "-q", text]
    with subprocess.Popen(command, preexec_fn=_listening) as running:  # noqa: PLW1509 - no threads run here
        time.sleep(3)
        assert running.poll() is None
        running.send_signal(signal.SIGINT)
        assert running.wait(timeout=10) == -signal.SIGINT


def _listening() -> None:
    """Hear of Ctrl-C, also where the tests run in the background."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
