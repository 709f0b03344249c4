from pathlib import Path

import pytest

from tests.cli.conftest import Call


def test_the_core_is_the_first_pack(desk: Path, call: Call) -> None:
    answer = call("packs", "list")

    assert answer.code == 0
    assert "core" in answer.out


def test_a_named_pack_is_listed(desk: Path, call: Call) -> None:
    (desk / "fjords").mkdir()

    assert "fjords" in call("packs", "list", "--pack", "fjords").out


def test_a_pack_that_is_not_there_is_an_error(desk: Path, call: Call) -> None:
    answer = call("packs", "list", "--pack", "nowhere")

    assert answer.code == 3
    assert "nowhere" in answer.err


@pytest.mark.parametrize("file", ["pack.ttl", "lexicons/en/cues.ttl", "shapes/one.ttl", "tests/example.ttl"])
def test_a_pack_of_broken_turtle_is_not_listed(desk: Path, call: Call, file: str) -> None:
    call("packs", "new", "fjords")
    (desk / "fjords" / file).parent.mkdir(parents=True, exist_ok=True)
    (desk / "fjords" / file).write_text("\nmy:a my:b", encoding="utf-8")
    answer = call("packs", "list", "--pack", "fjords")

    assert (answer.code, answer.out) == (3, "")
    assert f"fjords/{file}, line 2" in answer.err


@pytest.mark.parametrize(
    ("file", "named"), [("queries/where.rq", "question where, line 4"), ("rules/where.rq", "rules/where.rq")]
)
def test_a_pack_with_a_broken_question_or_rule_is_not_listed(desk: Path, call: Call, file: str, named: str) -> None:
    (desk / "fjords" / file).parent.mkdir(parents=True)
    header = "# title: Where\n# infers: it\n# because: so\n"
    (desk / "fjords" / file).write_text(f"{header}SELECT * WHERE {{ ?s ?p", encoding="utf-8")
    answer = call("packs", "list", "--pack", "fjords")

    assert (answer.code, answer.out) == (3, "")
    assert named in answer.err


@pytest.mark.parametrize("command", [["query"], ["query", "documents"], ["packs", "list"]])
def test_a_question_that_is_no_utf_8_is_named(built: Path, call: Call, command: list[str]) -> None:
    (built / "fjords" / "queries").mkdir(parents=True)
    (built / "fjords" / "queries" / "where.rq").write_bytes(b"# title: K\xf8benhavn\nASK {}")
    answer = call(*command, "--pack", "fjords")

    assert answer.code == 3
    assert "fjords/queries/where.rq" in answer.err
    assert "UTF-8" in answer.err


def test_a_question_that_is_no_utf_8_is_a_flaw_by_file(desk: Path, call: Call) -> None:
    (desk / "fjords" / "queries").mkdir(parents=True)
    (desk / "fjords" / "queries" / "where.rq").write_bytes(b"# title: K\xf8benhavn\nASK {}")
    answer = call("packs", "check", "fjords")

    assert answer.code == 1
    assert "queries/where.rq: it is no UTF-8" in answer.out


def test_a_rule_that_is_no_utf_8_is_named(built: Path, call: Call) -> None:
    (built / "fjords" / "rules").mkdir(parents=True)
    (built / "fjords" / "rules" / "where.rq").write_bytes(b"# title: K\xf8benhavn")
    answer = call("infer", "--pack", "fjords")

    assert answer.code == 3
    assert "fjords/rules/where.rq" in answer.err


def test_a_broken_question_that_is_asked_is_named(built: Path, call: Call) -> None:
    (built / "fjords" / "queries").mkdir(parents=True)
    (built / "fjords" / "queries" / "fjord-length.rq").write_text(
        "# title: F\nSELECT * WHERE { ?s ?p", encoding="utf-8"
    )
    answer = call("query", "fjord-length", "--pack", "fjords")

    assert answer.code == 2
    assert "fjord-length" in answer.err
    assert "line 2" in answer.err


