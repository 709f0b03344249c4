from pathlib import Path

import pytest

from rostra.errors import PackError
from rostra.store.rules import rules
from rostra.vocab import pack
from rostra.vocab.pack import Pack

HEADER = "# title: T\n# infers: it.\n# why: because.\n# why: And so.\n"
COPY = "CONSTRUCT { ?s <urn:q> ?o } WHERE { ?s <urn:p> ?o }"
CORE = rules([pack.core()])


def packed(folder: Path, text: str, *, name: str = "mine", file: str = "copy.rq") -> Pack:
    (folder / name / "rules").mkdir(parents=True, exist_ok=True)
    (folder / name / "rules" / file).write_text(text, encoding="utf-8")
    return Pack(name, "1", folder / name)


@pytest.mark.parametrize("rule", CORE, ids=lambda rule: rule.name)
def test_rule_of_the_core_says_what_it_infers_and_why(rule: object) -> None:
    assert all(getattr(rule, part) for part in ("title", "infers", "why"))
    assert str(getattr(rule, "infers")).endswith(".")  # noqa: B009 - a parameter of any kind


def test_header_and_pack_say_what_a_rule_is(tmp_path: Path) -> None:
    (rule,) = rules([packed(tmp_path, HEADER + COPY)])
    assert (rule.name, rule.title, rule.infers, rule.why) == ("copy", "T", "it.", "because. And so.")
    assert rule.iri == "https://w3id.org/rostra/pack/mine/rule/copy"


def test_pack_without_rules_has_none(tmp_path: Path) -> None:
    (tmp_path / "one.ttl").write_text("")
    assert rules([Pack("bare", "1", tmp_path), Pack("file", "1", tmp_path / "one.ttl")]) == ()


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (COPY, "title, infers, why is missing"),
        ("# title: T\n# why: W\n" + COPY, "infers is missing"),
        (HEADER + "CONSTRUCT {", "the rule cannot be read"),
        (HEADER + "CONSTRUCT { ?s ?p ?o } WHERE { SERVICE <urn:x> { ?s ?p ?o } }", "SERVICE is refused"),
        (HEADER + "SELECT * { ?s ?p ?o }", "a rule is a CONSTRUCT query"),
        (HEADER + "INSERT DATA { <urn:a> <urn:b> <urn:c> }", "the rule cannot be read"),
    ],
)
def test_wrong_rule_names_its_file(tmp_path: Path, text: str, problem: str) -> None:
    with pytest.raises(PackError, match=problem) as error:
        rules([packed(tmp_path, text)])
    assert error.value.where == "mine: rules/copy.rq"


def test_two_rules_of_one_name_are_refused(tmp_path: Path) -> None:
    mine, other = packed(tmp_path, HEADER + COPY), packed(tmp_path, HEADER + COPY, name="other")
    with pytest.raises(PackError, match="another rule is called copy"):
        rules([mine, other])
