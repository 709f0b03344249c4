"""Each thing that can be wrong in a pack is said with file, line, term and remedy."""

from pathlib import Path

import pytest

from rostra.packs.check import check
from rostra.packs.found import with_
from tests.packs.conftest import HEAD, Check, Write

WRONG = {
    "unknown-property": (
        'x:a a rostra:Person ; skos:prefLabel "A B"@en ; rostra:shortname "B"@en .',
        "rostra:shortname",
        "no pack defines",
        "rostra:shortName",
    ),
    "unknown-act": (
        'x:c a rostra:Cue ; rostra:lemma "squall"@en ; rostra:act act:critisise .',
        "act:critisise",
        "no pack defines",
        "act:criticise",
    ),
    "unknown-class": (
        'x:a a rostra:Persn ; skos:prefLabel "A B"@en .',
        "rostra:Persn",
        "no pack defines",
        "rostra:Person",
    ),
    "unknown-own-class": (
        'x:a a x:Lighthose ; skos:prefLabel "A B"@en .',
        "reef:Lighthose",
        "no pack defines",
        "reef:Lighthouse",
    ),
    "unknown-borrowed": (
        'x:a a rostra:Person ; skos:prefLabel "A B"@en ; skos:altLable "B"@en .',
        "skos:altLable",
        "no pack defines",
        "skos:altLabel",
    ),
    "scheme-with-a-slash": (
        'x:t a skos:Concept ; skos:prefLabel "tides"@en ; rostra:word "tide"@en ; skos:inScheme topic: .',
        "https://w3id.org/rostra/concept/topic/",
        "no pack defines",
        "did you mean https://w3id.org/rostra/concept/topic?",
    ),
    "unknown-topic": (
        "x:coral-reefs skos:broader topic:schools .",
        "topic:schools",
        "no pack defines",
        "packs show core --kind topic",
    ),
    "inflected-cue": (
        'x:c a rostra:Cue ; rostra:lemma "deposed"@en ; rostra:act act:state .',
        "reef:c",
        "“deposed” is a form of “depose”",
        'rostra:lemma "depose"@en',
    ),
    "minted": (
        'entity:carla-dunmor a rostra:Person ; skos:prefLabel "A B"@en .',
        "entity:carla-dunmor",
        "namespace of the core",
        "https://w3id.org/rostra/pack/reef/carla-dunmor",
    ),
    "edits-a-class": (
        "rostra:Person rdfs:subClassOf rostra:Place .",
        "rostra:Person",
        "edits a term of the core",
        "only adds|below it",
    ),
    "edits-a-label": (
        'entity:nato skos:prefLabel "Nato"@en .',
        "entity:nato",
        "has this label in English",
        "skos:altLabel",
    ),
    "restyles": ('rostra:Person rostra:colour "#ff0000" .', "rostra:Person", "edits a term of the core", "own below"),
    "no-label": ("x:a a rostra:Person .", "reef:a", "has a name", "skos:prefLabel"),
    "two-labels": (
        'x:a a rostra:Person ; skos:prefLabel "A B"@en, "A C"@en .',
        "reef:a",
        "one skos:prefLabel",
        "skos:altLabel",
    ),
    "taken-name": (
        'x:a a rostra:Alliance ; skos:prefLabel "NATO"@en .',
        "reef:a",
        "already is the name of entity:nato",
        "use that one",
    ),
    "class-without-label": (
        "x:Buoy a owl:Class ; rdfs:subClassOf rostra:Facility .",
        "reef:Buoy",
        "one label",
        "rdfs:label",
    ),
    "class-apart": (
        'x:Buoy a owl:Class ; rdfs:label "buoy"@en .',
        "reef:Buoy",
        "below rostra:Entity",
        "rdfs:subClassOf",
    ),
    "cue-without-act": ('x:c a rostra:Cue ; rostra:lemma "squall"@en .', "reef:c", "has one act", "act:criticise"),
    "cue-without-lemma": ("x:c a rostra:Cue ; rostra:act act:warn .", "reef:c", "has a lemma", "rostra:lemma"),
    "no-act": (
        'x:c a rostra:Cue ; rostra:lemma "squall"@en ; rostra:act topic:climate .',
        "reef:c",
        "no speech act",
        "schemes/acts.ttl",
    ),
    "no-part": (
        'x:c a rostra:Cue ; rostra:lemma "squall"@en ; rostra:act act:warn ; rostra:part "verbs" .',
        "reef:c",
        "one part of speech",
        '"verb"',
    ),
    "cue-clash": (
        'x:c a rostra:Cue ; rostra:lemma "blast"@en ; rostra:act act:praise .',
        "",
        "another cue gives it",
        "same act",
    ),
    "no-word": (
        'x:t a skos:Concept ; skos:prefLabel "tides"@en ; skos:inScheme <https://w3id.org/rostra/concept/topic> .',
        "reef:t",
        "topic without a word",
        "rostra:word",
    ),
    "no-scheme": (
        'x:t a skos:Concept ; skos:prefLabel "tides"@en ; rostra:word "tide"@en .',
        "reef:t",
        "belongs to a scheme",
        "skos:inScheme",
    ),
    "no-slot": (
        'x:p a rostra:RelationPattern ; rostra:relation x:tended ; rostra:pattern "{subject} light"@en .',
        "reef:p",
        "slot for the object",
        "{object}",
    ),
    "no-relation": (
        'x:p a rostra:RelationPattern ; rostra:pattern "{subject} light {object}"@en .',
        "reef:p",
        "states one relation",
        "rostra:relation",
    ),
    "no-colour": ('x:Lighthouse rostra:colour "gold" .', "reef:Lighthouse", "colour of six digits", "#2b9f71"),
    "office-of-nothing": (
        'x:o a rostra:Office ; skos:prefLabel "keeper"@en .',
        "reef:o",
        "belongs to one organisation",
        "rostra:officeOf",
    ),
}


