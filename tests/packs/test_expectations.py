"""What is expected of an example, and what is said where it is not found."""

from pathlib import Path

import pytest

from rostra.errors import PackError
from rostra.packs.expectations import examples
from rostra.packs.flaw import of
from rostra.packs.found import with_
from rostra.packs.trial import trials
from tests.packs.conftest import Check, Write


def test_a_query_outside_of_its_folder_is_said(reef: Path, flaws: Check) -> None:
    (reef / "mine.rq").write_text("SELECT ?s WHERE { ?s ?p ?o }", encoding="utf-8")

    assert [(flaw.file, flaw.remedy) for flaw in flaws()] == [("mine.rq", "move it to queries/")]


def test_a_question_without_a_title_is_said(reef: Path, flaws: Check) -> None:
    (reef / "queries" / "mine.rq").write_text("SELECT ?s WHERE { ?s ?p ?o }", encoding="utf-8")

    assert [flaw.problem for flaw in flaws()] == ["a question has a title"]


def test_expectations_that_are_no_turtle_are_said_with_their_line(reef: Path, flaws: Check) -> None:
    (reef / "tests" / "example.ttl").write_text("[] a [\n", encoding="utf-8")

    assert [flaw.file for flaw in flaws()] == ["tests/example.ttl"]
    with pytest.raises(PackError):
        examples(with_(reef, ())[1])


def test_expectations_that_cannot_be_asked_are_said(write: Write, flaws: Check) -> None:
    write("tests/example.ttl", "[] a rostra:Statement .\n<< x:a x:b x:c >> x:d x:e .")

    assert len(flaws()) == 1


def test_a_breach_of_a_shape_can_be_expected(reef: Path, write: Write) -> None:
    write(
        "shapes/none.ttl",
        "x:Mute a sh:NodeShape ; sh:targetClass rostra:Statement ; sh:property [\n"
        '  sh:path rostra:content ; sh:maxCount 0 ; sh:message "Nobody speaks here: leave it out."@en ] .',
    )
    write("tests/example.ttl", "[] a sh:ValidationResult ; sh:sourceShape x:Mute ; sh:resultPath rostra:content .")
    packs, pack = with_(reef, ())

    assert [trial.holds for trial in trials(pack, packs)] == [True]


def test_what_is_nowhere_is_said_to_fit_in_part(reef: Path, write: Write) -> None:
    write("tests/example.ttl", "x:nobody x:nowhere x:nothing .\n\n[] rostra:cue 'foghorned' ; rostra:medium [] .")
    packs, pack = with_(reef, ())
    tried = list(trials(pack, packs))

    assert [trial.line for trial in tried] == [11, 13]
    assert tried[0].missing == "nothing fits more than a part of it"
    assert tried[1].missing == "all fits but rostra:medium []; there is none there"


def test_a_flaw_is_a_line_of_text() -> None:
    flaw = of(PackError("is wrong", where="a.ttl, line 3", remedy="mend it"), "b.ttl")

    assert str(flaw) == "a.ttl, line 3: is wrong (mend it)"
    assert str(of(PackError("is wrong"), "b.ttl")) == "b.ttl: is wrong"
