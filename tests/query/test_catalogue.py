from pathlib import Path

import pytest

from rostra.errors import PackError
from rostra.query.catalogue import Parameter, ParameterKind, questions, written
from rostra.vocab import pack
from rostra.vocab.pack import Pack
from tests.query import material


def packed(folder: Path, name: str, text: str, *, called: str = "mine") -> Pack:
    (folder / "queries").mkdir(parents=True, exist_ok=True)
    (folder / "queries" / name).write_text(text, encoding="utf-8")
    return Pack(called, "1", folder)


def test_header_says_what_a_question_is() -> None:
    question = written(
        "# title: Who\n#description:  One.\n# description: Two.\n# param: a (entity) - whom; required\n"
        "# param: b_2 (date) - from; to; optional\n# example: rostra query x\nASK {}",
        name="x",
    )
    assert (question.name, question.title, question.description) == ("x", "Who", "One. Two.")
    assert question.params == (
        Parameter("a", ParameterKind.ENTITY, "whom", required=True),
        Parameter("b_2", ParameterKind.DATE, "from; to"),
    )
    assert question.example == "rostra query x"


def test_query_without_a_header_is_a_question_too() -> None:
    question = written("ASK {}")
    assert (question.name, question.title, question.params) == ("query", "query", ())


def test_questions_of_a_pack_come_after_those_of_the_core() -> None:
    names = list(questions(material.packs()))
    assert names[-1] == "how-many"
    assert names[:-1] == sorted(names[:-1])


def test_pack_without_questions_has_none(tmp_path: Path) -> None:
    (tmp_path / "one.ttl").write_text("")
    assert questions([Pack("bare", "1", tmp_path), Pack("file", "1", tmp_path / "one.ttl")]) == {}


def test_question_of_a_name_that_is_taken_is_refused(tmp_path: Path) -> None:
    mine = packed(tmp_path, "who-said-what.rq", "ASK {}")
    with pytest.raises(PackError, match=r"mine: queries/who-said-what\.rq: another pack has a question who-said-what"):
        questions([pack.core(), mine])


@pytest.mark.parametrize(
    "line", ["about", "about (entity) - whom", "about (thing) - whom; optional", "Über (entity) - whom; optional", ""]
)
def test_wrong_parameter_names_the_file(tmp_path: Path, line: str) -> None:
    mine = packed(tmp_path, "q.rq", f"# title: Q\n# param: {line}\nASK {{}}")
    with pytest.raises(PackError, match=r"mine: queries/q\.rq: .* does not describe a parameter"):
        questions([mine])