def test_a_new_pack_is_written_file_by_file(desk: Path, call: Call) -> None:
    answer = call("packs", "new", "fjords")

    assert answer.code == 0
    assert "fjords/pack.ttl" in answer.out
    assert (desk / "fjords" / "tests" / "example.txt").is_file()
    assert "rostra packs check fjords" in answer.err


def test_a_new_pack_takes_no_other_s_place(desk: Path, call: Call) -> None:
    call("packs", "new", "fjords")

    assert call("packs", "new", "fjords").code == 3


def test_a_name_that_no_pack_can_have_is_an_error(desk: Path, call: Call) -> None:
    assert "small letters" in call("packs", "new", "Fjords").err


def test_a_pack_without_a_flaw_is_praised(desk: Path, call: Call) -> None:
    call("packs", "new", "fjords", "--quiet")
    answer = call("packs", "check", "fjords")

    assert (answer.code, answer.out) == (0, "")
    assert "nothing is wrong" in answer.err


def test_a_flaw_is_a_line_and_an_exit_code(desk: Path, call: Call) -> None:
    (desk / "one.ttl").write_text("<https://example.org/a> a <https://w3id.org/rostra/ontology/Persn> .")
    answer = call("packs", "check", "one.ttl", "--quiet")

    assert answer.code == 1
    assert "one.ttl, line 1: rostra:Persn" in answer.out
    assert answer.err == ""


def test_a_pack_is_shown_by_kind(desk: Path, call: Call) -> None:
    call("packs", "new", "fjords")
    answer = call("packs", "show", "fjords")

    assert "fjords:coral-reefs" in answer.out
    assert "foghorn" in answer.out


def test_a_kind_that_a_pack_has_nothing_of_is_told_with_those_that_it_has(desk: Path, call: Call) -> None:
    answer = call("packs", "show", "core", "--kind", "acts")

    assert answer.code == 3
    assert "core: it has nothing of the kind acts (its kinds are class, " in answer.err


def test_a_pack_in_use_is_shown_by_its_name_and_one_kind(desk: Path, call: Call) -> None:
    answer = call("packs", "show", "core", "--kind", "act")

    assert "act:criticise" in answer.out
    assert "rostra:Person" not in answer.out


def test_what_all_packs_add_is_counted(desk: Path, call: Call) -> None:
    assert "topic" in call("packs", "show").out


def test_an_unknown_pack_is_told_with_the_nearest(desk: Path, call: Call) -> None:
    assert "did you mean core" in call("packs", "show", "cor").err


def test_the_examples_of_a_new_pack_hold(desk: Path, call: Call) -> None:
    call("packs", "new", "fjords")
    answer = call("packs", "test", "fjords")

    assert (answer.code, answer.out) == (0, "")
    assert "3 expectations, 0 not met" in answer.err


def test_what_is_not_found_is_said_with_its_line_and_what_is_there(desk: Path, call: Call) -> None:
    call("packs", "new", "fjords")
    file = desk / "fjords" / "tests" / "example.ttl"
    file.write_text(file.read_text(encoding="utf-8").replace("act:complain", "act:praise"), encoding="utf-8")
    answer = call("packs", "test", "fjords")

    assert answer.code == 1
    assert "tests/example.ttl, line 8" in answer.out
    assert "act/complain" in answer.out


def test_a_pack_without_examples_is_told_how_to_have_some(desk: Path, call: Call) -> None:
    (desk / "fjords").mkdir()

    assert "write tests/example.txt" in call("packs", "test", "fjords").err


def test_a_pack_is_taken_out_of_a_store(built: Path, call: Call) -> None:
    call("packs", "new", "fjords")
    call("build", "article.txt", "--pack", "fjords", "--quiet")

    assert call("packs", "remove", "fjords").code == 0
    assert call("packs", "remove", "fjords").code == 1


def test_a_pack_is_documented_in_a_folder_named_after_it(desk: Path, call: Call) -> None:
    call("packs", "new", "fjords")
    answer = call("packs", "document", "fjords")

    assert answer.code == 0
    assert "fjords-reference/index.html" in answer.out.splitlines()
    assert "fjords-reference/index.html in a browser" in answer.err
    assert "foghorn" in (desk / "fjords-reference" / "words.html").read_text(encoding="utf-8")
