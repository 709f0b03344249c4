import json
from pathlib import Path

import pytest

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