@pytest.mark.parametrize(("text", "term", "problem", "remedy"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_said_with_file_line_term_and_remedy(
    write: Write, flaws: Check, text: str, term: str, problem: str, remedy: str
) -> None:
    write("more.ttl", text)

    found = [flaw for flaw in flaws() if problem in flaw.problem]

    assert [(flaw.file, flaw.line, flaw.term) for flaw in found] == [("more.ttl", 11, term)]
    assert any(one in found[0].remedy for one in remedy.split("|"))


@pytest.mark.parametrize("text", [case[0] for case in WRONG.values()], ids=WRONG)
def test_one_mistake_is_said_once(write: Write, flaws: Check, text: str) -> None:
    write("more.ttl", text)

    assert len(flaws()) == 1


def test_a_new_pack_has_nothing_wrong(flaws: Check) -> None:
    assert flaws() == ()


def test_the_line_is_that_of_the_value(write: Write, flaws: Check) -> None:
    write("more.ttl", 'x:c a rostra:Cue ;\n  rostra:lemma "squall"@en ;\n\n  rostra:act act:warm .')

    assert [(flaw.line, flaw.term) for flaw in flaws()] == [(14, "act:warm")]


def test_a_file_that_is_called_otherwise_than_its_namespace_is_said_once(tmp_path: Path) -> None:
    one = 'x:a a rostra:Person ; skos:prefLabel "Ada Bell"@en .\nx:b a rostra:Person ; skos:prefLabel "Bo Clay"@en .'
    (tmp_path / "reefs.ttl").write_text(HEAD + one, encoding="utf-8")
    packs, pack = with_(tmp_path / "reefs.ttl", ())

    assert [(flaw.line, flaw.problem) for flaw in check(pack, packs)] == [
        (11, "this is the namespace of a pack reef, and this pack is called reefs")
    ]


def test_turtle_that_cannot_be_read_is_said_alone(write: Write, flaws: Check) -> None:
    write("more.ttl", "x:c a rostra:Cue\nx:d a rostra:Cue .")

    assert [(flaw.file, flaw.line) for flaw in flaws()] == [("more.ttl", 12)]


def test_a_shape_that_looks_at_nothing_is_said(write: Write, flaws: Check) -> None:
    write("shapes/more.ttl", 'x:S a sh:NodeShape ; sh:property [ sh:path rostra:act ; sh:message "So: do." ] .')

    assert [(flaw.file, flaw.line, flaw.term) for flaw in flaws()] == [("shapes/more.ttl", 11, "reef:S")]


def test_a_shape_that_says_nothing_is_said(write: Write, flaws: Check) -> None:
    write(
        "shapes/more.ttl", "x:S a sh:NodeShape ; sh:targetClass rostra:Statement ; sh:property [ sh:path rostra:act ] ."
    )

    assert ["sh:message" in flaw.remedy for flaw in flaws()] == [True]


def test_a_query_that_does_not_parse_is_said_with_its_line(reef: Path, flaws: Check) -> None:
    (reef / "queries" / "bad.rq").write_text("# title: Bad\nSELECT ?s WHERE {\n  ?s a \n", encoding="utf-8")

    assert [(flaw.file, flaw.line > 0) for flaw in flaws()] == [("queries/bad.rq", True)]


def test_an_unknown_term_in_a_query_is_said(reef: Path, flaws: Check) -> None:
    text = "# title: Bad\nSELECT ?s WHERE { ?s a rostra:Statment }"
    (reef / "queries" / "bad.rq").write_text(text, encoding="utf-8")

    assert [("rostra:Statement" in flaw.remedy, flaw.line) for flaw in flaws()] == [(True, 2)]


def test_a_question_whose_name_is_taken_is_said(reef: Path, flaws: Check) -> None:
    text = "# title: Mine\nSELECT ?s WHERE { ?s a rostra:Statement }"
    (reef / "queries" / "entities.rq").write_text(text, encoding="utf-8")

    assert [flaw.problem for flaw in flaws()] == ["pack core has a question of this name"]


def test_a_parameter_of_an_unknown_kind_is_said(reef: Path, flaws: Check) -> None:
    text = "# title: Mine\n# param: who (thing) - whom; optional\nSELECT ?s WHERE { ?s a rostra:Statement }"
    (reef / "queries" / "mine.rq").write_text(text, encoding="utf-8")

    assert ["kinds are" in flaw.remedy for flaw in flaws()] == [True]


def test_expectations_without_an_article_are_said(reef: Path, flaws: Check) -> None:
    (reef / "tests" / "example.txt").unlink()

    assert [(flaw.file, flaw.remedy) for flaw in flaws()] == [("tests/example.ttl", "write tests/example.txt")]


def test_an_article_of_which_nothing_is_expected_is_said(reef: Path, flaws: Check) -> None:
    (reef / "tests" / "example.ttl").unlink()

    assert [flaw.file for flaw in flaws()] == ["tests/example.txt"]


def test_names_in_another_language_and_further_names_are_no_edit(write: Write, flaws: Check) -> None:
    write("more.ttl", 'entity:nato skos:prefLabel "OTAN"@fr ; skos:altLabel "the Atlantic club"@en .')

    assert flaws() == ()


def test_a_rule_without_its_reason_is_said(reef: Path, flaws: Check) -> None:
    text = "# title: Kept is known\n# infers: nothing new.\nCONSTRUCT { ?a ?b ?c } WHERE { ?a ?b ?c }"
    (reef / "rules" / "kept.rq").write_text(text, encoding="utf-8")

    assert [flaw.file for flaw in flaws()] == ["rules/kept.rq"]


def test_a_pack_may_be_one_file(tmp_path: Path) -> None:
    file = tmp_path / "reef.ttl"
    file.write_text(HEAD + 'x:a a rostra:Person ; skos:prefLabel "Ada Brook"@en .', encoding="utf-8")
    packs, pack = with_(file, ())

    assert check(pack, packs) == ()


def test_a_shape_may_say_what_to_do_of_each_property(write: Write, flaws: Check) -> None:
    said = 'sh:property [ sh:path rostra:act ; sh:minCount 1 ; sh:message "It has no act: add one."@en ]'
    write("shapes/more.ttl", f"x:S a sh:NodeShape ; sh:targetClass rostra:Statement ; {said} .")

    assert flaws() == ()


@pytest.mark.parametrize("pattern", ["{subject} hosted {object}", "{subject} ... hosting ... {object}"])
def test_a_pattern_with_an_inflected_word_is_said_with_its_lemma(write: Write, flaws: Check, pattern: str) -> None:
    write("more.ttl", f'x:p a rostra:RelationPattern ; rostra:relation x:tended ; rostra:pattern "{pattern}"@en .')

    found = flaws()

    right = pattern.replace("hosted", "host").replace("hosting", "host")
    assert [(flaw.file, flaw.line, flaw.term, flaw.remedy) for flaw in found] == [
        ("more.ttl", 11, "reef:p", f'write "{right}"@en')
    ]


def test_a_pattern_may_have_inflected_words_beside_the_lemma(write: Write, flaws: Check) -> None:
    patterns = '"{subject} base in {object}"@en, "{subject} based in {object}"@en, "{subject} was guarding {object}"@en'
    write("more.ttl", f"x:p a rostra:RelationPattern ; rostra:relation x:tended ; rostra:pattern {patterns} .")

    assert ["guard" in flaw.remedy for flaw in flaws()] == [True]


def test_a_use_of_a_deprecated_term_is_said_with_what_replaces_it(write: Write, flaws: Check) -> None:
    gone = "owl:deprecated true ; <http://purl.org/dc/terms/isReplacedBy> x:coral-reefs ."
    word = 'rostra:word "atoll"@en ; skos:inScheme <https://w3id.org/rostra/concept/topic>'
    write(
        "more.ttl",
        f'x:old {gone}\nx:atolls a skos:Concept ; skos:prefLabel "atolls"@en ; {word} ;\n  skos:broader x:old .',
    )

    assert [(flaw.file, flaw.line, flaw.term, flaw.remedy) for flaw in flaws()] == [
        ("more.ttl", 13, "reef:old", "write reef:coral-reefs")
    ]


@pytest.mark.parametrize(
    ("theirs", "ours", "problem"),
    [
        (
            'x:squall a rostra:Cue ; rostra:lemma "squall"@en ; rostra:act act:warn .',
            'x:squall a rostra:Cue ; rostra:lemma "squall"@en ; rostra:act act:praise .',
            "another cue gives it",
        ),
        (
            'x:a a rostra:Person ; skos:prefLabel "Ada Brook"@en .',
            'x:b a rostra:Person ; skos:prefLabel "Ada Brook"@en .',
            "already is the name of",
        ),
    ],
    ids=["cue", "name"],
)
def test_two_packs_that_clash_say_so(tmp_path: Path, theirs: str, ours: str, problem: str) -> None:
    for name, text in {"bay": theirs, "reef": ours}.items():
        (tmp_path / f"{name}.ttl").write_text(HEAD.replace("pack/reef/", f"pack/{name}/") + text, encoding="utf-8")

    packs, pack = with_(tmp_path / "reef.ttl", [tmp_path / "bay.ttl"])

    assert [problem in flaw.problem for flaw in check(pack, packs)] == [True]


def test_two_packs_with_a_question_of_one_name_say_so(reef: Path, tmp_path: Path) -> None:
    bay = tmp_path / "bay"
    (bay / "queries").mkdir(parents=True)
    text = (reef / "queries" / "reef-reefs.rq").read_text(encoding="utf-8").replace("reef:coral-reefs", "?topic")
    (bay / "queries" / "reef-reefs.rq").write_text(text, encoding="utf-8")

    packs, pack = with_(reef, [bay])

    assert [flaw.problem for flaw in check(pack, packs)] == ["pack bay has a question of this name"]
