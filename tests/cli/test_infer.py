from pathlib import Path

from tests.cli.conftest import Call

RULE = """# title: Who is named is known
# infers: a note for each person.
# why: to try it.
PREFIX rostra: <https://w3id.org/rostra/ontology/>
CONSTRUCT { ?who <https://example.org/known> true } WHERE { ?who a rostra:Person }
"""
INFERRED = "SELECT (COUNT(*) AS ?n) { GRAPH <https://w3id.org/rostra/data/graph/inferred/office-holders> { ?s ?p ?o } }"


def test_a_build_ends_with_inference_and_it_can_be_taken_out(built: Path, call: Call) -> None:
    assert call("query", "-q", INFERRED, "-f", "csv").out.split() > ["n", "0"]
    assert "what was inferred is gone" in call("infer", "--forget").err
    assert call("query", "-q", INFERRED, "-f", "csv").out.split() == ["n", "0"]
    assert "nothing was inferred" in call("infer", "--forget").err


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
