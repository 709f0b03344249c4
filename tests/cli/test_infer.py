from pathlib import Path

from tests.cli.conftest import Call

RULE = """# title: Who is named is known
# infers: a note for each person.
# why: to try it.
PREFIX rostra: <https://w3id.org/rostra/ontology/>
CONSTRUCT { ?who <https://example.org/known> true } WHERE { ?who a rostra:Person }
"""
INFERRED = "SELECT (COUNT(*) AS ?n) { GRAPH <https://w3id.org/rostra/data/graph/inferred/office-holders> { ?s ?p ?o } }"


def inferred(call: Call) -> int:
    return int(call("query", "-q", INFERRED, "-f", "csv").out.split()[1])


def test_a_store_infers_when_it_is_told_to_and_forgets_again(built: Path, call: Call) -> None:
    assert inferred(call) == 0
    assert "triples inferred" in call("infer").err
    assert inferred(call) > 0
    assert "what was inferred is gone" in call("infer", "--forget").err
    assert inferred(call) == 0
    assert "nothing was inferred" in call("infer", "--forget").err


def test_a_build_infers_again_where_the_store_had_inferred(built: Path, call: Call) -> None:
    (built / "other.txt").write_text("A headline\n\nNothing was said.\n", encoding="utf-8")
    call("infer", "--quiet")
    call("build", "other.txt", "--quiet")
    assert inferred(call) > 0
    call("infer", "--forget", "--quiet")
    call("build", "other.txt", "--quiet")
    assert inferred(call) == 0


def test_a_rule_of_a_pack_is_followed_and_named(built: Path, call: Call) -> None:
    (built / "mine/rules").mkdir(parents=True)
    (built / "mine/rules/known.rq").write_text(RULE, encoding="utf-8")
    answer = call("infer", "--pack", "mine")
    assert answer.code == 0
    assert "Who is named is known" in answer.out
    assert "triples inferred" in answer.err
    asked = call("query", "-f", "csv", "-q", "SELECT (COUNT(*) > 0 AS ?is) { ?who <https://example.org/known> true }")
    assert asked.out.split() == ["is", "true"]


def test_a_store_that_is_not_there_is_not_made(desk: Path, call: Call) -> None:
    assert call("infer", "--store", "nowhere").code == 3
    assert not (desk / "nowhere").exists()
